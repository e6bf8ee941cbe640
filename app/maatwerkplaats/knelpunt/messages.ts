import { defineMessages, formatDay, formatNumber, formatSentence } from '#ui';

import type { Afloop, Machtgroep, Macht, Oorzaak, Stapsoort, Status } from './knelpunt.ts';
import type { Leeftijd, Sortering } from './overzicht.ts';

/** What kind of thing is in the way, in words. */
export const OORZAAK = defineMessages('knelpunt-oorzaak', {
  wet: 'wet',
  verordening: 'verordening',
  beleidsregel: 'beleidsregel',
  werkproces: 'werkproces',
  contract: 'contract',
  geld: 'geld',
  ict: 'ICT',
  cultuur: 'cultuur',
} satisfies Record<Oorzaak, string>);

/** Who can change it, in words. */
export const MACHT = defineMessages('knelpunt-macht', {
  team: 'het team zelf',
  management: 'management',
  college: 'college',
  raad: 'gemeente\u00ADraad',
  inkoop: 'inkoop en aanbieder',
  rijk: 'het Rijk',
  onbekend: 'nog niet uitgezocht',
} satisfies Record<Macht, string>);

/** The columns of the board. */
export const GROEP = defineMessages('knelpunt-groep', {
  team: 'Het team zelf',
  management: 'Management',
  'college-en-raad': 'College en raad',
  inkoop: 'Inkoop en aanbieder',
  rijk: 'Het Rijk',
  onbekend: 'Nog niet uitgezocht',
} satisfies Record<Machtgroep, string>);

/** How soon it can change there. */
export const GROEPSNELHEID = defineMessages('knelpunt-groep-snelheid', {
  team: 'Kan morgen anders',
  management: 'Besluit in een paar weken',
  'college-en-raad': 'Besluit in een paar maanden',
  inkoop: 'Kan bij een nieuw contract',
  rijk: 'Wij dragen het aan',
  onbekend: 'Wie weet wie dit kan?',
} satisfies Record<Machtgroep, string>);

export const STATUS = defineMessages('knelpunt-status', {
  gemeld: 'gemeld',
  onderzoek: 'onderzoek',
  proeftuin: 'proeftuin',
  besluit: 'besluit',
  terugverteld: 'terugverteld',
} satisfies Record<Status, string>);

export const AFLOOP = defineMessages('knelpunt-afloop', {
  proeftuin: 'proeftuin',
  opgave: 'opgave',
  regelwijziging: 'regelwijziging',
  nee: 'nee, met reden',
} satisfies Record<Afloop, string>);

export const STAP = defineMessages('knelpunt-stap', {
  gemeld: 'gemeld',
  samengebracht: 'samengebracht',
  onderzoek: 'onderzoek',
  proeftuin: 'proeftuin',
  besluit: 'besluit',
  nee: 'nee, met reden',
  log: 'transformatielog',
  bericht: 'bericht',
} satisfies Record<Stapsoort, string>);

export const LEEFTIJD = defineMessages('knelpunt-leeftijd', {
  alles: 'Alles',
  'tot-30': 'tot 30 dagen',
  'langer-30': 'langer dan 30 dagen',
  'langer-100': 'langer dan 100 dagen',
  afgerond: 'al afgerond',
} satisfies Record<Leeftijd, string>);

export const SORTERING = defineMessages('knelpunt-sortering', {
  dagen: 'langst open',
  signalen: 'meeste signalen',
  veranderd: 'laatst veranderd',
  titel: 'op naam',
  macht: 'van dichtbij naar ver weg',
} satisfies Record<Sortering, string>);

