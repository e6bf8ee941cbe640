import {
  AutoSave,
  Button,
  FillHead,
  Form,
  FormActions,
  type FormState,
  Notice,
  OpenStatement,
  PageTitle,
  Saved,
  Statement,
  TickStatement,
} from '../index.ts';

const GROUPS = [
  'Wie wij zijn',
  'Samen in de wijk',
  'Naast de inwoner staan',
  'Ruimte om te doen',
  'Leren van wat misgaat',
  'Geld en tijd',
  'Besluiten',
  'Terugvertellen',
];
const LEVELS = [
  'We beginnen bij het aanvraagformulier.',
  'We vragen ernaar als er tijd over is.',
  'De meesten van ons vragen er eerst naar.',
  'We beginnen er altijd mee en schrijven het op.',
  'We beginnen er altijd mee, en de inwoner leest het na.',
].map((text, i) => ({ value: String(i), text }));
const SCALE = ['helemaal niet', 'een beetje', 'grotendeels', 'helemaal'].map((text, i) => ({ value: String(i), text }));
const UNKNOWN = { value: 'weet-niet', text: 'Weet niet' };
const createComment = (name: string) => ({
  name,
  summary: 'Opmerking erbij',
  label: 'Wat wil je erbij zeggen?',
  hint: 'Laat namen weg. Het team leest opmerkingen zonder te zien van wie.',
});

const state: FormState = {
  values: { s9: '2', 's9-o': 'Bij nieuwe collega’s nog niet.', s11: ['huisarts'] },
  errors: { s10: ['Kies één zin'] },
};

const LISTED = (
  <>
    <Statement
      name="s9"
      over="Stelling 9"
      text="Wij beginnen elk gesprek bij wat iemand zelf wil"
      levels={LEVELS}
      unknown={UNKNOWN}
      comment={createComment('s9-o')}
      state={state}
    />
    <Statement
      name="s10"
      over="Stelling 10"
      text="Wij weten wie er al om een gezin heen staat"
      hint="Denk aan familie, buren en vrijwilligers."
      levels={SCALE}
      unknown={UNKNOWN}
      comment={createComment('s10-o')}
      state={state}
    />
    <TickStatement
      name="s11"
      over="Stelling 11"
      text="Met wie werken jullie samen?"
      choices={[
        { value: 'huisarts', text: 'de huisarts' },
        { value: 'school', text: 'de school' },
      ]}
      none={{ value: 'geen', text: 'Geen van deze' }}
      state={state}
    />
    <OpenStatement
      name="s12"
      over="Vraag 12"
      text="Wat ging de laatste tijd goed?"
      hint="Laat namen weg."
      maxLength={600}
      state={state}
    />
  </>
);

/** Questions of every kind, one of them refused. */
export function Filling() {
  return (
    <>
      <FillHead
        steps={GROUPS.map((name, i) => ({ name, state: i < 2 ? 'done' : i === 2 ? 'now' : 'next' }))}
        answered={10}
        of={34}
        minutes={9}
      />
      <AutoSave
        saved="Bewaard om {om} uur."
        offline="Geen verbinding: je antwoorden staan nog op dit scherm. We proberen het opnieuw."
        refused="Bewaren lukt hier niet. Gebruik de knop hieronder."
        leave="Je laatste antwoorden zijn nog niet bewaard. Toch weggaan?"
      >
        <Form action="/bewaar" state={state} title={<PageTitle title="Naast de inwoner staan" />}>
          <Notice icon="lock">Alleen jij ziet wat je kiest. Het team ziet het beeld van allemaal samen.</Notice>
          {LISTED}
          <Saved>Bewaard om 10.42 uur. Tot 4 december kun je alles nog veranderen.</Saved>
          <FormActions back={{ name: 'samen in de wijk', href: '#terug' }}>
            <Button kind="primary">Volgende groep: ruimte om te doen</Button>
            <Button kind="subtle" name="later" value="1">
              Stoppen en later verder
            </Button>
          </FormActions>
        </Form>
      </AutoSave>
    </>
  );
}
