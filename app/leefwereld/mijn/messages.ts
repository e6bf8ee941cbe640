import { defineMessages, formatDay, formatNumber, formatSentence } from '#ui';

import type { Deel } from './mijn.ts';

const DEELNAMEN = {
  begin: 'Begin',
  plan: 'Plan',
  gesprek: 'Gesprek',
  stemmen: 'Hoe gaat het',
  overleg: 'Overleg',
  melding: 'Melding',
  mensen: 'Mensen',
  inzage: 'Wie keek er',
} satisfies Record<Deel, string>;

/** What the gemeente told after a melding, by its kind. */
const VERTELD: Readonly<Record<string, string>> = {
  ontvangst: 'Dat wij uw melding hebben',
  'persoonlijk-plan': 'Dat u zelf een plan mag maken',
  clientondersteuning: 'Dat iemand u gratis kan helpen die niet bij de gemeente werkt',
  'clientondersteuning-mantelzorger': 'Dat ook wie voor u zorgt gratis hulp kan krijgen',
  pgb: 'Dat u soms zelf hulp kunt kiezen met een budget',
};

/** Words of the pages of a resident. */
export const messages = defineMessages('mijn', {
  ...DEELNAMEN,
  mijn: 'Mijn plan',
  delen: 'Delen van uw dossier',
  iemand: 'Iemand van uw huishouden',

  leegTitel: 'Hier komt uw plan',
  leeg: 'Uw account hoort nog niet bij een plan. Uw regisseur geeft u een brief met een code.',
  code: 'Ik heb een code',
  codeNog: 'Hoort u bij nog een plan? Vul dan de code in.',
  signaal: 'Loopt u ergens op vast? Dat kunt u ook zonder naam zeggen.',
  signaalKnop: 'Geef een signaal',
  kies: 'Uw plannen',
  regisseurIs: (naam: string) => `Uw regisseur: ${naam}`,
  gekoppeld: 'Uw account hoort nu bij dit plan.',

  lead: 'Wat er over u staat, wat we doen en wie er keek.',
  wacht: 'Wat op u wacht',
  nietsWacht: 'Er wacht nu niets op u.',
  antwoordZelf: 'Zeg wat u van het plan vindt',
  antwoordVoor: (naam: string, leeftijd: number) => `Voor ${naam} (${leeftijd}): zeg wat u van het plan vindt`,
  antwoordTekst: 'Bent u het niet eens? Schrijf dan op wat u wilt. Dat telt even zwaar.',
  hoeGaatHet: 'Vertel hoe het gaat',
  hoeGaatHetTekst: (dag: string) => `Op ${formatDay(dag)} kijken we samen terug. U vult in, en de professional ook.`,
  eigenPlan: 'Geef uw eigen plan',
  eigenPlanTekst: (termijn: string) => `U mag zelf een plan maken, ook met uw familie: ${termijn}.`,
  termijnen: 'Wanneer er iets klaar is',
  stil: 'staat nu stil',
  regisseur: 'Uw regisseur',
  aanvoerder: 'Leidt mee',
  team: (naam: string) => `Team: ${naam}`,
  mail: 'Mail',
  bereik: (team: string) => `Bel of loop binnen bij ${team}.`,
  ook: 'U kunt ook',
  klopt: 'Zeggen dat er iets niet klopt',
  wens: 'Iemand erbij vragen die u helpt',
  vertellen: 'Zelf iets vertellen',
  alleWoorden: 'Alles lezen wat u zelf zei',
  downloaden: 'Uw hele dossier downloaden',
  afgesloten: 'Dit dossier is afgesloten. U kunt het nog lezen.',
  naarPlan: 'Lees het plan',

  zegBij: 'Zeg hier iets bij',
  over: (tekst: string) => tekst.slice(0, 80),
});