/** The overview: table, board, and nothing. */
export const messages = defineMessages('knelpunt', {
  maatwerkplaats: 'Maatwerkplaats',
  knelpunten: 'Knelpunten',
  titelMeer: (aantal: string) => `${aantal} knelpunten staan open`,
  titelEen: 'Eén knelpunt staat open',
  titelGeen: 'Er staat geen knelpunt open',
  leadNiets: 'Geen enkel knelpunt staat langer dan 100 dagen open.',
  leadLang: (aantal: string) => `${aantal} al langer dan 100 dagen.`,
  leadZelf: (aantal: string) => `${aantal} daarvan kan een team of manager zelf oplossen.`,
  samenbrengen: 'Signalen samenbrengen',
  filteren: 'Knelpunten filteren',
  hoeLang: 'Hoe lang open',
  oorzaak: 'Oorzaak',
  alleOorzaken: 'Alle oorzaken',
  wie: 'Wie kan dit veranderen',
  wieKort: 'Wie kan het',
  iedereen: 'Iedereen',
  zetBovenaan: 'Zet bovenaan',
  toon: 'Toon',
  lijst: (aantal: string, een: boolean) => `${aantal} ${een ? 'knelpunt' : 'knelpunten'}`,
  vanDe: (totaal: string) => `van de ${totaal}`,
  filtersAan: 'Filters die aanstaan',
  tabel: 'Tabel',
  bord: 'Bord',
  bordUitleg: 'Van dichtbij naar ver weg, langst open bovenaan.',
  bijschrift: (volgorde: string) => `Knelpunten, ${volgorde} bovenaan`,
  knelpunt: 'Knelpunt',
  signalen: 'Signalen',
  signalenEenheid: 'signalen',
  dagenOpen: 'Dagen open',
  dagenEenheid: 'dagen',
  waar: 'Waar het staat',
  lijstOphalen: 'Lijst ophalen (csv)',
  zetVerder: 'Zet verder',
  alleTonen: (aantal: string) => `Alle ${aantal} tonen`,
  groepLeeg: 'Hier staat niets open.',
  tegel: (signalen: string, dagen: string) => `${signalen}, ${dagen}`,
  aantalSignalen: (aantal: number) => (aantal === 1 ? '1 signaal' : `${aantal} signalen`),
  dagen: (aantal: number) => (aantal === 0 ? 'sinds vandaag' : aantal === 1 ? '1 dag' : `${aantal} dagen`),
  leegTitel: 'Nog geen knelpunten',
  leegUitleg: 'Hier komen signalen te staan die over hetzelfde gaan. Beleid brengt ze samen.',
  leegOpenTitel: 'Niets staat open',
  leegOpenUitleg: 'Alle knelpunten zijn afgerond en terugverteld.',
  leegOpenActie: 'Lees wat er al is afgerond',
  leegFilterEen: 'Geen knelpunt past bij dit filter',
  leegFilterMeer: (aantal: string) => `Geen knelpunt past bij deze ${aantal} filters`,
  leegAfgerond: 'Er is nog geen knelpunt afgerond',
  leegAfgerondUitleg: 'Hier lees je straks wat ervan kwam, ook als het nee was.',
  zonder: 'Zonder',
  zijnHetEr: (aantal: string) => `zijn het er ${aantal}.`,
  isHetEr: 'is het er 1.',
  zonderNiets: 'Ook als je één filter weghaalt, blijft er niets over.',
  zoekZonder: (filter: string) => `Zoek zonder ${filter}`,
  allesWeg: 'Alle filters weg',
});

