import { defineMessages } from '#ui';

import type { Archetype, Strategie, Strategiekenmerk } from './keuzes.ts';
import type { Gemeentetype } from './scan.ts';

const HEEL = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0, roundingMode: 'halfExpand' });
const TIENDE = new Intl.NumberFormat('nl-NL', {
  minimumFractionDigits: 1,
  maximumFractionDigits: 1,
  roundingMode: 'halfExpand',
});

/** "64%". */
export const formatProcent = (percentage: number): string => `${HEEL.format(percentage)}%`;
/** "65,2%", where a limit stands beside it. */
export const formatTiende = (percentage: number): string => `${TIENDE.format(percentage)}%`;

export const TYPENAMEN = defineMessages('gemeentetype', {
  voorzichtig: 'voorzichtig',
  'voorzichtige-veranderaar': 'voorzichtige veranderaar',
  veranderaar: 'veranderaar',
} satisfies Record<Gemeentetype, string>);

export const ARCHETYPENAMEN = defineMessages('archetype', {
  transitieproof: 'Transitieproof',
  'totaal-integraal': 'Totaal integraal',
  'geclusterd-integraal': 'Geclusterd integraal',
  'integraal-in-tweede-instantie': 'Integraal in tweede instantie',
  'geclusterd-integraal-elders': 'Geclusterd integraal elders',
} satisfies Record<Archetype, string>);

export const ARCHETYPETEKSTEN = defineMessages('archetypetekst', {
  transitieproof: 'De nieuwe taken zijn geregeld. Vernieuwen wacht tot de kaders duidelijk zijn.',
  'totaal-integraal': 'Inwoners hebben één toegang tot het hele sociaal domein.',
  'geclusterd-integraal': 'Er wordt integraal gewerkt, binnen clusters.',
  'integraal-in-tweede-instantie': 'Integraal werken begint pas als een vraag meervoudig blijkt.',
  'geclusterd-integraal-elders': 'Gespecialiseerde partijen voeren de taken uit, in clusters.',
} satisfies Record<Archetype, string>);

export const STRATEGIENAMEN = defineMessages('strategie', {
  macht: 'Macht',
  planmatig: 'Planmatig',
  onderhandeling: 'Onderhandeling',
  programmatisch: 'Programmatisch',
  dialoog: 'Dialoog',
} satisfies Record<Strategie, string>);

export const VERMOGENS = defineMessages('verandervermogen', {
  laag: 'laag',
  midden: 'hoger dan bij macht en planmatig',
  hoger: 'hoger dan bij onderhandeling',
  hoogst: 'het hoogst',
});

export const KENMERKNAMEN = defineMessages('strategiekenmerk', {
  kijk: 'Kijk op mensen en organisaties',
  trekker: 'Wie trekt',
  gedrag: 'Hoe gedrag verandert',
  weg: 'Hoe het wordt gedaan',
  beweging: 'Waarom mensen meegaan',
} satisfies Record<Strategiekenmerk, string>);

/** In our own words, after table 2.2 of the source. */
export const STRATEGIETEKSTEN: Record<Strategie, Record<Strategiekenmerk, string>> = {
  macht: {
    kijk: 'Mensen veranderen als wie macht heeft dat wil.',
    trekker: 'Wie de leiding heeft.',
    gedrag: 'Door macht en dwang.',
    weg: 'Eén plek stuurt en controleert.',
    beweging: 'Wie minder macht heeft, volgt.',
  },
  planmatig: {
    kijk: 'Organisaties zijn te plannen en te sturen.',
    trekker: 'Verandermanagers, met kennis en argumenten.',
    gedrag: 'Door met argumenten te overtuigen.',
    weg: 'Een uitgewerkt plan in stappen, dat wordt bewaakt.',
    beweging: 'Mensen gaan mee als zij de noodzaak zien.',
  },
  onderhandeling: {
    kijk: 'Groepen met eigen belangen moeten het eens worden.',
    trekker: 'Onderhandelaars, die bondgenoten zoeken.',
    gedrag: 'Door invloed en overreding.',
    weg: 'Vasthouden en meegeven, en het thuis uitleggen.',
    beweging: 'Er ligt een uitkomst waar ieder mee instemt.',
  },
  programmatisch: {
    kijk: 'Mensen laten oude patronen los als je hen uitdaagt.',
    trekker: 'Verandermanagers, die mensen op veel manieren meekrijgen.',
    gedrag: 'Door te verleiden en te laten leren.',
    weg: 'Stap voor stap, met wie het aangaat.',
    beweging: 'Mensen zetten zich in als zij overtuigd zijn en meedoen.',
  },
  dialoog: {
    kijk: 'Veranderen is samen uitwisselen en leren.',
    trekker: 'Iedereen samen.',
    gedrag: 'In gesprek ontstaan nieuwe inzichten en gedeelde waarden.',
    weg: 'Iedereen die het aangaat, komt bij elkaar.',
    beweging: 'Mensen geven samen betekenis aan iets nieuws.',
  },
};