/** Names of terms as a resident reads them. */
export const termijnMessages = defineMessages('mijntermijn', {
  onderzoek: 'Wij zijn klaar met ons onderzoek',
  'persoonlijk-plan': 'U kunt uw eigen plan geven',
  'aanvraag-open': 'U kunt hulp aanvragen',
  beschikking: 'U hebt een besluit op uw aanvraag',
  familiegroepsplan: 'U kunt met uw familie een plan maken',
  jeugdplan: 'Er is een plan voor uw kind',
  'jeugdplan-op-schrift': 'Het plan voor uw kind staat op papier',
  spoed: 'Er is tijdelijke hulp',
  evaluatie: 'We kijken samen terug',
  inzage: 'U hebt antwoord op uw vraag om inzage',
});

/** The plan on a phone. */
export const planMessages = defineMessages('mijnplan', {
  titel: 'Uw plan',
  geen: 'Er is nog geen plan',
  geenTekst: 'Uw regisseur maakt het samen met u. U leest het dan hier.',
  concept: 'Hier wordt nog aan gewerkt.',
  voorgesteld: 'Dit plan ligt er voor iedereen om te lezen.',
  afgesproken: 'Dit plan is afgesproken.',
  afgesloten: 'Dit plan is afgesloten.',
  gewijzigd: (nummer: number) => `Na versie ${nummer} veranderde er iets. U leest het plan zoals het nu is.`,
  doelen: (aantal: number) => (aantal === 1 ? 'Eén doel' : `${formatSentence(formatNumber(aantal))} doelen`),
  doel: (nummer: number, van: string) => (van === '' ? `Doel ${nummer}` : `Doel ${nummer}, woorden van ${van}`),
  acties: 'Wat we doen voor dit doel',
  geenActies: 'Hier is nog niets afgesproken.',
  wat: 'Wat we doen',
  wie: 'Wie',
  wanneer: 'Wanneer',
  staat: 'Hoe staat het',
  'nog-niet': 'nog niet',
  loopt: 'loopt',
  gedaan: 'gedaan',
  vast: 'zit vast',
  gestopt: 'gestopt',
  alleen: 'Niet iedereen in huis leest dit.',
  zegActie: 'Zeg iets bij wat we doen',
  wieDoetWat: 'Wie doet wat',
  zelf: 'U en uw gezin',
  netwerk: 'Mensen om u heen',
  organisaties: 'Organisaties',
  vanTotaal: (aantal: number, totaal: number) => `${formatNumber(aantal)} van ${formatNumber(totaal)}`,
  stemmen: 'Wat iedereen zegt',
  akkoord: 'akkoord',
  'niet-akkoord': 'eigen wens',
  gehoord: 'gehoord',
  thuis: 'uw gezin',
  organisatie: 'organisatie',
  doetMee: 'doet mee',
  zegtNee: 'doet niet mee',
  gaf: 'gaf antwoord',
  nogNiet: 'nog geen antwoord',
  versies: 'Eerdere versies',
  versie: (nummer: number, op: Date) => `Versie ${nummer}, van ${formatDay(op)}`,
  versieTitel: (nummer: number) => `Versie ${nummer} van uw plan`,
  slot: (op: Date) => `Afgesloten op ${formatDay(op)}`,
  naarNu: 'Naar het plan zoals het nu is',
  papier: 'Het plan op papier',
  pdf: 'Download als pdf',
  terugkijken: 'Lees hoe het eerder ging',
  zegHet: 'Zeg wat u ervan vindt',
  voor: (naam: string, leeftijd: number) => `Voor ${naam} (${leeftijd})`,
  voorU: 'Voor uzelf',
  al: 'U gaf al antwoord. U kunt het nog veranderen.',
});

