import {
  Breadcrumbs,
  Button,
  ButtonLink,
  Columns,
  DataList,
  Form,
  formatDay,
  type FormState,
  HiddenField,
  Link,
  PageTitle,
  Paragraph,
  RadioField,
  Section,
  SelectField,
  Side,
  Stack,
  TextArea,
  useMessages,
} from '#ui';

import { type Les, Lessen } from '../components/lessen.tsx';
import { StandBadge } from '../components/stand-badge.tsx';
import { messages } from '../messages.ts';
import type { Verbeteractie } from '../queries.ts';

type Props = {
  actie: Verbeteractie;
  kenmerk: string;
  lessen: readonly Les[];
  golven: readonly { id: string; titel: string }[];
  vandaag: string;
  magBijwerken: boolean;
  afronding: FormState;
  hermeting: FormState;
};

function Afronden({ actie, afronding }: Props) {
  const m = useMessages(messages);
  return (
    <Section id="afronden" title={m.afronden} card="plain">
      <Paragraph soft>{m.afrondenLead}</Paragraph>
      <Form action={`/verbeteracties/${actie.id}/afronden`} state={afronding}>
        <HiddenField name="versie" value={String(actie.versie)} />
        <RadioField
          name="stand"
          label={m.veldStand}
          state={afronding}
          choices={(['gedaan', 'gestopt'] as const).map((value) => ({ value, name: m[value] }))}
        />
        <TextArea name="uitkomst" label={m.veldUitkomst} state={afronding} rows={3} maxLength={1000} />
        <Button>{m.knopAfronden}</Button>
      </Form>
    </Section>
  );
}

function Hermeting({ actie, golven, magBijwerken, hermeting }: Props) {
  const m = useMessages(messages);
  const options = golven.map(({ id, titel }) => ({ value: id, name: titel }));
  return (
    <Section id="hermeting" title={m.hermeting} card="quiet">
      {actie.hermeting ? (
        <Paragraph>
          <Link href={`/metingen/${actie.hermeting.id}/uitkomst`}>{actie.hermeting.titel}</Link>
        </Paragraph>
      ) : (
        <Paragraph>{options.length === 0 ? m.hermetingGeen : m.hermetingLead}</Paragraph>
      )}
      {!actie.hermeting && magBijwerken && options.length > 0 && (
        <Form action={`/verbeteracties/${actie.id}/hermeting`} state={hermeting}>
          <SelectField name="hermeting" label={m.veldHermeting} state={hermeting} options={options} />
          <Button>{m.knopHermeting}</Button>
        </Form>
      )}
    </Section>
  );
}

/** One actie: where it came from, what it is, what came of it. */
export function VerbeteractiePage(props: Props) {
  const m = useMessages(messages);
  const { actie, kenmerk, lessen, vandaag, magBijwerken } = props;
  const uitkomst = `/metingen/${actie.meting.id}/uitkomst`;
  const open = actie.stand === 'open';
  return (
    <>
      <Breadcrumbs
        items={[{ name: m.meten, href: '/meten' }, { name: m.titel, href: '/verbeteracties' }, { name: m.eenActie }]}
      />
      <PageTitle
        title={actie.titel}
        lead={`${kenmerk}. ${m.uitMeting(actie.meting.titel)}.`}
        actions={
          open && magBijwerken ? (
            <ButtonLink href={`/verbeteracties/${actie.id}/bijwerken`}>{m.bijwerken}</ButtonLink>
          ) : undefined
        }
      />
      <Columns look="side">
        <Stack gap="wide">
          <Section id="wat" title={m.eenActie} card="own">
            <DataList
              items={[
                { term: m.kolomStand, value: <StandBadge {...actie} vandaag={vandaag} /> },
                { term: m.eigenaar, value: `${actie.eigenaar.naam}, ${actie.eigenaar.functie}` },
                { term: m.klaarOp, value: formatDay(actie.klaarOp) },
                { term: m.bij, value: actie.groep ?? m.iedereen },
                { term: m.toelichting, value: actie.toelichting || m.geenToelichting },
              ]}
            />
          </Section>
          {actie.uitkomst !== '' && (
            <Section id="uitkomst" title={m.uitkomst} card="plain">
              <Paragraph>{actie.uitkomst}</Paragraph>
            </Section>
          )}
          {open && magBijwerken && <Afronden {...props} />}
        </Stack>
        <Side label={m.hermeting}>
          <Paragraph>
            <Link href={uitkomst}>{m.naarUitkomst}</Link>
          </Paragraph>
          <Hermeting {...props} />
          <Lessen lessen={lessen} />
        </Side>
      </Columns>
    </>
  );
}
