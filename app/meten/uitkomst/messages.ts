import { defineMessages, formatDay, formatNumber, formatSentence } from '#ui';

import { formatCijfer, WEINIG_MENSEN, WEINIG_PARTIJEN } from './cijfers.ts';
import type { Enquetezin } from './enquetezinnen.ts';
import type { Kenmerknaam, Waarde, Zin } from './zinnen.ts';

/** "Thuiszorg", "Thuiszorg en Welzijn", "Thuiszorg, Welzijn en Wonen". */
const formatReeks = (namen: readonly string[]) =>
  namen.length < 2 ? namen.join('') : `${namen.slice(0, -1).join(', ')} en ${namen.at(-1) ?? ''}`;

/** A name that is a phrase of its own, with its gebied where two have the same name. */
const formatNaam = ({ naam, gebied, dubbel }: Kenmerknaam) => (dubbel ? `“${naam}” (${gebied})` : `“${naam}”`);
const formatWaarden = (cijfers: readonly Waarde[]) =>
  cijfers.map(({ naam, waarde }) => `${naam} ${formatCijfer(waarde)}`).join(', ');

/** The sentence that says what stands out, and the figures that prove it. Every figure stands in the table too. */
export function formatZin(zin: Zin): { words: string; figures: string } {
  const naam = formatNaam(zin.kenmerk);
  const alleen = zin.cijfers.length === 1;
  const words = {
    'gedeelde-vlek': () => (alleen ? `${naam} is een witte vlek.` : `${naam} is voor iedereen een witte vlek.`),
    vlek: () => {
      const { wie, van } = zin as Extract<Zin, { soort: 'vlek' }>;
      return wie.length > 2
        ? `${naam} is een witte vlek bij ${wie.length} van ${van}.`
        : `${naam} is een witte vlek voor ${formatReeks(wie)}.`;
    },
    'geen-vlek': () => `Er zijn geen witte vlekken. Het laagst staat ${naam}.`,
    verschil: () => {
      const { hoog, laag } = zin as Extract<Zin, { soort: 'verschil' }>;
      return `Over ${naam} denken ${hoog} en ${laag} heel anders.`;
    },
    'klein-verschil': () => `Er zijn geen grote verschillen. Het grootste zit bij ${naam}.`,
    sterk: () => (alleen ? `Het sterkst staat ${naam}.` : `Het sterkste punt van iedereen samen is ${naam}.`),
    verandering: () => {
      const { wie, omhoog } = zin as Extract<Zin, { soort: 'verandering' }>;
      return `Bij ${wie} ging ${naam} het meest ${omhoog ? 'vooruit' : 'achteruit'}.`;
    },
  };
  const verschil = 'verschil' in zin ? ` Verschil ${formatCijfer(zin.verschil)}.` : '';
  const naamInCijfers = `${zin.kenmerk.naam} (${zin.kenmerk.nummer})`;
  return { words: words[zin.soort](), figures: `${naamInCijfers}: ${formatWaarden(zin.cijfers)}.${verschil}` };
}

/** The same for a survey. */
export function formatEnquetezin({ soort, naam, tekst, n, gemiddelde, naast }: Enquetezin): {
  words: string;
  figures: string;
} {
  const than = naast?.soort === 'golf' ? 'de vorige golf' : 'het eerdere onderzoek';
  const words = {
    'meest-eens': `Het hoogst scoort “${naam}”.`,
    'minst-eens': `Het laagst scoort “${naam}”.`,
    verandering: `Bij “${naam}” is het verschil met ${than} het grootst.`,
  }[soort];
  const before = naast
    ? `, ${than} ${formatCijfer(naast.gemiddelde, 1)}${naast.soort === 'golf' ? ` (n = ${naast.n})` : ''}`
    : '';
  return { words, figures: `${tekst} Gemiddeld ${formatCijfer(gemiddelde, 1)} (n = ${n})${before}.` };
}

const mensen = (n: number) => (n === 1 ? '1 antwoord' : `${n} antwoorden`);

