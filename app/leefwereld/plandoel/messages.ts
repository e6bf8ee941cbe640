import { defineMessages } from '#ui';

import type { Trede } from './ladder.ts';
import type { Deel, Soort } from './verschil.ts';
import type { Uitkomst, Voortgang } from './voortgang.ts';

const LIJST = new Intl.ListFormat('nl', { type: 'conjunction' });

export const TREDENAMEN = {
  'eigen-kracht': 'Eigen kracht',
  netwerk: 'Het netwerk helpt',
  algemeen: 'Algemene voorziening',
  'vrij-inzetbaar': 'Hulp zonder besluit',
  maatwerk: 'Maatwerkvoorziening',
} satisfies Record<Trede, string>;

export const TREDE_UITLEG = {
  'eigen-kracht': 'Het gezin doet het zelf.',
  netwerk: 'Familie, vrienden of buren helpen.',
  algemeen: 'Iets in de buurt dat er voor iedereen is.',
  'vrij-inzetbaar': 'Hulp die het wijkteam zelf mag geven.',
  maatwerk: 'Hulp waar een besluit voor nodig is.',
} satisfies Record<Trede, string>;

export const VOORTGANGNAMEN = {
  'nog-niet': 'nog niet',
  loopt: 'loopt',
  gedaan: 'gedaan',
  vast: 'zit vast',
  gestopt: 'gestopt',
} satisfies Record<Voortgang, string>;

export const UITKOMSTNAMEN = {
  bereikt: 'bereikt',
  deels: 'deels bereikt',
  niet: 'niet bereikt',
  'niet-meer-nodig': 'niet meer nodig',
} satisfies Record<Uitkomst, string>;

export const DEELNAMEN = {
  woorden: 'de woorden',
  van: 'wiens woorden het zijn',
  onderwerp: 'waar het over gaat',
  voor: 'wie het leest',
  trede: 'waar de oplossing zit',
  uitkomst: 'wat eruit kwam',
  wat: 'wat er gebeurt',
  wie: 'wie het doet',
  wanneer: 'wanneer',
} satisfies Record<Deel, string>;

export const SOORTNAMEN = { erbij: 'nieuw', weg: 'weggehaald', anders: 'anders' } satisfies Record<Soort, string>;

