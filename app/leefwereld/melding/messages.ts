import { defineMessages } from '#ui';

import type { Afzienreden, Bron, ClientMededeling, Mededelingsoort, Sluitreden, Wijze } from './melding.ts';

/** Who pointed the way, in words. */
export const BRONNAMEN = defineMessages('bron', {
  zelf: 'De inwoner zelf',
  naaste: 'Familie, vriend of buur',
  mantelzorger: 'Mantelzorger',
  huisarts: 'Huisarts',
  'medisch-specialist': 'Medisch specialist',
  jeugdarts: 'Jeugdarts',
  school: 'School of kinderopvang',
  politie: 'Politie',
  'veilig-thuis': 'Veilig Thuis',
  woningcorporatie: 'Woningcorporatie',
  ander: 'Iemand anders',
} satisfies Record<Bron, string>);

/** What people are told, in words. */
export const MEDEDELINGNAMEN = defineMessages('mededeling', {
  ontvangst: 'Dat de melding ontvangen is',
  'persoonlijk-plan': 'Dat een persoonlijk plan kan, binnen 7 dagen',
  clientondersteuning: 'Dat cliëntondersteuning gratis en onafhankelijk is',
  pgb: 'Wat een pgb is, en wat het vraagt',
  'clientondersteuning-mantelzorger': 'Cliëntondersteuning, verteld aan de mantelzorger',
  'geen-mantelzorger': 'Er is geen mantelzorger',
} satisfies Record<Mededelingsoort, string>);

/** The texts themselves, as the resident hears or reads them. */
export const RECHTEN = defineMessages('recht', {
  ontvangst: 'Wij hebben uw melding ontvangen. Wij onderzoeken samen met u wat er nodig is.',
  'persoonlijk-plan':
    'U mag zelf een plan maken. Daarin schrijft u wat u nodig heeft en wie u kan helpen. Geef het plan binnen 7 dagen na uw melding aan ons. Wij gebruiken het bij het onderzoek.',
  clientondersteuning:
    'U kunt gratis hulp krijgen bij de gesprekken. Een cliëntondersteuner denkt met u mee en staat aan uw kant. Hij of zij werkt niet voor de gemeente. Ook wie voor u zorgt kan deze hulp krijgen.',
  pgb: 'Krijgt u straks hulp van ons? Dan kunt u soms kiezen voor een pgb. Dat is geld waarmee u zelf hulp inkoopt. U kiest dan zelf wie u helpt. U maakt ook zelf afspraken en houdt de papieren bij. Wij leggen u graag uit of dat bij u past.',
} satisfies Record<ClientMededeling, string>);

/** How someone was told, in words. */
export const WIJZENAMEN = defineMessages('wijze', {
  gesprek: 'In een gesprek',
  telefoon: 'Aan de telefoon',
  brief: 'Met een brief',
  mail: 'Met een mail',
} satisfies Record<Wijze, string>);

/** Why a melding ended, in words. */
export const SLUITREDENNAMEN = defineMessages('sluitreden', {
  ingetrokken: 'De inwoner trok de melding in',
  'niet-nodig': 'Er is geen hulp nodig',
  'andere-weg': 'Het loopt op een andere manier verder',
  verhuisd: 'De inwoner verhuisde',
  overleden: 'De inwoner is overleden',
} satisfies Record<Sluitreden, string>);

/** Why a family does not make the plan, in words. */
export const AFZIENNAMEN = defineMessages('afzien', {
  'wil-niet': 'De familie wil het zelf niet',
  bedreiging: 'De ontwikkeling van het kind wordt bedreigd',
  'belang-kind': 'Het schaadt het belang van het kind',
  'niet-gelukt': 'Het lukte de familie niet op tijd',
} satisfies Record<Afzienreden, string>);

