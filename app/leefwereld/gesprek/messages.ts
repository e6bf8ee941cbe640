import { defineMessages, formatCount, formatDay, formatNumber, formatTime } from '#ui';

import { type Trede } from '../../kennis/ladder/index.ts';
import type { Onderwerp, Resultaatsoort } from './onderwerp.ts';
import type { Deelnemersoort } from './wie.ts';

/** The seven subjects of the investigation, as a resident reads them. */
export const ONDERWERPNAMEN = defineMessages('gesprek-onderwerp', {
  wensen: 'Wat u nodig hebt en wat u wilt',
  'eigen-kracht': 'Wat u zelf kunt',
  netwerk: 'Wie u helpt',
  mantelzorger: 'Hoe het gaat met wie voor u zorgt',
  voorzieningen: 'Wat er in de buurt is',
  samenwerking: 'Met wie wij samenwerken',
  bijdrage: 'Wat u zelf betaalt',
} satisfies Record<Onderwerp, string>);

/** The checklist of results. A gemeente may use other words. */
export const RESULTAATNAMEN = defineMessages('gesprek-resultaat', {
  'schoon-huis': 'Een schoon en leefbaar huis',
  'geschikt-huis': 'Een huis dat bij u past',
  levensbehoeften: 'Genoeg te eten en wat u verder nodig hebt',
  kleding: 'Schone kleren die u kunt dragen',
  'voor-kinderen-zorgen': 'Thuis voor de kinderen zorgen',
  'in-en-om-huis': 'U redden in en om het huis',
  'in-de-buurt': 'Op weg kunnen in de buurt',
  'contacten-en-meedoen': 'Mensen zien en meedoen',
  'beschermd-wonen-en-opvang': 'Een veilige plek om te wonen',
  jeugd: 'Veilig en gezond opgroeien',
  'werk-en-inkomen': 'Werk en genoeg geld',
} satisfies Record<Resultaatsoort, string>);

/** The question at the field of each rung that is passed over. */
export const WAAROM_NIET = defineMessages('gesprek-waarom-niet', {
  'eigen-kracht': 'Waarom is eigen kracht niet genoeg?',
  netwerk: 'Waarom is hulp van mensen dichtbij niet genoeg?',
  algemeen: 'Waarom is een algemene voorziening niet genoeg?',
  'vrij-inzetbaar': 'Waarom is een vrij inzetbare voorziening niet genoeg?',
} satisfies Record<Exclude<Trede, 'maatwerk'>, string>);

/** The rings of the circle, from close to far. */
export const KRINGNAMEN = defineMessages('gesprek-kring', {
  1: 'Dichtbij',
  2: 'In de buurt',
  3: 'Van beroep',
});

export const DEELNEMERNAMEN = defineMessages('gesprek-deelnemer', {
  lid: 'gezin',
  netwerk: 'netwerk',
  professional: 'professional',
  clientondersteuner: 'cliëntondersteuner',
} satisfies Record<Deelnemersoort, string>);

export const meldingen = defineMessages('gesprek-meldingen', {
  begonnen: 'Het gesprek staat klaar.',
  bewaard: 'Bewaard.',
  erbij: 'De regel staat erbij.',
  weggelaten: 'De regel is weg en blijft weg.',
  overgeslagen: 'De reden staat erbij.',
  deelnemer: 'Wie erbij was, is bijgewerkt.',
  resultaatWeg: 'Het resultaat is weg.',
});

/** The list of conversations and the page to begin one. */
export const lijst = defineMessages('gesprek-lijst', {
  titel: 'Gesprekken',
  begin: 'Begin een gesprek',
  beginTitel: 'Begin een gesprek',
  leegTitel: 'Nog geen gesprek',
  leeg: 'Begin met wie erbij is. Daarna schrijven jullie samen op wat er gezegd wordt.',
  bijschrift: 'Gesprekken, het nieuwste eerst',
  dag: 'Gesprek',
  waarover: 'Waarover',
  plek: 'Waar',
  stand: 'Verslag',
  onderzoek: 'Onderzoek na een melding',
  los: 'Los gesprek',
  verstuurd: (op: Date) => `verstuurd op ${formatDay(op)}`,
  open: 'nog niet verstuurd',
  meldingTitel: 'De melding',
  meldingBron: (dag: string) => `Opgeschreven bij de melding van ${formatDay(dag)}`,
  op: 'Dag van het gesprek',
  plekVeld: 'Waar',
  plekHint: 'Bijvoorbeeld: thuis, aan tafel.',
  thuis: 'Thuis',
  voor: 'Wie mag dit gesprek lezen?',
  voorHint: 'Kies één persoon voor een gesprek alleen met hem of haar.',
  voorIedereen: 'Iedereen die thuis woont',
  voorLid: (naam: string) => `Alleen ${naam}`,
  aanwezig: 'Wie is erbij?',
  clientondersteuner: 'Naam van de cliëntondersteuner',
  clientondersteunerHint: 'Iemand die onafhankelijk meekijkt met het gezin.',
  knop: 'Begin',
});

