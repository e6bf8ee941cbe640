import { defineMessages, formatDay } from '#ui';

/** From when until when, in words. */
const periode = (begintOp: string, eindigtOp: string | null) =>
  eindigtOp === null
    ? `vanaf ${formatDay(begintOp)}`
    : begintOp === eindigtOp
      ? `op ${formatDay(begintOp)}`
      : `van ${formatDay(begintOp)} tot en met ${formatDay(eindigtOp)}`;

/** One person: what they do, did and will do, and their account. */
export const messages = defineMessages('aanstelling', {
  beheer: 'Beheer',
  mensen: 'Mensen en rollen',
  nu: 'Wat deze persoon nu doet',
  straks: 'Wat er nog komt',
  eerder: 'Wat er is geweest',
  niets: 'Nu heeft deze persoon geen rol en geen team.',
  rol: 'rol',
  team: 'team',
  waarneming: 'waarneming',
  periode,
  sinds: (begintOp: string, eindigtOp: string | null) =>
    eindigtOp === null ? `sinds ${formatDay(begintOp)}` : `tot en met ${formatDay(eindigtOp)}`,
  gestopt: 'eerder gestopt',
  nietBegonnen: 'ging niet door',
  voor: (naam: string) => `Neemt waar voor ${naam}`,
  door: (naam: string) => `${naam} neemt waar`,
  beeindig: 'Beëindig',
  geef: 'Geef een rol of team',
  jezelf: 'Dit ben jij. Een rol of team geeft een andere beheerder je.',
  gaat: (dag: string) => `uit dienst na ${dag}`,
  isWeg: (dag: string) => `Uit dienst sinds ${dag}. Het account is dicht. In het log blijft het pseudoniem staan.`,
  gegevens: 'Gegevens',
  functie: 'Functie',
  email: 'E-mail',
  geenEmail: 'niet ingevuld',
  partij: 'Werkt voor',
  geenPartij: 'niet ingevuld',
  veranderFunctie: 'Verander de functie',
  uitnodiging: 'Uitnodiging',
  uitnodigingUitleg:
    'De link in de mail werkt zeven dagen. Een nieuwe link maakt de oude ongeldig. Klopt het adres niet? Meld deze persoon uit dienst en voeg die opnieuw toe.',
  uitnodigingActief: 'Is iemand alles kwijt? Met een nieuwe uitnodiging maakt die persoon het account opnieuw klaar.',
  stuur: 'Stuur een uitnodiging',
  sessies: 'Aangemeld',
  aantalSessies: (count: number) =>
    count === 0
      ? 'Nu nergens aangemeld.'
      : count === 1
        ? 'Op één apparaat aangemeld.'
        : `Op ${count} apparaten aangemeld.`,
  laatst: (moment: string) => `Laatst gebruikt: ${moment}.`,
  meldAf: 'Meld overal af',
  vervangen: 'Waarneming',
  niemandNeemtWaar: 'Niemand neemt waar.',
  regel: 'Regel een waarneming',
  weg: 'Uit dienst',
  wegUitleg: 'Draag eerst over wat op deze persoon wacht.',
  wegKnop: 'Meld uit dienst',
  blijft: 'Trek het vertrek in',
  terug: 'Neem weer in dienst',
});

/** The forms. */
export const form = defineMessages('aanstellingformulier', {
  nieuw: 'Wie komt erbij?',
  nieuwUitleg: 'Deze persoon krijgt een mail om een account klaar te maken.',
  naam: 'Naam',
  functie: 'Functie',
  functieUitleg: 'Wat collega’s zien, zoals Wijkteam Noord.',
  email: 'E-mailadres',
  emailUitleg: 'Hier gaat de uitnodiging naartoe. Met dit adres meldt iemand zich aan.',
  rollen: 'Rollen',
  rollenUitleg: 'Een rol bepaalt wat iemand mag zien en doen. Geef niet meer dan nodig is.',
  teams: 'Teams',
  partij: 'Werkt voor',
  begintOp: 'Eerste dag',
  eindigtOp: 'Laatste dag',
  eindigtOpUitleg: 'Deze dag telt nog helemaal mee. Leeg is zonder einde.',
  eindigtOpMee: 'Deze dag telt nog helemaal mee.',
  eindigtOpKeuze: 'Alleen nodig als je hierboven een laatste dag kiest. Die dag telt nog helemaal mee.',
  voegToe: 'Voeg toe en nodig uit',
  geef: (naam: string) => `Wat gaat ${naam} doen?`,
  wat: 'Rol of team',
  rolOptie: (rol: string) => `Rol: ${rol}`,
  teamOptie: (team: string) => `Team: ${team}`,
  leg: 'Leg vast',
  functieTitel: (naam: string) => `Functie van ${naam}`,
  bewaar: 'Bewaar de functie',
  einde: (wat: string) => `Wanneer stopt ${wat}?`,
  eindeUitleg: (naam: string) => `Dit gaat over ${naam}. Wat al gedaan is, blijft staan.`,
  wanneer: 'Wanneer',
  opDag: 'Na een laatste dag',
  opDagUitleg: 'Tot en met die dag verandert er niets.',
  nu: 'Nu meteen',
  nuUitleg: 'Ook wie nu is aangemeld, kan dit bij de volgende klik niet meer.',
  beeindig: 'Beëindig',
  waarneming: (naam: string) => `Wie neemt waar voor ${naam}?`,
  waarnemingUitleg: (naam: string) =>
    `De collega mag in deze periode ook wat ${naam} mag. In het log staat wie iets deed.`,
  waarnemer: 'Collega',
  regel: 'Regel de waarneming',
  terugNaar: 'de mensen',
});