/** Texts of the pages. */
export const messages = defineMessages('melding', {
  nieuw: 'Nieuwe melding',
  nieuwTitel: 'Wat is er aan de hand?',
  nieuwLead: 'Vanaf de dag van de melding lopen de termijnen van de wet.',
  uitContact: 'Dit komt uit het eerste contact. Je hoeft het niet opnieuw te vragen.',
  veldVraag: 'De vraag, in eigen woorden van de inwoner',
  veldLid: 'Voor wie is hulp nodig?',
  lid: (naam: string, leeftijd: number) => `${naam}, ${leeftijd} jaar`,
  veldWet: 'Onder welke wet valt dit?',
  veldWetHint: 'Twijfel je? Kies de wet waar de meeste hulp vandaan komt.',
  veldLeefdomein: 'Waar gaat het vooral over?',
  veldBron: 'Wie wees de weg hierheen?',
  veldKanaal: 'Hoe kwam het binnen?',
  veldGemeldOp: 'Op welke dag?',
  veldWieLeest: 'Wie mag dit lezen?',
  leestHuishouden: 'Iedereen die in het huishouden woont',
  leestLid: 'Alleen deze persoon, en wie hem of haar vertegenwoordigt',
  veldSpoed: 'Kan het wachten?',
  spoedNee: 'Ja, dit kan wachten op een onderzoek',
  spoedJa: 'Nee, vandaag is tijdelijke hulp nodig',
  neemOp: 'Neem de melding op',

  veldOp: 'Op welke dag?',
  veldHoe: 'Hoe?',
  bewaar: 'Leg dit vast',
  terug: 'de route',

  vertellen: 'Vertel waar de inwoner recht op heeft',
  vertellenLead: 'Vertel het in gewone woorden, of geef de brief mee.',
  veldSoorten: 'Wat vertelde je?',
  brief: 'Open de brief',
  tekst: 'Lees de tekst voor',
  mantelzorg: 'Vertel het ook de mantelzorger',
  mantelzorgLead: 'Wie voor iemand zorgt, kan ook gratis cliëntondersteuning krijgen.',
  veldWie: 'Wie vertelde je het?',
  geenMantelzorger: 'Er is geen mantelzorger',
  geenMantelzorgerUitleg: 'Is er toch iemand? Zet die persoon eerst in het netwerk.',
  naarNetwerk: 'Naar het netwerk',
  plan: 'Persoonlijk plan ontvangen',
  planTitel: 'De inwoner gaf een eigen plan',
  planLead: 'Het onderzoek en het verslag gebruiken dit plan.',
  veldVorm: 'Hoe kreeg je het?',
  vormTekst: 'Ik zet de tekst hieronder',
  vormPapier: 'Op papier, het ligt in de map',
  veldTekst: 'Het plan',
  spoed: 'Regel tijdelijke hulp',
  spoedTitel: 'Welke hulp komt er vandaag?',
  spoedLead: 'Je beslist nu. Het onderzoek gaat daarna gewoon verder.',
  veldSpoedReden: 'Waarom kan het niet wachten?',
  veldSpoedHulp: 'Welke tijdelijke hulp komt er?',
  spoedKnop: 'Beslis nu',
  aanbod: 'Bied een familiegroepsplan aan',
  aanbodTitel: 'Mag de familie eerst zelf een plan maken?',
  aanbodLead: 'Familie en vrienden krijgen de tijd om samen een plan te maken.',
  aanbodKnop: 'Ik heb het aangeboden',
  antwoord: 'Antwoord van de familie',
  antwoordTitel: 'Maakt de familie een plan?',
  veldAntwoord: 'Wat is het antwoord?',
  antwoordFamilie: 'Ja, de familie maakt een plan',
  antwoordGeen: 'Nee, we zien ervan af',
  veldReden: 'Waarom niet?',
  veldRedenHint: 'De wet noemt alleen deze redenen. Kies er een bij ‘nee’.',
  familieplan: 'Het plan van de familie is er',
  jeugdplan: 'Het plan voor de jeugdige is er',
  jeugdplanLead: 'Het plan mag ook mondeling zijn.',
  jeugdplanKnop: 'Het plan is er',
  schriftGevraagd: 'Iemand wil het plan op papier',
  schriftGegeven: 'Het plan is op papier gegeven',
  schriftLead: 'Vraagt iemand het plan op papier? Dan is het er binnen 14 dagen.',
  sluit: 'Sluit de melding',
  sluitTitel: 'Waarom stopt deze melding?',
  sluitLead: 'De termijnen stoppen ook. Wat er staat blijft bewaard.',
  veldSluitreden: 'Wat is de reden?',
});

/** The letter to the resident. */
export const brief = defineMessages('meldingbrief', {
  titel: 'Uw melding is ontvangen',
  beste: (naam: string) => `Beste ${naam},`,
  ontvangen: (dag: string) => `Op ${dag} kregen wij uw melding.`,
  uwWoorden: 'Dit vertelde u ons:',
  onderzoek: 'Wat gaan wij doen?',
  onderzoekTekst: (dag: string) => `Wij praten met u over wat u nodig heeft. Dat is uiterlijk klaar op ${dag}.`,
  plan: 'Uw eigen plan',
  planTot: (dag: string) => `U kunt uw plan geven tot en met ${dag}.`,
  steun: 'Iemand die met u meedenkt',
  pgb: 'Een pgb',
  familie: 'Uw familie mag eerst zelf een plan maken',
  familieTekst: 'Samen met familie en vrienden kunt u een plan maken. Wij praten met u over hoe dat werkt.',
  wie: 'Wie helpt u?',
  wieTekst: (naam: string, functie: string) => `${naam} is uw vaste aanspreekpunt (${functie}).`,
  groet: 'Met vriendelijke groet,',
  dagtekening: (dag: string) => `Datum: ${dag}`,
  print: 'Druk de brief af',
});

/** What was just done. */
export const gedaan = defineMessages('meldinggedaan', {
  opgenomen: 'De melding is opgenomen. De termijnen lopen.',
  verteld: 'Vastgelegd wat je vertelde.',
  plan: 'Het persoonlijk plan is bewaard.',
  spoed: 'De tijdelijke hulp is vastgelegd.',
  familie: 'Vastgelegd. De termijn is bijgewerkt.',
  gesloten: 'De melding is gesloten.',
});