/** The working page of one conversation, at a desk. */
export const werk = defineMessages('gesprek-werk', {
  titel: (dag: string) => `Gesprek van ${formatDay(dag)}`,
  tafel: 'Ga aan tafel',
  verslag: 'Bekijk het verslag',
  nogOpen: (n: number) =>
    n === 1 ? 'Over één onderwerp staat nog niets.' : `Over ${formatNumber(n)} onderwerpen staat nog niets.`,
  alles: 'Over elk onderwerp staat iets. Het verslag kan weg.',
  vraagTitel: 'De vraag achter de vraag',
  vraagLeeg: 'Nog niet opgeschreven.',
  bijwerken: 'Werk bij',
  bijwerkenTitel: 'Werk het gesprek bij',
  vraagHint: 'Waar gaat het echt om? Schrijf het op zoals jullie het samen zeggen.',
  onderwerpen: 'Wat er gezegd is',
  schrijf: 'Schrijf erbij',
  niets: 'Hier is niets over te zeggen',
  nogLeeg: 'Hier staat nog niets.',
  nietsReden: (reden: string) => `Hier staat niets, want: ${reden}`,
  verander: 'Verander',
  laatWeg: 'Laat dit weg',
  alleenVoor: (naam: string) => `alleen voor ${naam}`,
  wieErbij: 'Wie erbij was',
  nogIemand: 'Zet iemand erbij',
  haalWeg: 'Haal weg',
  mensen: 'Kring om hen heen',
  kringLeeg: 'Er staat nog niemand in de kring.',
  resultaten: 'Wat zij willen bereiken',
  resultatenLeeg: 'Nog geen resultaat gekozen.',
  kies: 'Kies een resultaat',
  resultaat: 'Resultaat',
  wens: 'Wens',
  ladder: 'Ladder',
  oplossingen: (n: number) =>
    n === 0 ? 'nog geen oplossing' : n === 1 ? 'één oplossing' : `${formatCount(n)} oplossingen`,
  gegevens: 'Gegevens',
  plek: 'Waar',
  dag: 'Dag',
  houder: 'Gesprek met',
  bewaard: 'Bewaard',
  bewaardOm: (op: Date) => `${formatDay(op)}, ${formatTime(op)}`,
  melding: 'Melding',
  verstuurdUitleg: 'Dit verslag is verstuurd. Er verandert niets meer aan.',
  allen: 'Van hen samen',
});

/** Forms for a line, a reason and somebody who was there. */
export const regel = defineMessages('gesprek-regel', {
  titel: 'Schrijf erbij',
  veranderTitel: 'Verander deze regel',
  tekst: 'Wat is er gezegd?',
  tekstHint: 'Schrijf het op in de woorden van wie het zei.',
  wie: 'Wie zegt dit?',
  onderwerp: 'Waar gaat dit over?',
  voor: 'Wie mag dit lezen?',
  leefdomein: 'Deel van het leven',
  leefdomeinHint: 'Leeg laten mag. Dan kiezen wij het deel dat hierbij past.',
  wet: 'Voor welke taak',
  wetHint: 'Leeg laten mag. Kies alleen als dit voor één wet bewaard wordt.',
  passend: 'Wat hierbij past',
  meer: 'Deel van het leven en taak',
  nietsTitel: 'Hier is niets over te zeggen',
  nietsReden: 'Waarom staat hier niets?',
  nietsHint: 'De inwoner leest dit in het verslag.',
  bewaar: 'Bewaar',
  nu: 'Zo staat het er nu',
  conflict: 'Iemand anders veranderde dit terwijl jij bezig was. Jouw tekst staat nog in het formulier.',
  conflictUitleg: 'Bewaar je nu, dan komt jouw tekst in de plaats van deze.',
  deelnemerTitel: 'Zet iemand erbij',
  bekend: 'Iemand die wij kennen',
  onbekend: 'Of iemand anders: naam',
  functie: 'Functie of organisatie',
  soort: 'Wat is die persoon?',
});
