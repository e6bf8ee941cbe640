import {
  Badge,
  Button,
  Columns,
  Goal,
  Link,
  Members,
  Section,
  ShareBar,
  Side,
  Stack,
  Table,
  Visit,
  VisitDay,
  VoicesTable,
  Who,
} from '../index.ts';

const runs = (
  <Badge tone="info" icon="route">
    loopt
  </Badge>
);
const waits = <Badge icon="circle-dashed">nog niet</Badge>;
const stuck = (
  <Badge tone="warning" icon="alert-triangle">
    zit vast
  </Badge>
);
const agreed = (
  <Badge tone="positive" icon="check">
    akkoord
  </Badge>
);

function Goals() {
  return (
    <Section title="Twee doelen" id="doelen">
      <Goal
        id="doel-1"
        over="Doel 1, woorden van Noor"
        words="Ik wil ’s ochtends rustig de deur uit, zonder dat iemand huilt."
        text="Eigen kracht en netwerk. Geen voorziening nodig."
        actions={<Link href="#erbij">Voeg een actie toe</Link>}
      >
        <Table
          caption="Wat we doen voor doel 1"
          headHidden
          columns={[{ name: 'Wat we doen' }, { name: 'Wie' }, { name: 'Wanneer' }, { name: 'Hoe staat het' }]}
          rows={[
            {
              key: 'a',
              cells: [
                'Opa brengt Yara op dinsdag en donderdag naar school',
                <Who key="w" name="Opa Jansen" tone="sand" />,
                'elke week',
                runs,
              ],
            },
            {
              key: 'b',
              cells: [
                'Yara mag een kwartier eerder naar binnen',
                <Who key="w" name="Basisschool De Brug" tone="sky" />,
                '1 december',
                waits,
              ],
            },
            {
              key: 'c',
              cells: [
                'Inkomen één keer doorgeven voor beide regelingen',
                <Who key="w" name="Wijkteam Noord" />,
                'uiterlijk 17 december',
                stuck,
              ],
            },
          ]}
        />
      </Goal>
      <Goal id="doel-2" over="Doel 2, woorden van Daan" words="Ik wil zelf kiezen wie er over mij praat." />
    </Section>
  );
}

function Voices() {
  return (
    <Section title="Hoe gaat het, twee stemmen" id="stemmen">
      <VoicesTable
        caption="Hoe het gaat volgens de bewoner en de professional"
        first="Bewoner"
        second="Professional"
        columns={{ subject: 'Leefdomein', first: 'Bewoner', second: 'Professional', side: 'Naast elkaar' }}
        min={1}
        max={5}
        scale="1 = gaat niet, 5 = gaat goed"
        rows={[
          { key: 'wonen', name: 'Thuis en wonen', first: 4, second: 4 },
          { key: 'geld', name: 'Geld', first: 2, second: 1 },
          { key: 'opvoeden', name: 'Opvoeden', first: 2, second: 5 },
          { key: 'buurt', name: 'Vrienden en buurt', first: 3, second: null },
          { key: 'dag', name: 'Wat u op een dag doet', first: null, second: null },
        ]}
      />
    </Section>
  );
}

/** A plan: goals, two voices, who belongs and who does what. */
export function Home() {
  return (
    <Columns look="side">
      <Stack gap="wide">
        <Goals />
        <Voices />
      </Stack>
      <Side label="Mensen">
        <Section title="Wie is akkoord?" id="akkoord" look={3}>
          <Members
            items={[
              { key: 'n', name: 'Noor Jansen', text: 'moeder', tone: 'sand', badge: agreed },
              {
                key: 'd',
                name: 'Daan',
                text: '16 jaar, beslist zelf',
                tone: 'sand',
                badge: (
                  <Badge tone="warning" icon="message-circle">
                    eigen wens
                  </Badge>
                ),
              },
              { key: 's', name: 'Samira B.', text: 'alles, als regisseur' },
            ]}
          />
        </Section>
        <Section title="Wie doet wat?" id="delen" look={3}>
          <ShareBar
            label="Van 7 acties doet de familie er 4, het netwerk 1 en organisaties 2"
            parts={[
              { name: 'Familie zelf', value: 4, text: '4 van 7 acties' },
              { name: 'Netwerk', value: 1, text: '1 van 7' },
              { name: 'Organisaties', value: 2, text: '2 van 7' },
            ]}
          />
        </Section>
      </Side>
    </Columns>
  );
}

const ROLES = {
  samira: 'Uw regisseur, Wijkteam Noord',
  hofstra: 'Wijkverpleegkundige, Thuiszorg Voorbeeld',
  werk: 'Wilde uw gezondheid zien, om 11.48 uur. Dat is niet gelukt.',
};

/** Who looked, with an answer, and one who was kept out. */
export function Visits() {
  const ask = (
    <Button kind="secondary" small icon="help-circle" about="Samira B. keek">
      Vraag waarom
    </Button>
  );
  const answer = {
    asked: 'U vroeg op 20 november: waarom keek u?',
    text: 'Uw dochter belde dat u was gevallen. Ik wilde weten of er al hulp bij het douchen was.',
    by: 'T. Hofstra, 23 november',
  };
  return (
    <VisitDay id="dag-1" title="Vandaag, 24 november">
      <Visit
        name="Samira B."
        role={ROLES.samira}
        text={
          <>
            Las <strong>uw plan</strong> om 9.12 uur.
          </>
        }
        why="Waarom: voorbereiding van het gesprek van vandaag. Dit mag omdat zij uw regisseur is."
        foot={ask}
      />
      <Visit
        name="T. Hofstra"
        role={ROLES.hofstra}
        tone="sky"
        text="Las uw gezondheid, één keer, om 14.05 uur."
        answer={answer}
        foot={agreed}
      />
      <Visit
        name="Een medewerker van team Werk"
        role={ROLES.werk}
        text="U gaf hiervoor geen toestemming. Daarom bleef het dicht."
        refused
      />
    </VisitDay>
  );
}
