import { defineMessages, formatDay, formatNumber, formatSentence } from '#ui';

import type { Deel, Resultaat } from './huishouden.ts';
import type { Beslisser, Bandsoort, Identiteitsbewijs, Relatie, Vertegenwoordiging } from './lid.ts';

/** What someone is in a huishouden, in words. */
export const RELATIES_IN_WOORDEN = {
  zelf: 'de persoon zelf',
  partner: 'partner',
  ouder: 'ouder',
  kind: 'kind',
  grootouder: 'grootouder',
  ander: 'iemand anders in huis',
} satisfies Record<Relatie, string>;

/** On what ground somebody acts for another, in words. */
export const GRONDEN_IN_WOORDEN = {
  gezag: 'gezag',
  voogd: 'voogd',
  gi: 'gecertificeerde instelling',
  mentor: 'mentor',
  curator: 'curator',
  gemachtigde: 'gemachtigde',
  'ouder-zonder-gezag': 'ouder zonder gezag',
} satisfies Record<Vertegenwoordiging, string>;

/** Documents with which identity is checked, in words. */
const BEWIJZEN_IN_WOORDEN = {
  paspoort: 'paspoort',
  identiteitskaart: 'identiteitskaart',
  rijbewijs: 'rijbewijs',
  verblijfsdocument: 'verblijfsdocument',
} satisfies Record<Identiteitsbewijs, string>;

/** Who decides about the plan for someone of this age, in words. */
export const BESLISSERS_IN_WOORDEN = {
  zelf: 'beslist zelf',
  samen: 'beslist samen met wie gezag heeft',
  ouders: 'wordt gehoord, wie gezag heeft beslist',
  vertegenwoordiger: 'een vertegenwoordiger beslist',
} satisfies Record<Beslisser, string>;

/** What someone in the network is, in words. */
export const BANDEN_IN_WOORDEN = {
  familie: 'familie',
  vriend: 'vriend of vriendin',
  buur: 'buur',
  vrijwilliger: 'vrijwilliger',
  vereniging: 'vereniging of geloofsgemeenschap',
  professional: 'iemand van zijn of haar werk',
  ander: 'iemand anders',
} satisfies Record<Bandsoort, string>;

/** How it ended, in words. */
export const RESULTATEN_IN_WOORDEN = {
  'doelen-bereikt': 'De doelen zijn bereikt',
  'zelf-verder': 'Ze gaan zelf verder, met hun netwerk',
  'elders-verder': 'Iemand anders helpt verder',
  verhuisd: 'Ze zijn verhuisd naar een andere gemeente',
  'geen-contact': 'Er is geen contact meer',
  overleden: 'De persoon is overleden',
} satisfies Record<Resultaat, string>;

/** The same words for the pages about one person. */
export const lidWoorden = {
  relaties: RELATIES_IN_WOORDEN,
  gronden: GRONDEN_IN_WOORDEN,
  bewijzen: BEWIJZEN_IN_WOORDEN,
  beslissers: BESLISSERS_IN_WOORDEN,
  banden: BANDEN_IN_WOORDEN,
};

const mensen = (aantal: number) => (aantal === 1 ? 'huishouden' : 'huishoudens');