/** One knelpunt: its page and its acts. */
export const detail = defineMessages('knelpunt-pagina', {
  open: (dagen: string) => `${dagen} open`,
  vandaag: 'open sinds vandaag',
  sinds: (dag: string) => `sinds ${dag}`,
  duurde: (aantal: number) => (aantal < 2 ? 'duurde een dag' : `duurde ${aantal} dagen`),
  eigenaar: (naam: string) => `Eigenaar: ${naam}`,
  bijwerken: 'Bijwerken',
  stapVastleggen: 'Stap vastleggen',
  keten: 'Van keukentafel tot raadzaal',
  ketenProeftuin: 'Proeftuin',
  ketenProeftuinNog: 'Nog geen proeftuin',
  ketenLog: 'Transformatie\u00ADlog',
  ketenLogNog: 'Nog geen logregel',
  ketenLogAantal: (aantal: number) => `${formatSentence(formatNumber(aantal))} logregels`,
  ketenLogMeta: 'alle melders lezen de afloop',
  geschreven: 'Wat we erover schreven',
  nuAanJou: 'Nu aan jou',
  nuGemeld: 'Vertel de melders dat je dit uitzoekt.',
  nuGemeldActie: 'Begin het onderzoek',
  nuMacht: 'Zoek uit wie dit kan veranderen. Vul het daarna in.',
  nuMachtActie: 'Vul in wie dit kan veranderen',
  nuOnderzoek: 'Kies hoe het verder gaat: proberen, besluiten, of nee met een reden.',
  nuOnderzoekActie: 'Leg een besluit vast',
  nuProeftuin: 'De proeftuin loopt. Laat de melders weten wat je al ziet.',
  nuProeftuinActie: 'Vertel hoe het gaat',
  nuBesluit: 'Er is een besluit. Vertel de melders wat er voor hen verandert.',
  nuBesluitActie: 'Vertel de afloop',
  nuEigenaar: 'Jij bent eigenaar. Spreek met beleid af wat de volgende stap is. Beleid legt die vast.',
  wat: 'Wat is er aan de hand',
  watNog: 'Nog niemand schreef op wat er aan de hand is.',
  watNogActie: 'Schrijf het op',
  neeTitel: 'Nee, met reden',
  stemBron: (soort: string, leefdomein: string, dag: string) =>
    `${soort}, ${leefdomein}, ${dag}. Alleen beleid leest dit.`,
  stemMeer: (aantal: number) => (aantal === 1 ? 'Nog 1 signaal' : `Nog ${aantal} signalen`),
  tijdlijn: 'Wat er gebeurde',
  moment: (dag: string, soort: string) => `${dag}, ${soort}`,
  tijdlijnUitleg: 'Wie een signaal gaf, leest deze stappen met de terugmeldcode.',
  zijkant: 'Gegevens van dit knelpunt',
  gegevens: 'Gegevens',
  gemeldOp: 'Open sinds',
  afgerondOp: 'Afgerond op',
  afloop: 'Afloop',
  leefdomein: 'Gaat over',
  oorzaak: 'Oorzaak',
  eigenaarTerm: 'Eigenaar',
  vervolg: 'Wat hierna kan',
  zegNee: 'Zeg nee, met een reden',
  zegNeeUitleg: 'De reden is voor alle melders te lezen.',
  signalenErbij: 'Signalen erbij of eraf',
  signalenErbijUitleg: 'Zet erbij wat over hetzelfde gaat.',
  perMaand: 'Signalen per maand',
  maand: 'Maand',
  aantal: 'Aantal',
});