export const messages = defineMessages('uitkomst', {
  meten: 'Metingen',
  titelWeb: 'Waar staan we?',
  titelEnquete: 'Wat zeggen uitvoerders?',
  leadWeb: (instrument: string, periode: string, antwoorden: number, partijen: number) =>
    `${instrument}, ${periode}. ${formatSentence(mensen(antwoorden))} van ${partijen === 1 ? '1 partij' : `${partijen} partijen`}.`,
  leadEnquete: (instrument: string, periode: string, antwoorden: number) =>
    `${instrument}, ${periode}. ${formatSentence(mensen(antwoorden))}.`,
  geopendOp: (dag: string) => `De resultaten zijn open sinds ${formatDay(dag)}.`,
  uitkomst: 'Uitkomst',

  opvallend: 'Wat het meest opvalt',
  web: 'Het web',
  webTitel: (titel: string, periode: string) => `Webdiagram: ${titel}, ${periode}`,
  webTekst: (namen: readonly string[], kenmerken: number) =>
    `${formatSentence(formatNumber(kenmerken))} kenmerken op een schaal van 0 tot 100, voor ${formatReeks(namen)}. Alle cijfers staan in de tabel.`,
  webUitleg: (grens: string) =>
    `Mediaan per kenmerk, 0 tot 100. Het grijze midden is onder de ${grens}. De nummers staan in de tabel. Dit is geen ranglijst: partijen vullen in hoe zij het zelf zien.`,
  n: (n: number) => `n = ${n}`,
  kies: 'Kies wat je ziet',
  kant: 'Proces of inhoud',
  beide: 'Proces en inhoud',
  proces: 'Alleen proces',
  inhoud: 'Alleen inhoud',
  kantUitleg: 'Je ziet alleen deze helft van de vragen. Vlekken en verschillen gaan hier ook over.',
  kiesPerspectief: 'Kies wiens beeld je ziet',
  perspectief: 'Wiens beeld',
  perspectiefUitleg: 'Kies er hoogstens vijf.',
  perspectiefEen: 'Van wie',
  golf: 'Naast een andere golf',
  golfNaam: (golf: number, periode: string) => `Golf ${golf}, ${periode}`,
  toon: 'Toon',
  jeZiet: (wie: string, delen: readonly string[]) =>
    delen.length > 1 ? `Je ziet: ${wie}. ${delen.join(', ')}.` : `Je ziet: ${delen.join(', ')}.`,

  cijfers: 'Alle cijfers',
  cijfersTabel: 'Mediaan per kenmerk, met het grootste verschil',
  vet: (grens: string) => `Vet is lager dan ${grens}`,
  kolomKenmerk: 'Kenmerk',
  kolomVerschil: 'Verschil',
  kolomOpvallend: 'Valt op',
  gebiedSamen: 'Dit gebied samen',
  witteVlek: 'witte vlek',
  witteVlekBij: (teller: number, noemer: number) => `witte vlek bij ${teller} van ${noemer}`,
  verschil: 'verschil',
  nietsBijzonders: 'niets bijzonders',
  geenNaamloos: 'te weinig antwoorden',
  geenOpNaam: 'geen antwoord',
  spreiding: 'Spreiding en aantal antwoorden',
  spreidingTabel: 'Per kenmerk en perspectief: aantal antwoorden, mediaan, middelste helft, proces en inhoud',
  kolomPerspectief: 'Wie',
  kolomN: 'n',
  kolomMediaan: 'Mediaan',
  kolomMidden: 'Middelste helft',
  kolomProces: 'Proces',
  kolomInhoud: 'Inhoud',
  midden: (laag: string, hoog: string) => `${laag} tot ${hoog}`,

  vlekken: 'Witte vlekken',
  vlekkenUitleg: (grens: string) => `Een witte vlek is een kenmerk met een mediaan onder de ${grens}.`,
  geenVlekken: 'Niemand ziet een witte vlek.',
  vlekBij: (naam: string, waarde: string) => `${naam} ${waarde}`,
  vlekVanAllen: 'voor iedereen',
  praatOver: 'Praat over:',
  maakActie: 'Maak een verbeteractie',
  verschillen: 'Verschillen in beleving',
  verschillenUitleg: (grens: string) => `Hier liggen twee medianen ${grens} of meer uit elkaar.`,
  geenVerschillen: (grens: string) => `Nergens liggen twee medianen ${grens} of meer uit elkaar.`,
  verschilTussen: (hoog: string, hoogste: string, laag: string, laagste: string) =>
    `${hoog} ${hoogste}, ${laag} ${laagste}`,
  verschilPunten: (punten: string) => `verschil ${punten}`,
  meer: (aantal: number) => `Nog ${aantal}`,

  eens: 'Zijn partijen het eens?',
  eensW: (kenmerken: number, partijen: number) =>
    `Kendall’s W over ${kenmerken} kenmerken en ${partijen} partijen, met gelijke rangen`,
  eensNiveau: (teller: number, noemer: number, grens: string) =>
    `Dit zegt niets over het niveau. Bij ${teller} van de ${noemer} kenmerken verschillen twee van deze partijen ${grens} punten of meer.`,
  eensGeenPartijen: 'Hiervoor zijn minstens drie partijen nodig met een score.',
  eensGeenKenmerken: 'Hiervoor zijn minstens acht kenmerken nodig die alle partijen scoorden.',
  eensGelijk: (namen: readonly string[]) =>
    `${formatReeks(namen)} ${namen.length === 1 ? 'gaf' : 'gaven'} overal dezelfde score en ${namen.length === 1 ? 'telt' : 'tellen'} hier niet mee.`,
  eensWeinig: `Minder dan ${formatNumber(WEINIG_PARTIJEN)} partijen is weinig. Lees dit als begin van een gesprek, niet als bewijs.`,
  binnen: 'En binnen een groep?',
  binnenTabel: 'Overeenstemming binnen een groep, met het aantal antwoorden',
  kolomAlfa: 'Alfa',
  kolomZin: 'Dat betekent',
  alfaUitleg: 'Krippendorffs alfa, ordinaal: 1 is volledig eens, 0 is toeval. De grenzen 0,3, 0,6 en 0,8 zijn van ons.',
  weinigMensen: (namen: readonly string[]) =>
    `${formatReeks(namen)}: minder dan ${formatNumber(WEINIG_MENSEN)} antwoorden. Eén antwoord meer kan het beeld veranderen.`,

  samen: (namen: readonly string[]) => `Te kleine groepen voegden we samen: ${formatReeks(namen)}.`,
  weggelatenNaamloos: (aantal: number) =>
    aantal === 1 ? '1 groep had te weinig antwoorden.' : `${aantal} groepen hadden te weinig antwoorden.`,
  weggelatenOpNaam: (aantal: number) =>
    aantal === 1 ? '1 groep gaf geen antwoord.' : `${aantal} groepen gaven geen antwoord.`,
  eigenDeel: 'Je ziet de uitkomst van je eigen partij. De begeleider kan ook de andere met je delen.',

  hoe: 'Hoe dit is gemeten',
  hoeVragen: (vragen: number, laag: number, hoog: number) =>
    `${vragen} vragen, schaal ${laag} tot ${hoog}. ‘Weet niet’ telt niet mee.`,
  hoeScore: 'De score van een kenmerk is het gemiddelde van iemands antwoorden, van 0 tot 100.',
  hoeMinimum: (minimum: number) => `Van groepen kleiner dan ${minimum} zie je niets.`,
  hoeOpNaam: 'Deze meting is op naam. Ook één antwoord is te zien.',
  hoeWeging: 'Ongewogen: iedere deelnemer telt één keer.',
  hoeBron: (naam: string, plaats: string) => `Bron: ${naam}, ${plaats}.`,
  hoeKeuzes: 'Eigen keuzes',
  hoeInstrument: 'Alle vragen van dit instrument',

  download: 'Downloaden',
  downloadUitleg: 'Je krijgt wat je nu ziet, met bron, n en keuzes.',
  downloadSvg: 'Tekening (SVG)',
  downloadPng: 'Plaatje (PNG)',
  downloadCsv: 'Cijfers (CSV)',
  downloadXlsx: 'Cijfers (Excel)',
  bijschrift: (instrument: string, periode: string, bron: string, minimum: string, kant: string) =>
    `${instrument}, ${periode}. ${kant}. Mediaan per kenmerk, 0 tot 100. ${minimum} Bron: ${bron}.`,
  bespreek: 'Samen bespreken',

  delen: 'Wie mag dit zien?',
  delenEigen: 'Nu ziet elke partij alleen de eigen uitkomst.',
  delenAlle: 'Iedereen die meedeed ziet nu alle uitkomsten.',
  delenDoe: 'Deel met iedereen die meedeed',
  delenStop: 'Alleen nog de eigen uitkomst tonen',
  meldingGedeeld: 'Gedeeld. Iedereen die meedeed kan nu alles zien.',
  meldingNietGedeeld: 'Vanaf nu ziet elke partij alleen de eigen uitkomst.',
  meldingGeopend: 'De resultaten zijn open.',

  woorden: 'Wat mensen erbij schreven',
  woordenUitleg: 'In willekeurige volgorde. Niemand kan zien wie wat schreef.',
  woordenOpNaam: 'In willekeurige volgorde, zonder namen.',
  woordenDeel: (getoond: number, totaal: number) => `Je ziet er ${getoond} van ${totaal}, willekeurig gekozen.`,
  woordenBij: (naam: string, aantal: number) => `${naam} (${aantal})`,

  dichtTitel: 'De uitkomst is nog niet open',
  dichtUitleg: 'Eerst vult iedereen zelf in. Daarna kijken jullie samen.',
  dichtOpen: 'De meting loopt nog.',
  dichtGesloten: 'De meting is gesloten. De begeleider opent de resultaten.',
  dichtConcept: 'De meting is nog niet begonnen.',
  voortgang: 'Zo ver is het',
  voortgangTabel: 'Hoeveel antwoorden er zijn, per groep',
  kolomGroep: 'Groep',
  kolomGedaan: 'Antwoorden',
  minderDan: (minimum: number) => `minder dan ${minimum}`,
  voortgangNacht: 'Bij een meting zonder naam verandert dit één keer per nacht.',
  eigen: 'Wat jij invulde',
  eigenUitleg: 'Dit zie alleen jij, tot de resultaten open zijn.',
  eigenTabel: 'Jouw antwoorden',
  kolomVraag: 'Vraag',
  kolomAntwoord: 'Jouw antwoord',
  weetNiet: 'weet niet',
  openen: 'Resultaten openen',
  openenTitel: 'Resultaten openen',
  openenNiet: 'De meting is nog niet gesloten, of de resultaten zijn al open.',
  naarMeting: 'Naar de meting',
});