/** Words of the list of huishoudens and of the head of a dossier. */
export const messages = defineMessages('huishouden', {
  leefwereld: 'Leefwereld',
  huishoudens: 'Huishoudens',
  delen: 'Delen van dit dossier',
  ...({
    overzicht: 'Overzicht',
    route: 'Melding en route',
    gesprek: 'Gesprek',
    plan: 'Plan',
    overleg: 'Overleg',
    inzage: 'Wie keek mee',
  } satisfies Record<Deel, string>),
  aantal: (n: number) => (n === 0 ? 'Mijn huishoudens' : `${formatSentence(formatNumber(n))} ${mensen(n)} bij jou`),
  lead: 'Je ziet hier wie de regie heeft. Wat mensen vertelden, lees je in het dossier.',
  lijst: 'Huishoudens',
  kies: 'Welke huishoudens',
  mijn: 'Bij mij',
  team: 'Van mijn team',
  gesloten: 'Afgesloten',
  kolomNaam: 'Huishouden',
  kolomRegisseur: 'Regisseur',
  kolomTeam: 'Team',
  kolomTermijn: 'Eerste termijn',
  geenTermijn: 'geen termijn',
  kolomTot: 'Afgesloten',
  gevraagd: 'overdracht gevraagd',
  nieuw: 'Begin een huishouden',
  zoeken: 'Is iemand bekend?',
  leegTitel: 'Nog geen huishoudens',
  leeg: 'Hier komen de huishoudens waarvan jij de regie hebt. Je begint er een, of je neemt er een over.',
  leegPartij: 'Hier komen de huishoudens waarvoor je meewerkt. De regisseur voegt je toe.',
  leegDeelTitel: 'Hier staat nu niets',
  leegDeel: 'Kijk bij een ander deel van de lijst.',
  conflictNu: 'Dit staat er nu',

  dichtTeamleider: 'Jij verdeelt het werk. Gesprekken, plan en overleg blijven daarom dicht.',
  dichtTeam: 'Je ziet wat nodig is om waar te nemen. De rest blijft dicht.',
  dichtPartij: 'Je leest alleen waar je aan meewerkt. De rest blijft dicht.',

  leden: 'Wie erbij horen',
  lidNieuw: 'Voeg iemand toe',
  lidKolom: 'Naam',
  lidWat: 'Wie het is',
  lidLeeftijd: 'Leeftijd',
  jaar: (n: number) => `${n} jaar`,
  elders: 'woont elders',
  geenClient: 'geen hulp van ons',
  verzet: 'verzet tegen inzage',
  geschil: 'geschil',
  vertrokken: (dag: string) => `hoorde erbij tot en met ${formatDay(dag)}`,
  vertegenwoordiging: 'Wie vertegenwoordigt wie',
  geenVertegenwoordiging: 'Er is niemand vastgelegd.',
  netwerk: 'Netwerk',
  netwerkLeeg: 'Nog niemand. Vraag aan tafel wie er om het gezin heen staan.',
  netwerkNieuw: 'Voeg iemand uit het netwerk toe',
  mantelzorger: 'mantelzorger',
  bij: (naam: string) => `gekozen door ${naam}`,
  partijen: 'Betrokken partijen',
  partijenLeeg: 'Er werkt nog geen partij mee.',
  partijNieuw: 'Laat een partij meedoen',
  bewoners: 'Wie zelf kan meelezen',
  bewonersCode: 'Geef een code',
  bewonersWoorden: 'Lees wat zij zelf zeggen',
  bewonersLeeg: 'Nog niemand heeft een eigen account bij dit dossier.',
  voorLid: (naam: string) => `vertegenwoordigt ${naam}`,
  zichzelf: 'leest het eigen dossier',
  geenMens: 'niemand meldt zich aan',
  stopt: (dag: string) => `tot en met ${formatDay(dag)}`,
  wijzig: 'Wijzig',
  stop: 'Laat stoppen',
  omHeen: 'Om het gezin heen',
  regisseur: 'Regisseur',
  aanvoerder: 'Aanvoerder',
  opvolger: 'Gevraagd als opvolger',
  teamnaam: 'Team',
  adres: 'Adres',
  adresVan: (naam: string) => `Adres van ${naam}`,
  geenAdres: 'Er is geen adres.',
  geheimAdres: 'Geheim adres',
  toonAdres: 'Toon het geheime adres',
  toonAdresUitleg: 'De familie ziet dat je het adres opende.',
  adresWijzig: 'Wijzig het adres',
  begonnen: 'Bij ons sinds',
  afgeslotenOp: 'Afgesloten op',
  resultaat: 'Hoe het eindigde',
  bijwerken: 'Bijwerken',
  afgesloten: 'Dit huishouden is afgesloten. Je kunt het lezen, niet bijwerken.',
  naarRegie: 'Regie en overdracht',
  wieHelpt: 'Mensen om dit dossier',

  naamTitel: 'Noem dit huishouden anders',
  naamLead: 'Een naam waaraan je het herkent, meestal de achternamen.',
  naam: 'Naam',
  bewaar: 'Bewaar',

  afsluitenTitel: (naam: string) => `Sluit ${naam} af`,
  afsluitenLead: 'Het dossier blijft te lezen. Niemand vindt het huishouden nog. Je kunt het weer openen.',
  afsluitenWie: (namen: string) => `Voor deze partijen is vandaag de laatste dag: ${namen}.`,
  afsluitenRest: (n: number) =>
    n === 1
      ? 'Er loopt nog een termijn. Kijk die eerst na.'
      : `Er lopen nog ${formatNumber(n)} termijnen. Kijk die eerst na.`,
  hoeEindigde: 'Hoe eindigde het?',
  afsluiten: 'Sluit het huishouden af',
  heropenTitel: (naam: string) => `Open ${naam} weer`,
  heropenLead: 'Iedereen van een wijkteam kan dan weer zien dat dit huishouden bij ons is.',
  heropen: 'Open het huishouden weer',

  hernoemd: 'Bewaard. Zo heet dit huishouden nu.',
  netwerkBewaard: 'Bewaard. Het netwerk is bijgewerkt.',
  partijBewaard: 'Bewaard. Deze partij leest nu wat je koos.',
  gestopt: 'Bewaard. Morgen gaat het dossier voor hen dicht.',
  isAfgesloten: 'Het huishouden is afgesloten.',
  isHeropend: 'Het huishouden is weer open. Laat partijen zelf weer meedoen.',
  lidBewaard: 'Bewaard. Wie erbij hoort, is bijgewerkt.',
  adresBewaard: 'Bewaard. Dit adres geldt vanaf vandaag.',
  begonnenMelding: 'Het huishouden is er. Jij hebt de regie.',
});