/** Leaving and handing over. */
export const overdracht = defineMessages('overdracht', {
  titel: (naam: string) => `${naam} gaat uit dienst`,
  uitleg: (naam: string) =>
    `Na de laatste dag kan ${naam} zich niet meer aanmelden. Namen in oude stukken blijven staan.`,
  wanneer: 'Wanneer',
  opDag: 'Na een laatste dag',
  opDagUitleg: 'Kies dan voor alles hieronder een opvolger. Tot en met die dag kun je dit intrekken.',
  nu: 'Per direct',
  nuUitleg:
    'Het account gaat nu dicht, ook waar iemand is aangemeld. Terugkomen kan alleen met een nieuwe uitnodiging. Een opvolger mag later.',
  laatsteDag: 'Laatste dag',
  laatsteDagUitleg: 'Alleen nodig als je hierboven een laatste dag kiest. Die dag telt nog helemaal mee.',
  lijst: 'Wat op deze persoon wacht',
  aantal: (count: number) =>
    count === 1 ? 'Eén ding wacht op deze persoon.' : `${count} dingen wachten op deze persoon.`,
  meteen: 'De opvolger krijgt het meteen, en een mail.',
  niets: 'Er wacht niets op deze persoon. Er is niets over te dragen.',
  alles: 'Opvolger voor alles',
  allesUitleg: 'Hieronder kun je per onderdeel iemand anders kiezen.',
  zelfde: 'Zoals hierboven',
  gewoonlijk: (naam: string) => `Kies je niemand, dan neemt ${naam} dit over.`,
  niemand: 'Kies',
  leg: 'Leg het vertrek vast',
  zonder: 'Zonder eigenaar',
  zonderTitel: 'Wie neemt dit over?',
  zonderUitleg: 'Dit wachtte op mensen die uit dienst zijn. Kies per onderdeel een opvolger, of één voor alles.',
  zonderLeeg: 'Alles heeft een eigenaar',
  zonderLeegTekst: 'Hier komt wat overblijft als iemand per direct uit dienst gaat.',
  naamVan: (kind: string, naam: string) => `${kind}: ${naam}`,
  vanWie: (kind: string, wie: string, naam: string) => `${kind} van ${wie}: ${naam}`,
  draagOver: 'Draag over',
});

/** What one does oneself. */
export const eigen = defineMessages('eigenaanstelling', {
  titel: 'Wat je doet',
  account: 'Account',
  nu: 'Nu',
  straks: 'Later',
  eerder: 'Eerder',
  niets: 'Je hebt nu geen rol en geen team. Vraag de beheerder.',
  uitleg: 'De beheerder legt dit vast. Klopt er iets niet? Vraag het daar.',
  waarnemend: (namen: string) =>
    `Je neemt nu waar voor ${namen}. In het log staat wat jij doet onder je eigen pseudoniem.`,
  door: (naam: string) => `${naam} neemt waar voor jou`,
});

/** The same where nothing can mail yet: the invitation waits in the post. */
export const meldingenZonderMail = defineMessages('aanstellingmelding-zonder-mail', {
  toegevoegd: 'Toegevoegd. De uitnodiging wacht: er is nog geen mailserver. Kijk bij Beheer, Post.',
  terug: 'Weer in dienst. De uitnodiging wacht: er is nog geen mailserver. Kijk bij Beheer, Post.',
  uitgenodigd: 'De uitnodiging wacht: er is nog geen mailserver. Kijk bij Beheer, Post.',
});

/** What was just done. */
export const meldingen = defineMessages('aanstellingmelding', {
  toegevoegd: 'Toegevoegd. De uitnodiging gaat per mail.',
  vastgelegd: 'Vastgelegd.',
  beeindigd: 'Beëindigd.',
  functie: 'Bewaard. Ook waar deze persoon is aangemeld, staat de nieuwe functie.',
  uitgenodigd: 'De uitnodiging gaat per mail.',
  terug: 'Weer in dienst. De uitnodiging gaat per mail.',
  afgemeld: 'Overal afgemeld.',
  waarneming: 'De waarneming staat vast.',
  weg: 'Het vertrek staat vast.',
  dicht: 'Per direct uit dienst. Het account is dicht en alle sessies zijn beëindigd.',
  blijft: 'Het vertrek is ingetrokken. Wat is overgedragen, blijft bij de opvolger.',
  overgedragen: 'Overgedragen. De opvolger krijgt een mail.',
});