/** What Kendall's W between partijen means. */
export const SAMENHANGEN = defineMessages('uitkomst-samenhang', {
  weinig: 'Weinig samenhang. Partijen zien andere sterke en zwakke punten.',
  enige: 'Enige samenhang. Partijen zien voor een deel dezelfde sterke en zwakke punten.',
  redelijke: 'Redelijke samenhang. Partijen zien grotendeels dezelfde sterke en zwakke punten.',
  sterke: 'Sterke samenhang. Partijen zien dezelfde sterke en zwakke punten.',
});

/** What alpha within a group means. */
export const EENSGEZINDHEID = defineMessages('uitkomst-alfa', {
  weinig: 'Mensen antwoorden heel verschillend.',
  enige: 'Mensen zijn het een beetje eens.',
  redelijke: 'Mensen zijn het redelijk eens.',
  sterke: 'Mensen zijn het sterk eens.',
});

/** Why there is no alpha. */
export const GEEN_ALFA = defineMessages('uitkomst-geen-alfa', {
  'te-weinig-beoordelaars': 'Te weinig mensen om te vergelijken.',
  'te-weinig-onderdelen': 'Te weinig vragen om te vergelijken.',
  'alles-gelijk': 'Iedereen gaf overal hetzelfde antwoord.',
});

