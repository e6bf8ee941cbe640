import { defineMessages, formatDay, formatNumber, formatSentence, formatTime, formatWeekday } from '#ui';

import type { Telling } from './bezoek.ts';
import type { Doel } from './doel.ts';
import type { Grond } from './grond.ts';
import type { Onderdeel, Relatie } from './toegang.ts';

const RELATIE = {
  regisseur: 'als regisseur',
  aanvoerder: 'als aanvoerder',
  team: 'als collega van het team',
  teamleider: 'als teamleider',
  partij: 'omdat je meewerkt aan dit plan',
  lid: 'omdat het over u gaat',
  vertegenwoordiger: 'omdat u iemand vertegenwoordigt',
} satisfies Record<Relatie, string>;

const DOEL = {
  'melding-behandelen': 'om de melding te behandelen',
  'gesprek-voeren': 'om het gesprek te voeren',
  'plan-maken': 'om het plan te maken',
  'plan-bespreken': 'om het plan te bespreken',
  'afspraken-uitvoeren': 'om afspraken uit te voeren',
  overleg: 'om te overleggen',
  'aanvraag-behandelen': 'om de aanvraag te behandelen',
  'gegevens-bijhouden': 'om gegevens bij te houden',
  toewijzen: 'om de regie te verdelen',
  'regie-overdragen': 'om de regie over te dragen',
  'regie-bekijken': 'om te zien wie de regie heeft',
  'inzage-bekijken': 'om te zien wie er keek',
  'eigen-dossier': 'om het eigen dossier te lezen',
  zoeken: 'om te zien of iemand hier bekend is',
} satisfies Record<Doel, string>;

/** The line under the title of an open dossier: as whom, what for, and that the family sees it. */
export const inzageMessages = defineMessages('inzage', {
  geopend: (relatie: Relatie, doel: Doel) => `Je opende dit dossier ${RELATIE[relatie]}, ${DOEL[doel]}.`,
  gezien: 'De familie ziet dat je keek.',
});

const ONDERDEEL_U = {
  kern: 'wie er bij uw huishouden horen',
  adres: 'uw adres',
  bsn: 'uw burgerservicenummer',
  route: 'uw melding',
  gesprek: 'de gesprekken',
  plan: 'uw plan',
  stem: 'uw eigen woorden',
  overleg: 'de overleggen',
  inzage: 'wie er keek',
} satisfies Record<Onderdeel, string>;

const ONDERDEEL = {
  kern: 'wie erbij horen',
  adres: 'het adres',
  bsn: 'het burgerservicenummer',
  route: 'de melding',
  gesprek: 'de gesprekken',
  plan: 'het plan',
  stem: 'de eigen woorden',
  overleg: 'de overleggen',
  inzage: 'wie er keek',
} satisfies Record<Onderdeel, string>;

const WIE_U = {
  regisseur: 'Uw regisseur',
  aanvoerder: 'Aanvoerder',
  team: 'Collega van uw regisseur',
  teamleider: 'Teamleider',
  partij: 'Werkt mee aan uw plan',
  lid: 'Iemand van uw huishouden',
  vertegenwoordiger: 'Vertegenwoordigt iemand',
  geen: 'Heeft niets met uw dossier te maken',
} satisfies Record<Relatie | 'geen', string>;

const WIE = {
  regisseur: 'Regisseur',
  aanvoerder: 'Aanvoerder',
  team: 'Collega van het team',
  teamleider: 'Teamleider',
  partij: 'Werkt mee aan het plan',
  lid: 'Iemand van het huishouden',
  vertegenwoordiger: 'Vertegenwoordigt iemand',
  geen: 'Heeft niets met dit dossier te maken',
} satisfies Record<Relatie | 'geen', string>;

const MAG_U = {
  'taak-regisseur': 'Dit mag omdat deze persoon uw regisseur is.',
  'taak-aanvoerder': 'Dit mag omdat deze persoon aanvoerder is.',
  'taak-team': 'Dit mag omdat collega’s elkaar vervangen.',
  'taak-teamleider': 'Dit mag omdat een teamleider het werk verdeelt.',
  'uitvoering-plan': 'Dit mag omdat deze persoon meewerkt aan uw plan.',
  'eigen-dossier': 'Dit mag omdat het dossier ook over deze persoon gaat.',
  vertegenwoordiging: 'Dit mag omdat deze persoon iemand vertegenwoordigt.',
  'taak-zoeken': 'Dit mag omdat iemand van het wijkteam moet weten wie er belt.',
  koppelcode: 'Dit mag omdat deze persoon de code van uw regisseur had.',
  geen: 'Er was geen reden voor die in de wet staat. Daarom bleef het dicht.',
} satisfies Record<Grond, string>;

