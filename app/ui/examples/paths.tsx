import { Bars, ButtonLink, Chain, Columns, DataList, Link, Section, Side, Stack, Timeline, Voice } from '../index.ts';

const long = 'Mantelzorger mag de zorg niet regelen zonder machtiging van de gemeente';
/** Where something came from, what happened and its facts. */
export function Paths() {
  return (
    <Columns look="detail">
      <Section title="Nu aan jou" id="act" card="own">
        <p>Leg het vast.</p>
        <ButtonLink href="#a" kind="primary">
          Vraag het
        </ButtonLink>
      </Section>
      <Stack gap="wide">
        <Section title="Keten" id="keten" card="plain">
          <Chain
            items={[
              { kind: 'Signalen', name: '48 signalen', href: '#s', state: 'done' },
              { kind: 'Proeftuin', name: long, meta: 'week 6', state: 'now' },
              { kind: 'Daarna', name: 'Besluit', state: 'next' },
            ]}
          />
        </Section>
        <Section title="Tijd" id="tijd">
          <Timeline
            back
            items={[
              { when: '14 januari', title: 'Besluit', text: 'Later.', state: 'next' },
              { when: 'nu', title: long, state: 'now' },
            ]}
          />
          <Voice source="Een inwoner.">Toen kwam er een brief.</Voice>
        </Section>
      </Stack>
      <Side label="Gegevens">
        <Section title="Gegevens" id="geg" look={3} tight>
          <DataList items={[{ term: 'Oorzaak', value: <Link href="#o">beleidsregel</Link> }]} />
          <Bars caption="Per maand" columns={['Maand', 'Aantal']} rows={[{ label: 'augustus', value: 5 }]} />
        </Section>
      </Side>
    </Columns>
  );
}
