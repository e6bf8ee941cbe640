import { formatNumber, formatSentence } from '../../ui/format.ts';
import type { Macht, Oorzaak, Status } from './knelpunt.ts';

/**
 * The words of a step, as everyone with a terugmeldcode reads them: with `u`, without names, at most 600 characters.
 * They are stored as they are told, so they are no messages that change later.
 */
const MACHT: Record<Macht, string> = {
  team: 'Het team zelf kan dit veranderen.',
  management: 'Het management kan dit veranderen.',
  college: 'Het college van burgemeester en wethouders kan dit veranderen.',
  raad: 'De gemeenteraad kan dit veranderen.',
  inkoop: 'Dit kan veranderen bij een nieuw contract met de aanbieder.',
  rijk: 'Alleen het Rijk kan dit veranderen. Wij dragen het daar aan.',
  onbekend: 'We zoeken uit wie dit kan veranderen.',
};

const OORZAAK: Record<Oorzaak, string> = {
  wet: 'De oorzaak ligt in een wet.',
  verordening: 'De oorzaak ligt in een verordening van de gemeente.',
  beleidsregel: 'De oorzaak ligt in een beleidsregel van de gemeente.',
  werkproces: 'De oorzaak ligt in hoe we werken.',
  contract: 'De oorzaak ligt in een contract.',
  geld: 'De oorzaak ligt bij het geld.',
  ict: 'De oorzaak ligt in de computersystemen.',
  cultuur: 'De oorzaak ligt in wat we gewend zijn.',
};

/** The eigenaar is another than before. */
export const OVERGEDRAGEN = 'Iemand anders pakt dit nu op.';

/** What was wrong with one of these is told; most melders do not know the number or the owner. */
export type Beschrijving = { titel: string; omschrijving: string; oorzaak: Oorzaak; macht: Macht; eigenaarId: string };

const signalen = (aantal: number) => (aantal === 1 ? 'één signaal' : `${formatNumber(aantal)} signalen`);

/** A knelpunt began: how many signals were brought together, and to what. */
export const formatSamengebracht = (aantal: number, titel: string): string =>
  aantal === 1
    ? `Eén signaal is nu een knelpunt. Het heet: “${titel}”.`
    : `${formatSentence(formatNumber(aantal))} signalen over hetzelfde zijn nu samen een knelpunt. Het heet: “${titel}”.`;

/** More signals came to a knelpunt: how many, and how many there are now. */
export const formatToegevoegd = (aantal: number, totaal: number): string =>
  `Er ${aantal === 1 ? 'kwam' : 'kwamen'} ${signalen(aantal)} bij over hetzelfde. Het zijn er nu ${formatNumber(totaal)}.`;

/** A signaal was taken away; it waits for another knelpunt. */
export const formatWeggehaald = (totaal: number): string =>
  `Eén signaal ging over iets anders. We haalden het hier weg. ${totaal === 1 ? 'Er is er nu nog één over.' : `Het zijn er nu ${formatNumber(totaal)}.`}`;

/** What changed in the description; '' when nothing did. */
export function formatBijgewerkt(voor: Beschrijving, na: Beschrijving): string {
  const told: [boolean, string][] = [
    [voor.titel !== na.titel, `We noemen dit knelpunt nu: “${na.titel}”.`],
    [voor.omschrijving !== na.omschrijving, 'We schreven beter op wat er aan de hand is.'],
    [voor.oorzaak !== na.oorzaak, OORZAAK[na.oorzaak]],
    [voor.macht !== na.macht, MACHT[na.macht]],
    [voor.eigenaarId !== na.eigenaarId, OVERGEDRAGEN],
  ];
  return told
    .filter(([changed]) => changed)
    .map(([, tekst]) => tekst)
    .join(' ');
}

/** A proeftuin began, with the question it asks. */
export const formatProeftuin = (vraag: string): string =>
  `We proberen iets uit in een proeftuin. De vraag is: “${vraag}”`;

/** A no, with its reasons. */
export const formatNee = (reden: string): string => `We gaan dit niet veranderen. De reden: ${reden}`;

/** The kind of step that a status makes; telling back is a message, because it is no status on the way. */
export const computeStapsoort = (status: Status | 'bericht'): 'onderzoek' | 'proeftuin' | 'besluit' | 'bericht' =>
  status === 'onderzoek' || status === 'proeftuin' || status === 'besluit' ? status : 'bericht';

/** A step as it stands on a timeline: its first sentence as a headline when that is short, and the rest below it. */
export function splitStap(tekst: string): { kop: string; rest: string } {
  const [, kop = tekst, rest = ''] = /^(.{1,110}?[.?!]”?)\s+(.+)$/s.exec(tekst) ?? [];
  return { kop, rest };
}