/** "uw plan en de gesprekken": words with commas and one "en". */
const formatRij = (woorden: readonly string[]) =>
  woorden.length < 2 ? woorden.join('') : `${woorden.slice(0, -1).join(', ')} en ${woorden.at(-1)}`;

/** What someone is and where: "Teamleider Noord", not "Teamleider, Teamleider Noord". */
const formatRol = (rol: string, waar: string) => (waar.startsWith(rol) ? waar : [rol, waar].filter(Boolean).join(', '));

const uur = (moment: Date) => formatTime(moment).replace(' uur', '');

/** "om 9.12 uur", "twee keer, om 10.20 en 15.41 uur", "vijf keer, tussen 9.12 en 16.05 uur". */
function formatMomenten(momenten: readonly Date[]): string {
  const [first, ...more] = momenten;
  const last = more.at(-1);
  if (first === undefined || last === undefined) return `om ${first === undefined ? '' : formatTime(first)}`;
  const keer = `${formatNumber(momenten.length)} keer`;
  if (momenten.length > 3) return `${keer}, tussen ${uur(first)} en ${formatTime(last)}`;
  return `${keer}, om ${formatRij(momenten.map(uur))} uur`;
}

const mensen = (n: number) => (n === 1 ? 'keek één persoon' : `keken ${formatNumber(n)} mensen`);
const samen = ({ mensen: wie, keer }: Telling) =>
  keer === 1 ? '' : wie === 1 ? `, ${formatNumber(keer)} keer` : `, samen ${formatNumber(keer)} keer`;
const keren = (n: number) => (n === 1 ? 'Eén keer' : `${formatSentence(formatNumber(n))} keer`);

/** Who looked, in words for the people it is about (`U`) and for who works here. */
export const bezoekMessages = defineMessages('bezoek', {
  titelU: 'Wie keek er in uw dossier?',
  titel: 'Wie keek er in dit dossier?',
  telling: (telling: Telling, periode: string) =>
    [
      telling.mensen === 0
        ? `${periode} keek er niemand anders.`
        : `${periode} ${mensen(telling.mensen)}${samen(telling)}.`,
      telling.geweigerd === 0 ? '' : `${keren(telling.geweigerd)} hielden we iemand tegen.`,
      telling.gevonden === 0 ? '' : `${keren(telling.gevonden)} vond iemand een naam, en zag niet wat er speelt.`,
      'Niemand kan iets uit deze lijst halen.',
    ]
      .filter(Boolean)
      .join(' '),
  laatste: 'In de laatste 30 dagen',
  tussen: (vanaf: string, tot: string) => `Van ${formatDay(vanaf)} tot en met ${formatDay(tot)}`,
  dag: (dag: string, vandaag: string) =>
    dag === vandaag ? `Vandaag, ${formatDay(dag).replace(/ \d{4}$/, '')}` : formatSentence(formatWeekday(dag)),
  rolU: (relatie: Relatie | 'geen', waar: string) => formatRol(WIE_U[relatie], waar),
  rol: (relatie: Relatie | 'geen', waar: string) => formatRol(WIE[relatie], waar),
  lasU: (onderdelen: readonly Onderdeel[], momenten: readonly Date[]) =>
    `Las ${formatRij(onderdelen.map((one) => ONDERDEEL_U[one]))}, ${formatMomenten(momenten)}.`,
  las: (onderdelen: readonly Onderdeel[], momenten: readonly Date[]) =>
    `Las ${formatRij(onderdelen.map((one) => ONDERDEEL[one]))}, ${formatMomenten(momenten)}.`,
  keekOm: (momenten: readonly Date[]) => `Keek ${formatMomenten(momenten)}.`,
  lasVoorU: (onderdelen: readonly Onderdeel[], doel: Doel) =>
    `Las ${formatRij(onderdelen.map((one) => ONDERDEEL_U[one]))}, ${DOEL[doel]}.`,
  lasVoor: (onderdelen: readonly Onderdeel[], doel: Doel) =>
    `Las ${formatRij(onderdelen.map((one) => ONDERDEEL[one]))}, ${DOEL[doel]}.`,
  magU: (grond: Grond) => MAG_U[grond],
  waaromU: (doel: Doel, grond: Grond) => `Waarom: ${DOEL[doel]}. ${MAG_U[grond]}`,
  waarom: (doel: Doel) => `Waarom: ${DOEL[doel]}.`,
  gevondenU: (momenten: readonly Date[]) => `Vond uw naam, ${formatMomenten(momenten)}. Zag niet wat er speelt.`,
  gevonden: (momenten: readonly Date[]) => `Vond een naam, ${formatMomenten(momenten)}. Zag niet wat er speelt.`,
  wildeU: (onderdelen: readonly Onderdeel[], momenten: readonly Date[]) =>
    `Wilde ${formatRij(onderdelen.map((one) => ONDERDEEL_U[one]))} zien, ${formatMomenten(momenten)}. Dat is niet gelukt.`,
  wilde: (onderdelen: readonly Onderdeel[], momenten: readonly Date[]) =>
    `Wilde ${formatRij(onderdelen.map((one) => ONDERDEEL[one]))} zien, ${formatMomenten(momenten)}. Dat is niet gelukt.`,
  dichtU: MAG_U.geen,
  dicht: 'Er was geen grond. Daarom bleef het dicht.',
  medewerkerVan: (waar: string) => (waar === '' ? 'Een medewerker' : `Een medewerker van ${waar}`),
  inwoner: 'Iemand met een account van een inwoner',
  kwartier: 'Wie bladert en binnen een kwartier verder leest, telt als één keer.',
  eerder: 'Verder terug in de tijd',
  nieuwste: 'Naar de nieuwste dagen',
  leeg: 'Er keek niemand',
  leegTekst: 'Opent iemand dit dossier, dan staat het hier.',
  zelf: 'Wat je zelf las, staat hier niet. De familie ziet dat wel.',
  vraagWaarom: 'Vraag waarom',
  zegBij: 'Zeg hier iets bij',
  keek: (naam: string) => `${naam} keek`,
  uVroeg: (op: Date) => `U vroeg op ${formatDay(op)}: waarom keek u?`,
  gevraagd: (op: Date, uiterlijk: string) =>
    `U vroeg op ${formatDay(op)} waarom. Het antwoord komt uiterlijk ${formatDay(uiterlijk)}.`,
  antwoordDoor: (naam: string, op: Date) => `${naam}, ${formatDay(op)}`,
  beantwoord: 'Uw vraag is beantwoord',
});

