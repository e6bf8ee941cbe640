import {
  Badge,
  Breadcrumbs,
  Button,
  ButtonGroup,
  ButtonLink,
  Card,
  Empty,
  Form,
  HiddenField,
  PageTitle,
  Paragraph,
  Section,
  SelectField,
  Stack,
  Table,
  useMessages,
} from '#ui';

import type { Meting, Metinggroep } from '../../meting/index.ts';
import { messages } from '../messages.ts';
import type { Gevraagde } from '../queries.ts';

type Props = {
  meting: Meting;
  groepen: Metinggroep[];
  gevraagden: Gevraagde[];
  /** Set up, or being filled in. */
  loopt: boolean;
  magHerinneren: boolean;
};

type RijProps = { meting: Meting; groepen: Metinggroep[]; een: Gevraagde };

const wieIs = ({ naam, email }: Gevraagde) => naam ?? email ?? '';

/** Moving and withdrawing, before the meting opens; a named one may withdraw later too, of who is not done. */
function Daden({ meting, groepen, een }: RijProps) {
  const m = useMessages(messages);
  const href = `/metingen/${meting.id}/uitnodigingen`;
  const about = wieIs(een);
  const concept = meting.stand === 'concept';
  const anders = groepen.filter(({ id }) => id !== een.groepId);
  return (
    <ButtonGroup>
      {(concept || een.klaar === false) && (
        <Form action={`${href}/intrekken`}>
          <HiddenField name="uitnodiging" value={een.id} />
          <Button kind="subtle" small about={about}>
            {m.haalWeg}
          </Button>
        </Form>
      )}
      {concept && anders.length > 0 && (
        <ButtonLink href={`${href}/${een.id}/verplaatsen`} kind="subtle" small about={about}>
          {m.verplaats}
        </ButtonLink>
      )}
    </ButtonGroup>
  );
}

function Groep({ meting, groepen, groep, gevraagden, loopt }: Omit<Props, 'magHerinneren'> & { groep: Metinggroep }) {
  const m = useMessages(messages);
  const eigen = gevraagden.filter(({ groepId }) => groepId === groep.id);
  const daden = loopt && (meting.stand === 'concept' || !meting.naamloos);
  return (
    <Section
      id={`groep-${groep.id}`}
      title={groep.naam}
      look={3}
      actions={
        loopt && (
          <ButtonLink href={`/metingen/${meting.id}/uitnodigingen/nieuw?groep=${groep.id}`} small about={groep.naam}>
            {m.vraag}
          </ButtonLink>
        )
      }
    >
      {eigen.length === 0 ? (
        <Paragraph soft>{m.leegTitel}</Paragraph>
      ) : (
        <Card flush>
          <Table
            caption={groep.naam}
            columns={[
              { name: m.wie },
              ...(meting.stand === 'concept' ? [] : [{ name: m.verstuurd }]),
              ...(meting.naamloos || meting.stand === 'concept' ? [] : [{ name: m.klaar }]),
              ...(daden ? [{ name: m.kan }] : []),
            ]}
            rows={eigen.map((een) => ({
              key: een.id,
              cells: [
                wieIs(een),
                ...(meting.stand === 'concept'
                  ? []
                  : [een.verstuurdOp === null ? m.nogNiet : m.verstuurdOp(een.verstuurdOp)]),
                ...(meting.naamloos || meting.stand === 'concept'
                  ? []
                  : [
                      een.klaar === true ? (
                        <Badge key="klaar" tone="positive">
                          {m.ja}
                        </Badge>
                      ) : (
                        m.nee
                      ),
                    ]),
                ...(daden ? [<Daden key="kan" {...{ meting, groepen, een }} />] : []),
              ],
            }))}
          />
        </Card>
      )}
    </Section>
  );
}

/** Who is asked, per groep; of a named meting also who is done. */
export function LijstPage(props: Props) {
  const m = useMessages(messages);
  const { meting, groepen, magHerinneren } = props;
  const href = `/metingen/${meting.id}`;
  const lead = meting.stand === 'concept' ? m.leadConcept : meting.naamloos ? m.leadNaamloos : m.leadNaam;
  return (
    <>
      <Breadcrumbs items={[{ name: m.metingen, href: '/metingen' }, { name: meting.titel, href }, { name: m.titel }]} />
      <PageTitle title={m.titel} lead={lead} />
      {groepen.length === 0 ? (
        <Empty
          title={m.leegTitel}
          text={m.leegGroepen}
          action={<ButtonLink href={`${href}/groepen`}>{m.kiesGroepen}</ButtonLink>}
        />
      ) : (
        <Stack gap="wide">
          {magHerinneren && (
            <Form action={`${href}/herinneren`}>
              <Paragraph small>{m.herinnerUitleg}</Paragraph>
              <Button icon="mail">{m.herinner}</Button>
            </Form>
          )}
          {groepen.map((groep) => (
            <Groep key={groep.id} {...props} groep={groep} />
          ))}
        </Stack>
      )}
    </>
  );
}

/** Choosing another groep for someone. */
export function VerplaatsPage({ meting, groepen, een }: RijProps) {
  const m = useMessages(messages);
  const href = `/metingen/${meting.id}/uitnodigingen`;
  return (
    <>
      <Breadcrumbs
        items={[{ name: meting.titel, href: `/metingen/${meting.id}` }, { name: m.titel, href }, { name: m.verplaats }]}
      />
      <Form action={`${href}/verplaatsen`} title={<PageTitle title={m.verplaats} lead={wieIs(een)} />}>
        <HiddenField name="uitnodiging" value={een.id} />
        <SelectField
          name="groep"
          label={m.naarGroep}
          state={{ values: { groep: een.groepId }, errors: {} }}
          empty={null}
          options={groepen.map(({ id, naam }) => ({ value: id, name: naam }))}
        />
        <Button kind="primary">{m.verplaats}</Button>
      </Form>
    </>
  );
}