export const messages = defineMessages('plandoel', {
  lijst: (namen: readonly string[]) => LIJST.format(namen),
  iemand: 'iemand van het gezin',
  ander: 'iemand anders',
  plan: 'Plan',
  doel: (nummer: number) => `Doel ${nummer}`,
  woordenVan: (nummer: number, namen: string) => `Doel ${nummer}, woorden van ${namen}`,
  alleen: (namen: string) => `Van het gezin leest alleen ${namen} dit.`,
  alleenMeer: (namen: string) => `Van het gezin lezen alleen ${namen} dit.`,
  ook: (namen: string) => `Ook ${namen} leest dit.`,
  ookMeer: (namen: string) => `Ook ${namen} lezen dit.`,
  metOuder: 'Onder de 16 jaar leest een ouder met gezag mee.',
  gaatOver: (leefdomein: string) => `Gaat over ${leefdomein.toLowerCase()}.`,
  wet: (naam: string) => `Valt onder de ${naam}.`,
  acties: 'Wat we doen voor dit doel',
  geenActies: 'Hier is nog niets afgesproken.',
  kolomWat: 'Wat we doen',
  kolomWie: 'Wie',
  kolomWanneer: 'Wanneer',
  kolomStaat: 'Hoe staat het',
  vertel: 'Vertel hoe het staat',
  wijzig: 'Werk bij',
  actieNieuw: 'Voeg een actie toe',
  doelWijzig: 'Werk dit doel bij',
  uitkomst: (naam: string) => `Uitkomst: ${naam}.`,
  doelTitel: 'Een doel toevoegen',
  doelBijwerkTitel: 'Dit doel bijwerken',
  uitGesprek: 'Uit het gesprek',
  uitGesprekTekst: 'Kies een resultaat uit het gesprek. Dan vullen wij het vast in.',
  veldWoorden: 'Wat wil iemand bereiken?',
  veldWoordenHint: 'In de woorden van de bewoner, bijvoorbeeld: ik wil ’s ochtends rustig de deur uit.',
  veldVan: 'Wiens woorden zijn dit?',
  veldLeefdomein: 'Waar gaat het over?',
  veldLeefdomeinHint: 'Een organisatie leest alleen doelen over haar eigen onderwerp.',
  veldWet: 'Hoort het bij een wet?',
  veldWetHint: 'Kies een wet als het alleen voor die taak is.',
  veldVoor: 'Wie mag dit lezen?',
  veldVoorHint: 'De regisseur leest het altijd. Onder de 16 jaar leest een ouder met gezag mee.',
  thuis: 'Iedereen die hier woont',
  thuisUitleg: 'Ook organisaties die over dit onderwerp meewerken.',
  veldTrede: 'Waar zit de oplossing?',
  veldTredeHint: 'Kijk eerst wat dichtbij kan.',
  veldTredeReden: 'Waarom zijn eigen kracht en netwerk niet genoeg?',
  veldTredeRedenHint: 'Alleen nodig bij een voorziening. De wet vraagt om deze uitleg.',
  bewaar: 'Bewaar',
  bewaarMijn: 'Bewaar mijn tekst',
  haalWeg: 'Haal weg uit het plan',
  hetPlan: 'het plan',
  conflict: 'Iemand anders was je voor. Hieronder staat wat er nu staat. Jouw tekst staat nog in het formulier.',
  conflictNu: 'Wat er nu staat',
  conflictKies: 'Bewaar jouw tekst, of ga terug en houd wat er staat.',
  conflictWeg: 'Dit is intussen weggehaald uit het plan.',
  actieTitel: 'Een actie toevoegen',
  actieBijwerkTitel: 'Deze actie bijwerken',
  voorDoel: (woorden: string) => `Voor het doel: “${woorden}”`,
  veldWat: 'Wat gaat er gebeuren?',
  veldWatHint: 'Bijvoorbeeld: opa brengt Yara naar school.',
  veldWie: 'Wie doet het?',
  wieLid: (naam: string) => `${naam} (gezin)`,
  wieNetwerk: (naam: string) => `${naam} (netwerk)`,
  wiePartij: (naam: string) => `${naam} (organisatie)`,
  wieTeam: (naam: string) => `${naam} (wijkteam)`,
  veldWanneer: 'Wanneer, in woorden?',
  veldWanneerHint: 'Bijvoorbeeld: elke dinsdag.',
  veldDag: 'Of op een dag',
  voortgangTitel: 'Hoe staat het?',
  veldVoortgang: 'Hoe staat het met deze actie?',
  veldVast: 'Waarop zit het vast?',
  veldVastHint: 'Alleen als het vastzit. Wie dit doel leest, leest dit ook.',
  verschilGeen: 'Er is niets veranderd in wat jij leest.',
  was: 'Eerst',
  nu: 'Nu',
  actieErbij: (wat: string) => `Nieuwe actie: ${wat}`,
  actieWegRegel: (wat: string) => `Weggehaalde actie: ${wat}`,
  actieAnders: (wat: string, delen: readonly string[]) => `Actie “${wat}” is anders: ${LIJST.format(delen)}.`,
  actieZo: (wie: string, wanneer: string) => (wanneer === '' ? wie : `${wie}, ${wanneer}`),
  uitkomstTitel: 'Wat kwam eruit?',
  veldUitkomst: 'Is het doel bereikt?',
  veldUitkomstWoorden: 'Hoe ging het?',
  veldUitkomstWoordenHint: 'In gewone woorden. Schrijf het zo op dat het gezin het herkent.',
  geenUitkomst: 'nog geen uitkomst',
});