/** Answering a resident. */
export const antwoordMessages = defineMessages('antwoord', {
  titel: 'Een inwoner vraagt waarom je keek',
  dossier: 'Dossier',
  onbekend: 'Je hebt er nu geen toegang meer toe',
  gekeken: 'Je keek',
  gekekenOp: (op: Date) => `${formatDay(op)}, ${formatTime(op)}`,
  waarvoor: 'Waarvoor',
  doel: (doel: Doel) => DOEL[doel],
  gevraagdOp: 'Gevraagd op',
  uiterlijk: 'Antwoord uiterlijk',
  veld: 'Je antwoord',
  hint: 'Schrijf het zoals je het aan tafel zou zeggen. De inwoner leest dit met je naam erbij.',
  knop: 'Verstuur je antwoord',
  antwoord: 'Je antwoord',
  verstuurd: 'Je antwoord is verstuurd.',
  terug: 'Naar Vandaag',
  vandaag: 'Vandaag',
});

/** The daily look of who guards privacy. */
export const controleMessages = defineMessages('controle', {
  titel: 'Wie keek er in dossiers',
  inleiding: 'De controle van elke dag (AVG artikel 5). Hier staan geen namen van inwoners en niets uit een dossier.',
  dag: 'Dag',
  kies: 'Kies een dag',
  toon: 'Toon',
  kijkers: 'Wie keek, en in hoeveel dossiers',
  naam: 'Naam',
  dossiers: 'Dossiers',
  keer: 'Keer geopend',
  tegengehouden: 'Tegengehouden',
  geenKijkers: 'Op deze dag opende niemand een dossier.',
  pogingen: 'Pogingen die niet lukten',
  geenPogingen: 'Er is niemand tegengehouden.',
  tijd: 'Tijd',
  wie: 'Wie',
  huishouden: 'Huishouden (nummer)',
  doel: 'Waarvoor',
  doelWoord: (doel: Doel) => DOEL[doel],
  vragen: 'Vragen van inwoners zonder antwoord',
  vragenTekst: 'Deze inwoners wachten al langer dan 14 dagen. Vraag de collega om een antwoord.',
  geenVragen: 'Er wacht niemand te lang.',
  gevraagdAan: 'Gevraagd aan',
  sinds: 'Sinds',
  soort: 'Soort',
  waarom: 'Waarom keek u?',
  'klopt-niet': 'Er klopt iets niet',
  wens: 'Een wens',
  'persoonlijk-plan': 'Een eigen plan',
});