/** Agreeing, or saying what one wants instead. */
export const antwoordMessages = defineMessages('mijnantwoord', {
  titelZelf: 'Wat vindt u van het plan?',
  titelVoor: (naam: string, leeftijd: number) => `Voor ${naam} (${leeftijd}): wat vindt u van het plan?`,
  lead: (nummer: number) => `Het gaat om versie ${nummer}. Ieders antwoord telt even zwaar.`,
  doelen: 'De doelen in deze versie',
  oordeel: 'Uw antwoord',
  akkoord: 'Ik ga akkoord',
  akkoordUitleg: 'U kunt er nog iets bij zeggen.',
  nietAkkoord: 'Ik wil het anders',
  nietAkkoordUitleg: 'Schrijf op wat u wilt. Het komt naast het plan te staan.',
  gehoord: 'Dit is wat we ervan vinden',
  gehoordUitleg: (naam: string) => `De ouders beslissen. Wat ${naam} vindt, staat erbij.`,
  woorden: 'In uw eigen woorden',
  hint: 'Verplicht als u het anders wilt.',
  lezers: 'Wie mag uw woorden lezen?',
  iedereen: 'Het hele huishouden, en wie de regie heeft',
  alleen: 'Alleen wie het zegt, en wie de regie heeft',
  alleenJong: 'Alleen wie het zegt, ouders met gezag, en wie de regie heeft',
  knop: 'Verstuur uw antwoord',
  verstuurd: 'Uw antwoord staat bij het plan.',
  terug: 'uw plan',
});

/** The verslagen that were sent. */
export const gesprekMessages = defineMessages('mijngesprek', {
  titel: 'Wat we bespraken',
  lead: 'Dit is opgeschreven na een gesprek. Klopt er iets niet? Zeg het erbij.',
  geen: 'Er is nog geen verslag',
  geenTekst: 'Na een gesprek krijgt u een verslag. Dan staat het hier.',
  gesprekVan: (dag: string, plek: string) => `Gesprek van ${dag}, ${plek}`,
  met: (naam: string) => `Met ${naam}`,
  vraag: (vraag: string) => `Waar het om ging: ${vraag}`,
  resultaten: 'Wat u wilt bereiken',
});

/** What was asked, and what the gemeente told about it. */
export const meldingMessages = defineMessages('mijnmelding', {
  titel: 'Uw melding',
  lead: 'Wat u vroeg, wat wij u vertelden en wanneer iets klaar is.',
  geen: 'Er is geen melding',
  geenTekst: 'Vraagt u hulp bij de gemeente? Dan leest u hier hoe het gaat.',
  van: (dag: string) => `Melding van ${dag}`,
  over: (naam: string) => `Voor ${naam}`,
  stand: 'Hoe staat het',
  loopt: 'Wij onderzoeken uw vraag.',
  verslag: (dag: string) => `U kreeg het verslag op ${dag}.`,
  gesloten: (dag: string) => `Gestopt op ${dag}.`,
  plan: 'Uw eigen plan',
  planOp: (dag: string) => `Dat gaf u op ${dag}.`,
  planNiet: 'Dat hebben wij niet van u.',
  verteld: 'Dit vertelden wij u:',
  verteldRegel: (soort: string, dag: string) => `${VERTELD[soort] ?? 'Wij namen contact op'} (${dag})`,
  geefPlan: 'Geef uw eigen plan',
});

/** Who is in it and around it. */
export const mensenMessages = defineMessages('mijnmensen', {
  titel: 'Wie erbij horen',
  lead: 'Uw huishouden, de mensen om u heen en wie met u meewerkt.',
  leden: 'Uw huishouden',
  lid: (leeftijd: number, thuis: boolean) => (thuis ? `${leeftijd} jaar` : `${leeftijd} jaar, woont ergens anders`),
  adres: (adres: string) => `Adres: ${adres}`,
  netwerk: 'Mensen om u heen',
  geenNetwerk: 'Hier staat nog niemand.',
  kies: 'U kiest zelf wie hier staat. Uw regisseur schrijft het op.',
  wens: 'Vraag iemand erbij, of eraf',
  partijen: 'Wie met u meewerkt',
  regisseur: 'Uw regisseur',
});

