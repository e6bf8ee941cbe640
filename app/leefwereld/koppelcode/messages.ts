import { defineMessages, formatDay } from '#ui';

/** Words for the regisseur who gives a code. */
export const messages = defineMessages('koppelcode', {
  titel: 'Inwoners laten meelezen',
  inleiding: 'Met een code zet iemand het eigen account bij dit dossier. Geef de code zelf, aan deze persoon alleen.',
  maak: 'Maak een code',
  wie: 'Voor wie is de code?',
  zelf: (naam: string, leeftijd: number) => `${naam}, ${leeftijd} jaar`,
  zelfUitleg: 'Leest en zegt voor zichzelf, en voor wie deze persoon vertegenwoordigt.',
  namens: (naam: string, voor: string) => `${naam}, voor ${voor}`,
  namensUitleg: 'Leest en zegt alleen namens deze persoon.',
  niemand: 'Iedereen die het mag, heeft al een account. Wie jonger is dan 12, krijgt er geen.',
  knop: 'Maak de code',
  lijst: 'Codes die je gaf',
  voor: 'Voor',
  stand: 'Stand',
  gebruikt: (naam: string, op: Date) => `Gebruikt door ${naam} op ${formatDay(op)}`,
  geldig: (tot: Date) => `Werkt tot en met ${formatDay(tot)}`,
  verlopen: (op: Date) => `Verlopen op ${formatDay(op)}`,
  intrekken: 'Trek in',
  ingetrokken: 'De code is ingetrokken.',
  onbekend: 'Iemand die er niet meer bij hoort',
  terug: 'Naar de codes',
  print: 'Print de brief',
  eenKeer: 'Deze code staat er maar één keer. Print de brief, of schrijf de code nu over.',
  brief: 'Brief met de code',
});

/** The letter, and the page on which a resident types the code. */
export const briefMessages = defineMessages('koppelbrief', {
  titel: 'Uw code voor Bondgenoot',
  beste: (naam: string) => `Beste ${naam},`,
  waarom:
    'U kunt zelf lezen wat er over u is opgeschreven. U ziet ook wie er keek. En u kunt er uw eigen woorden bij zetten.',
  zo: 'Zo doet u dat:',
  stap1: (adres: string) => `Ga naar ${adres} en meld u aan.`,
  stap2: 'Kies “Mijn plan” en daarna “Ik heb een code”.',
  stap3: 'Vul deze code in:',
  code: 'Uw code',
  tot: (dag: Date) => `De code werkt één keer, tot en met ${formatDay(dag)}.`,
  nietDelen: 'Geef de code aan niemand anders. Wie de code heeft, kan bij uw gegevens.',
  vragen: 'Lukt het niet, of wilt u dit niet? Bel of mail uw regisseur.',
  groet: 'Met vriendelijke groet,',
  regisseur: 'uw regisseur',

  koppelen: 'Ik heb een code',
  koppelenLead: 'Uw regisseur gaf u een brief met een code. Daarmee ziet u uw eigen plan.',
  veld: 'Code',
  hint: 'Zestien letters en cijfers. Streepjes en kleine letters maken niet uit.',
  knop: 'Ga verder',
  teVaak: 'U probeerde het vijf keer. Wacht een kwartier en probeer het dan opnieuw.',
  terug: 'mijn plan',
});
