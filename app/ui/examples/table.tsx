import { ButtonLink, Circle, Icon, Link, type Shell, TableLayout, TableNotes, TableSay } from '../index.ts';

const GROUPS: Parameters<typeof Circle>[0]['groups'] = [
  {
    name: 'Dichtbij',
    icon: 'own',
    people: [
      { key: 'r', name: 'Ria', label: 'uw zus' },
      { key: 'f', name: 'Femke', label: 'uw dochter' },
    ],
  },
  {
    name: 'In de buurt',
    icon: 'own',
    people: [
      { key: 'a', name: 'Ans', label: 'uw buurvrouw' },
      { key: 'k', name: 'het koor', label: 'op dinsdag' },
    ],
  },
  {
    name: 'Van beroep',
    icon: 'pro',
    people: [
      { key: 'h', name: 'de huisarts' },
      { key: 'w', name: 'de wijkverpleging' },
    ],
  },
];

function Around() {
  return (
    <Circle
      title="De kring om u heen"
      text="U staat in het midden. Dichtbij staan Ria en Femke. Daaromheen Ans en het koor. In de buitenste ring staan de huisarts en de wijkverpleging."
      you="u"
      groups={GROUPS}
    />
  );
}

function Notes() {
  const away = (what: string) => (
    <Link href="#weg" about={what}>
      Laat dit weg
    </Link>
  );
  return (
    <TableNotes
      title="Wat we opschrijven"
      items={[
        {
          key: 'a',
          text: 'Ik wil op zondag niet alleen eten.',
          voice: true,
          by: 'Uw woorden',
          action: away('op zondag niet alleen eten'),
        },
        { key: 'b', text: 'U vraagt Ans zelf, deze week.', by: 'Zo zegt Samira het', action: away('Ans vragen') },
      ]}
    >
      <ButtonLink href="#schrijf" kind="secondary" icon="pencil">
        Schrijf erbij
      </ButtonLink>
    </TableNotes>
  );
}

const STEPS = ['Wat wilt u', 'Uw huis', 'Wie staat er om u heen', 'Uw geld', 'Uw dag', 'Wat we afspreken'];

/** A page for two people at one screen. */
export function AtTheTable({ shell }: { shell: Shell }) {
  return (
    <TableLayout
      shell={shell}
      title="Wie staat er om u heen?"
      topic={{
        text: 'Onderwerp 3 van 6',
        steps: STEPS.map((name, i) => ({ name, state: i < 2 ? 'done' : i === 2 ? 'now' : 'next' })),
      }}
      stop={
        <ButtonLink href="#stop" kind="subtle">
          Stoppen en bewaren
        </ButtonLink>
      }
      foot={{
        back: (
          <ButtonLink href="#terug" kind="secondary" icon="arrow-left">
            Uw huis
          </ButtonLink>
        ),
        status: (
          <>
            <Icon name="circle-check" /> Bewaard om 10.42 uur
          </>
        ),
        next: (
          <ButtonLink href="#verder" kind="primary" icon="arrow-right">
            Uw geld
          </ButtonLink>
        ),
      }}
    >
      <TableSay
        title="Wie staat er om u heen?"
        words={[
          {
            text: 'Mijn zus belt elke avond. Verder wil ik niemand lastigvallen.',
            source: 'Dat zei u op 17 november',
          },
        ]}
      />
      <Around />
      <Notes />
    </TableLayout>
  );
}