/** Texts of the results of a survey. */
export const enqueteMessages = defineMessages('enquete-uitkomst', {
  stelling: 'Stelling',
  stellingTabel: (naam: string) => `Stellingen over: ${naam}`,
  kolomVerdeling: 'Verdeling',
  kolomGemiddelde: 'Gemiddelde',
  kolomVerschil: 'Verschil',
  kolomLijn: 'Verloop',
  kolomKeuze: 'Antwoord',
  kolomAandeel: 'Aandeel',
  kolomInterval: '95%-interval',
  kolomReferentie: 'Eerder onderzoek',
  weetNiet: 'Weet niet',
  zieVerdeling: 'zie onder de tabel',
  hoeveel: 'Hoeveel mensen wat kozen',
  schaalVan: (laag: string, hoog: string) => `Gemiddelde van 0 (${laag}) tot 100 (${hoog}).`,
  niveau: (waarde: number, naam: string) => `${waarde} = ${naam}`,
  interval: (laag: string, hoog: string) => `(${laag} tot ${hoog})`,
  tot: (laag: string, hoog: string) => `${laag}% tot ${hoog}%`,
  geenInterval: '(geen interval bij één antwoord)',
  aandeel: (teller: number, noemer: number, procent: string) => `${teller} van ${noemer} (${procent}%)`,
  procent: (cijfer: string) => `${cijfer}%`,
  gemiddeldeN: (cijfer: string, n: number) => `${cijfer} (n = ${n})`,
  verdeling: (naam: string) => `Verdeling van de antwoorden: ${naam}`,
  referentieBron: (bron: string, n: number | null) => (n === null ? bron : `${bron}, ${n} mensen deden mee`),
  golfTabel: (naam: string) => `Golf na golf: ${naam}`,
  omhoog: (punten: string) => `${punten} hoger`,
  omlaag: (punten: string) => `${punten} lager`,
  gelijk: 'gelijk',
  golfWeinig: `Bij minder dan ${formatNumber(WEINIG_MENSEN)} antwoorden kan een verschil toeval zijn.`,
  keuzesUitleg: (n: number) => `${formatSentence(mensen(n))} op deze vraag. Meer dan één keuze kon.`,
  keuzesTabel: (naam: string) => `Wie wat aankruiste: ${naam}`,
  geenOpen: 'Hier zijn geen antwoorden die je kunt lezen.',
  legendaWaarde: 'gemiddelde',
  legendaInterval: '95%-interval',
  legendaReferentie: 'eerder onderzoek',
  weinig: `Bij minder dan ${formatNumber(WEINIG_MENSEN)} antwoorden kan één antwoord het beeld veranderen.`,
  geen: 'te weinig antwoorden',
});

/** Texts of the page on which the results are opened. */
export const openMessages = defineMessages('uitkomst-openen', {
  lead: 'Kijk eerst wat er te zien zal zijn.',
  nogNiet: 'Welke groepen je straks ziet',
  nogNietGeteld: 'Hoeveel antwoorden er zijn, tellen we pas bij het openen.',
  getoond: 'Deze groepen krijgen een uitkomst',
  tabel: 'Groepen met een uitkomst, en hoeveel antwoorden zij gaven',
  minimum: (minimum: number) => `Groepen met minder dan ${minimum} antwoorden gaan samen. Zo blijft iedereen onbekend.`,
  samen: 'samen',
  niets: 'Er zijn te weinig antwoorden om iets te laten zien.',
  weggelaten: 'Deze groepen gaven geen antwoord',
  naamloos: 'Hierna kan niemand meer invullen. Nieuwe antwoorden komen in een nieuwe golf.',
  opNaam: 'Hierna ziet elke partij de eigen uitkomst. Alles delen kan daarna.',
  doe: 'Open de resultaten',
});
