import {
  Breadcrumbs,
  Button,
  ButtonGroup,
  ButtonLink,
  Card,
  CheckboxField,
  Empty,
  Form,
  FormActions,
  type FormState,
  HiddenField,
  PageTitle,
  Section,
  Stack,
  Table,
  useMessages,
} from '#ui';

import type { Meting, Metinggroep, Voortgang } from '../../meting/index.ts';
import { messages } from '../messages.ts';

type Props = {
  meting: Meting;
  groepen: Metinggroep[];
  voortgang: Map<string, Voortgang>;
  partijen: { id: string; naam: string; soort: string }[];
  teams: { id: string; naam: string }[];
  /** Layers that this instrument is for. */
  lagen: { value: string; name: string }[];
  state: FormState;
  /** Set up, or being filled in: groepen can be added. */
  loopt: boolean;
};

type RijProps = { meting: Meting; groep: Metinggroep; gevraagd: number };

/** What can be done with one groep; each act names it for who cannot see the row. */
function Daden({ meting, groep, gevraagd }: RijProps) {
  const m = useMessages(messages);
  const href = `/metingen/${meting.id}`;
  const about = groep.naam;
  return (
    <ButtonGroup>
      {meting.toegang === 'uitnodiging' && (
        <ButtonLink href={`${href}/uitnodigingen/nieuw?groep=${groep.id}`} small about={about}>
          {m.vraag}
        </ButtonLink>
      )}
      {meting.toegang === 'link' && (
        // The link comes in the answer itself, this once: Turbo would throw that away.
        <Form action={`${href}/groepen/link`} answers>
          <HiddenField name="groep" value={groep.id} />
          <Button small about={about}>
            {groep.heeftLink ? m.vernieuwLink : m.maakLink}
          </Button>
        </Form>
      )}
      {groep.heeftLink && (
        <Form action={`${href}/groepen/link/intrekken`}>
          <HiddenField name="groep" value={groep.id} />
          <Button kind="negative" small about={about}>
            {m.trekIn}
          </Button>
        </Form>
      )}
      {meting.stand === 'concept' && gevraagd === 0 && (
        <Form action={`${href}/groepen/weghalen`}>
          <HiddenField name="groep" value={groep.id} />
          <Button kind="subtle" small about={about}>
            {m.haalWeg}
          </Button>
        </Form>
      )}
    </ButtonGroup>
  );
}

function Lijst({ meting, groepen, voortgang, loopt }: Pick<Props, 'meting' | 'groepen' | 'voortgang' | 'loopt'>) {
  const m = useMessages(messages);
  const link = meting.toegang === 'link';
  return (
    <Card flush>
      <Table
        caption={m.lijst}
        columns={[
          { name: m.groep },
          link ? { name: m.link } : { name: m.gevraagd, numeric: true },
          ...(loopt ? [{ name: m.kan, width: 'wide' as const }] : []),
        ]}
        rows={groepen.map((groep) => {
          const gevraagd = voortgang.get(groep.id)?.gevraagd ?? 0;
          return {
            key: groep.id,
            cells: [
              groep.naam,
              link ? (groep.heeftLink ? m.metLink : m.geenLink) : m.aantal(gevraagd),
              ...(loopt ? [<Daden key="kan" {...{ meting, groep, gevraagd }} />] : []),
            ],
          };
        })}
      />
    </Card>
  );
}

/** Choosing several at once: partijen by layer, and teams. */
function Toevoegen({ meting, partijen, teams, lagen, state }: Omit<Props, 'groepen' | 'voortgang' | 'loopt'>) {
  const m = useMessages(messages);
  const soort = { gemeente: m.gemeente, instelling: m.instelling, inwoners: m.inwoners };
  return (
    <Section id="toevoegen" title={m.voegToe} look={3}>
      <Form action={`/metingen/${meting.id}/groepen`} state={state}>
        <CheckboxField
          name="partijen"
          label={m.partijen}
          hint={m.partijenHint}
          state={state}
          choices={partijen.map((partij) => ({
            value: partij.id,
            name: partij.naam,
            description: soort[partij.soort as keyof typeof soort],
          }))}
        />
        <CheckboxField name="lagen" label={m.lagen} hint={m.lagenHint} state={state} optional choices={lagen} />
        {teams.length > 0 && (
          <CheckboxField
            name="teams"
            label={m.teams}
            hint={m.teamsHint}
            state={state}
            optional
            choices={teams.map(({ id, naam }) => ({ value: id, name: naam }))}
          />
        )}
        <FormActions back={{ name: m.terug, href: `/metingen/${meting.id}` }}>
          <Button kind="primary">{m.knop}</Button>
        </FormActions>
      </Form>
    </Section>
  );
}

/** Who is asked: the groepen of a meting, and more of them. */
export function GroepenPage(props: Props) {
  const m = useMessages(messages);
  const { meting, groepen, loopt } = props;
  const href = `/metingen/${meting.id}`;
  return (
    <>
      <Breadcrumbs items={[{ name: m.metingen, href: '/metingen' }, { name: meting.titel, href }, { name: m.titel }]} />
      <PageTitle title={m.titel} lead={m.lead} />
      <Stack gap="wide">
        {groepen.length === 0 ? <Empty title={m.leegTitel} text={m.leeg} /> : <Lijst {...props} />}
        {loopt && <Toevoegen {...props} />}
      </Stack>
    </>
  );
}