/** Who may look now, and what one can do. */
export const inzageMessages = defineMessages('mijninzage', {
  rechten: 'Wie mag kijken, en uw rechten',
  mogen: 'Wie mag nu kijken?',
  mogenUitleg: 'Wie stopt met meewerken, kan meteen niets meer lezen.',
  regisseur: 'alles, als regisseur',
  aanvoerder: 'bijna alles, als aanvoerder',
  team: (naam: string) => `Collega’s van ${naam}`,
  teamWat: 'de melding en het plan, als de regisseur er niet is',
  partij: (taak: string, domeinen: readonly string[]) =>
    [taak, domeinen.length === 0 ? 'algemene doelen' : domeinen.map((one) => one.toLowerCase()).join(', ')]
      .filter(Boolean)
      .join(': '),
  partijPapier: 'krijgt alleen wat u samen afspreekt',
  lid: 'wat over deze persoon gaat, en over het huis',
  vertegenwoordiger: 'wat gaat over wie hij of zij vertegenwoordigt',
  ook: 'U kunt ook',
  downloaden: 'Uw hele dossier downloaden',
  klopt: 'Zeggen dat er iets niet klopt',
  poging: 'Wat doen wij met een poging?',
  pogingTekst: 'De privacy officer van de gemeente kijkt elke dag wie werd tegengehouden, en vraagt waarom.',
  eigen: 'Wat u zelf las, staat hier niet. Het staat wel in uw download.',
  gevraagd: 'Uw vraag is gesteld. U krijgt antwoord binnen 14 dagen.',
});

/** Adding own words. */
export const woordenMessages = defineMessages('mijnwoorden', {
  titel: 'Zeg het in uw eigen woorden',
  lead: 'Niemand verandert wat u schrijft. U kunt er later altijd iets bij zetten.',
  staat: 'Dit staat er',
  wie: 'Voor wie zegt u dit?',
  zelf: 'Voor mijzelf',
  voor: (naam: string, leeftijd: number) => `Voor ${naam} (${leeftijd})`,
  soort: 'Wat wilt u zeggen?',
  aanvulling: 'Ik wil iets toevoegen',
  aanvullingUitleg: 'Het komt erbij te staan. Wie dit leest, leest ook uw woorden.',
  'klopt-niet': 'Dit klopt niet',
  kloptNietUitleg: 'Uw regisseur geeft u antwoord.',
  wens: 'Ik wil iets anders, of iemand erbij',
  wensUitleg: 'Uw regisseur geeft u antwoord.',
  veld: 'Uw woorden',
  lezers: 'Wie mag dit lezen?',
  lezersUitleg: 'Vinkt u niets aan? Dan leest iedereen dit die ook leest wat er al staat.',
  lezersJong:
    'Vinkt u niets aan? Dan leest iedereen dit die ook leest wat er al staat. Onder de 16 lezen ouders met gezag altijd mee.',
  alleen: 'Alleen wie dit zegt, en wie de regie heeft',
  knop: 'Zet het erbij',
  terug: 'uw dossier',
  bewaard: 'Uw woorden staan erbij.',
  planTitel: 'Uw eigen plan',
  planLead: 'Schrijf op wat u nodig hebt en hoe u het wilt. Dat mag ook met familie of vrienden.',
  planVeld: 'Uw plan',
  alle: 'Alles wat u zelf zei',
  alleLead: 'Met het antwoord van uw regisseur, als u dat vroeg.',
  nogNiets: 'U zei nog niets',
  nogNietsTekst: 'Overal waar “Zeg hier iets bij” staat, kunt u uw eigen woorden kwijt.',
  antwoord: (naam: string, op: Date) => `Antwoord van ${naam}, ${formatDay(op)}`,
  wacht: (naam: string, uiterlijk: string) => `${naam} geeft u uiterlijk ${formatDay(uiterlijk)} antwoord.`,
});