/** The forms. */
export const form = defineMessages('knelpunt-formulier', {
  nieuw: 'Signalen samenbrengen',
  nieuwTitel: 'Welk knelpunt zie je in deze signalen?',
  nieuwInleiding: 'Breng bij elkaar wat over hetzelfde gaat. Alle melders lezen daarna wat je ermee doet.',
  signalen: 'Welke signalen horen hierbij?',
  signalenHint: 'Een signaal hoort bij één knelpunt.',
  signalenVol: 'Dit zijn de 100 nieuwste. Met de filters bij Signalen vind je de andere.',
  titel: 'Hoe noem je dit knelpunt?',
  titelHint: 'In gewone woorden, zoals iemand het aan de keukentafel zegt. Hoogstens 120 tekens.',
  omschrijving: 'Wat is er aan de hand?',
  omschrijvingHint: 'Wat vraagt de ene regel, wat vraagt de andere, en wat merkt een inwoner? Laat namen weg.',
  oorzaak: 'Wat is de oorzaak?',
  macht: 'Wie kan dit veranderen?',
  machtHint: 'Kies wie het besluit kan nemen. Weet je het nog niet? Laat het dan zo staan.',
  eigenaar: 'Wie pakt dit op?',
  maak: 'Maak het knelpunt',
  bewaar: 'Bewaar',
  leegTitel: 'Er wachten geen signalen',
  leegUitleg: 'Elk signaal hoort al bij een knelpunt. Nieuwe signalen komen hier vanzelf.',
  naarSignalen: 'Signalen',
  naarKnelpunten: 'Naar de knelpunten',
  bron: (soort: string, leefdomein: string, dag: string) => `${soort}, ${leefdomein}, ${formatDay(dag)}`,
  bijwerken: 'Bijwerken',
  bijwerkenTitel: 'Wat verandert er aan dit knelpunt?',
  bijwerkenInleiding: 'Wie een signaal gaf, leest dat je dit veranderde.',
  eerder:
    'Iemand anders veranderde dit knelpunt terwijl jij bezig was. Wat jij invulde, staat er nog. Bewaar je nu, dan geldt dat.',
  eerderStap: 'Iemand anders veranderde dit knelpunt terwijl jij bezig was. Kijk of jouw stap nog past.',
  nogLeeg: 'nog leeg',
  zoStaatHetNu: 'Zo staat het er nu',
  stapTitel: 'Hoe gaat het verder?',
  stap: 'Stap vastleggen',
  stapKeuze: 'Wat is de volgende stap?',
  stapTekst: 'Wat vertel je de melders?',
  stapHint: 'Schrijf in gewone woorden, met u. Laat namen weg.',
  stapLezers: (aantal: string) =>
    `Dit lezen de mensen van ${aantal}, met hun terugmeldcode. En elke collega die bij dit knelpunt kan.`,
  stapBewaar: 'Leg de stap vast',
  onderzoek: 'Onderzoek',
  onderzoekUitleg: 'Je zoekt uit waar het vastloopt en wie het kan veranderen.',
  besluit: 'Besluit',
  besluitUitleg: 'Er is besloten wat er verandert.',
  terugverteld: 'Afgerond en terugverteld',
  terugverteldUitleg: 'Het is rond. De melders lezen wat ervan kwam. Dit is de laatste stap.',
  bericht: 'Alleen een bericht',
  berichtUitleg: 'Je vertelt hoe het staat. Verder verandert er niets.',
  neeTitel: 'Waarom veranderen we dit niet?',
  eerstBesluit: 'Er loopt een proeftuin. Neem daar eerst een besluit over.',
  nee: 'Nee, met een reden',
  neeInleiding: 'Het knelpunt is daarna afgerond. Dit kun je niet terugdraaien.',
  neeLezers: (aantal: string) => `De reden lezen de mensen van ${aantal}, met hun terugmeldcode. Schrijf voor hen.`,
  reden: 'De reden',
  redenHint: 'Wat maakt dat het niet kan of niet nodig is? Schrijf met u. Laat namen weg.',
  neeBewaar: 'Zeg nee met deze reden',
  signalenLezers: 'De melders van dit knelpunt lezen dat er signalen bij kwamen of weggingen.',
  signalenTitel: 'Welke signalen horen bij dit knelpunt?',
  erbij: 'Signalen die nog wachten',
  voegToe: 'Zet deze signalen erbij',
  hierin: 'Signalen in dit knelpunt',
  haalWeg: 'Haal weg',
  haalWegUitleg: 'Een signaal dat je weghaalt, wacht weer op een ander knelpunt. De melders lezen dat er iets wegging.',
  enige: 'Dit is het enige signaal. Een knelpunt komt altijd van een signaal.',
});

/** What was just done. */
export const meldingen = defineMessages('knelpunt-melding', {
  gemaakt: 'Het knelpunt is gemaakt. De melders kunnen dit nu lezen.',
  bijgewerkt: 'Bewaard. De melders kunnen dit nu lezen.',
  gestapt: 'De stap is vastgelegd. De melders kunnen dit nu lezen.',
  nee: 'De reden staat erbij. De melders kunnen die nu lezen.',
  erbij: 'De signalen staan erbij.',
  weggehaald: 'Het signaal wacht weer op een ander knelpunt.',
});

/** The headings of the CSV, in order. */
export const csv = defineMessages('knelpunt-csv', {
  nummer: 'nummer',
  titel: 'titel',
  oorzaak: 'oorzaak',
  macht: 'wie kan dit veranderen',
  eigenaar: 'eigenaar',
  status: 'status',
  afloop: 'afloop',
  reden: 'reden',
  signalen: 'signalen',
  dagen: 'dagen open',
  gemeld: 'gemeld op',
});