export const messages = defineMessages('scan', {
  metingen: 'Metingen',
  scan: 'Scan',
  golf: (nummer: number) => `golf ${nummer}`,
  stand: (gescoord: number, van: number, bewezen: number) =>
    gescoord === 0
      ? `Van de ${van} onderdelen is er nog geen gescoord.`
      : `${gescoord} van de ${van} onderdelen hebben een score, ${bewezen} daarvan met bewijs.`,
  scoorVolgende: 'Scoor het volgende onderdeel',
  afgesloten: 'Deze scan is afgesloten. Scores en bewijs blijven staan.',
  leestMee: 'Je leest mee. De begeleider werkt aan deze scan.',

  doelen: 'De vijf doelen',
  doelenAndere: 'Onderdelen',
  kolomDoel: 'Doel',
  kolomGescoord: 'Gescoord',
  kolomBewezen: 'Met bewijs',
  kolomAlles: 'Ook zonder bewijs',
  aantalVan: (aantal: number, van: number) => `${aantal} van ${van}`,
  punten: (procent: string, teller: number, noemer: number) => `${procent} (${teller} van ${noemer} punten)`,
  geenPunten: 'nog niets',
  totaal: (aantal: number) => `Samen: ${aantal} interventies`,
  totaalAndere: (aantal: number) => `Samen: ${aantal} onderdelen`,
  uitlegTellen: 'Een percentage is de som van de scores, gedeeld door het maximum. Elk onderdeel telt even zwaar.',
  uitlegTellenNiet: 'Wat geen score heeft, telt niet mee. Een score zonder bewijs is een concept.',
  veranderkracht: 'Veranderkracht',
  veranderkrachtUitleg:
    'Zeven factoren: hoe de gemeente het veranderen zelf aanpakt. Zij tellen niet mee bij de doelen.',
  kolomFactoren: 'Factoren',

  type: 'Type gemeente',
  typeGeen: (items: number, minste: number) =>
    `Nog geen type: ${items} interventies hebben een score met bewijs, en er zijn er ${minste} nodig.`,
  typeReden: (procent: string, teller: number, noemer: number, items: number) =>
    `${procent} van het maximum: ${teller} van ${noemer} punten, over ${items} interventies met bewijs.`,
  typeDoelen: (doelen: number, van: number) =>
    `Op ${doelen} van de ${van} doelen staat minstens één 1 of 2 met bewijs.`,
  regel: 'Zo is dit bepaald',
  regelOnder: (laag: number) => `Minder dan ${laag}%: voorzichtig.`,
  regelTussen: (laag: number, hoog: number) => `${laag}% tot en met ${hoog}%: voorzichtige veranderaar.`,
  regelBoven: (hoog: number, doelen: number) =>
    `Meer dan ${hoog}%, en op elk van de ${doelen} doelen minstens één 1: veranderaar.`,
  regelBovenNiet: 'Meer dan dat, maar niet op elk doel: voorzichtige veranderaar.',
  regelMinste: (minste: number) => `Minder dan ${minste} interventies met score en bewijs: geen type.`,
  regelBron: 'Het onderzoek van 2015 beschrijft de typen en noemt geen grenzen. De regel is onze keuze.',
  regelVerdeling: 'In 2015 waren er 4 voorzichtigen, 5 voorzichtige veranderaars en 5 veranderaars, van 14 gemeenten.',
  regelReorganisatie: 'Reorganisatie van de gemeente zelf kwam toen alleen bij veranderaars voor.',
  eigenGrenzen: 'Eigen keuze van deze gemeente:',
  pasGrenzenAan: 'Pas de grenzen aan',

  eigenWoorden: 'Zo noemen we onszelf',
  eigenUitleg: 'Dit kiest de gemeente zelf. Het volgt niet uit de scores.',
  archetype: 'Archetype',
  archetypeBron: 'Vijf archetypen van KING en VNG (2014): hoe integraal de gemeente het inricht.',
  strategie: 'Veranderstrategie',
  strategieBron: 'Vijf strategieën van Boonstra: hoe de gemeente verandert. Er is niet één beste.',
  nogNiet: 'nog niet gekozen',
  kies: 'Kies',
  verander: 'Verander',
  vermogen: (tekst: string) => `Verandervermogen: ${tekst}.`,
  geenKeuze: 'Geen keuze',

  archetypeTitel: 'Welk archetype past bij jullie?',
  strategieTitel: 'Hoe verandert jullie gemeente vooral?',
  strategieKenmerken: 'Waaraan je ze herkent',
  kolomVermogen: 'Verandervermogen',
  grenzenTitel: 'Andere grenzen voor het type?',
  grenzenLead: 'Onze grenzen zijn 40% en 65%. Kies je andere, dan staat jullie reden erbij.',
  laag: 'Onder dit percentage: voorzichtig',
  hoog: 'Boven dit percentage: veranderaar',
  reden: 'Waarom deze grenzen?',
  redenHint: 'Nodig bij andere grenzen dan 40% en 65%. Wie de scan leest, leest dit.',
  knopBewaar: 'Bewaar',
  terugScan: 'de scan',

  kolomOnderdeel: 'Onderdeel',
  kolomScore: 'Score',
  kolomBewijs: 'Bewijs',
  kolomReferentie: 'In 2015',
  concept: 'concept',
  conceptUitleg: 'Er is nog geen bewijs bij deze score.',
  geenScore: 'nog geen score',
  aantalBewijs: (aantal: number) => (aantal === 0 ? 'geen' : String(aantal)),
  volgendeDoel: (naam: string) => `Verder naar ${naam}`,
  samenBewezen: 'Samen, met bewijs',

  onderdeelVan: (naam: string) => `Onderdeel van ${naam}`,
  scoreVraag: 'Welke beschrijving past het best?',
  waarom: 'Waarom deze score?',
  waaromHint: 'Kort, en zonder namen van mensen.',
  bewaarScore: 'Bewaar de score',
  haalScoreWeg: 'Haal de score weg',
  haalScoreWegUitleg: 'Bewijs blijft staan.',
  score: 'Score',
  waaromTerm: 'Waarom',
  geenUitleg: 'geen uitleg',
  zoStaatHetNu: 'Zo staat het nu',
  conflict: 'Iemand anders veranderde deze score terwijl jij bezig was. Jouw keuze staat er nog.',
  conflictGeen: 'De score is weggehaald.',
  nietBewaard: 'Dit is niet bewaard',
  vorige: 'Vorig onderdeel',
  volgende: 'Volgend onderdeel',
  eerderTerm: (periode: string) => `Eerder (${periode})`,
  eerderGeen: 'toen geen score',

  referentie: 'Zo was het in 2015',
  referentieLead: (n: number) => `Deel van ${n} onderzochte gemeenten, per gemeente geteld.`,
  kolomNiveau: 'Score',
  kolomAandeel: 'Aandeel',
  aandeel: (tekst: string, teller: number, noemer: number) => `${tekst} (${teller} van ${noemer})`,
  aandeelNietHerleidbaar: (tekst: string) => `${tekst}, niet te herleiden`,
  nietGepubliceerd: 'niet gepubliceerd',
  in2015: 'In 2015: hoeveel van de onderzochte gemeenten op die score stonden, met het aantal erbij.',
  lezing: 'Hoe we dit lazen',
  lezingUitleg: 'Welke zin van het onderzoek bij 2, 1 of 0 hoort, is onze lezing.',
  lezingBij: (waarde: number) => `Bij ${waarde}:`,
  bron: (bron: string) => `Bron: ${bron}.`,

  overScan: 'Bij deze scan',
  overInstrument: (naam: string) => `Over de ${naam.toLowerCase()}`,
  interviews: 'Interviews',
  meting: 'Periode, begeleider en golven',
  wieLeest: 'Wie leest mee',
  wieLeestDicht: 'Alleen wie aan de scan werkt, leest hem.',
  wieLeestOpen: 'Professionals van de gemeente en instellingen lezen scores en bewijs. Interviews lezen zij niet.',
  stelOpen: 'Laat professionals meelezen',
  zetDicht: 'Laat niemand meer meelezen',
  eerder: (periode: string) => `Vergelijk met ${periode}`,
  eerderTitel: 'Eerder en nu',
  eerderLead: (eerder: string, nu: string) => `Eerder is ${eerder}, nu is ${nu}.`,
  eerderUitleg: 'Een verschil zegt dat de score anders is. Het zegt niet waardoor.',
  eerderAndereVersie:
    'De scans gebruiken een andere versie van het instrument. Alleen gelijke onderdelen staan naast elkaar.',
  kolomEerder: 'Eerder',
  kolomNu: 'Nu',
  kolomVerschil: 'Verschil',
  hoger: 'hoger',
  lager: 'lager',
  gelijk: 'gelijk',
  nietTeVergelijken: 'niet te vergelijken',
  bronInstrument: (naam: string) => `Bron: ${naam}.`,
});

export const meldingen = {
  bewaard: 'De score is bewaard.',
  scoreweg: 'De score is weggehaald.',
  gekozen: 'De keuze is bewaard.',
  open: 'Professionals lezen nu mee.',
  dicht: 'Alleen wie aan de scan werkt, leest hem nu.',
} as const;
