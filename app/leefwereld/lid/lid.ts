import type { Lid, NewLid } from '../huishouden/index.ts';

/** What a form sends about who someone is and where they live. */
export type Persoonvorm = {
  roepnaam: string;
  voornamen?: string | undefined;
  tussenvoegsel?: string | undefined;
  achternaam: string;
  geboortedatum: string;
  postcode?: string | undefined;
  huisnummer?: string | undefined;
};

/** The parts of a name as one text. */
export const formatNaam = ({ roepnaam, tussenvoegsel = '', achternaam }: Persoonvorm): string =>
  [roepnaam, tussenvoegsel, achternaam].filter(Boolean).join(' ');

type Lidvorm = Persoonvorm & { relatie: Lid['relatie']; woontHier: 'ja' | 'nee'; client: 'ja' | 'nee' };

/** A lid as the use-cases take it. */
export const parseLid = (vorm: Lidvorm): NewLid => ({
  roepnaam: vorm.roepnaam,
  voornamen: vorm.voornamen ?? '',
  tussenvoegsel: vorm.tussenvoegsel ?? '',
  achternaam: vorm.achternaam,
  geboortedatum: vorm.geboortedatum,
  relatie: vorm.relatie,
  woontHier: vorm.woontHier === 'ja',
  client: vorm.client === 'ja',
});

type Adresvorm = {
  straat: string;
  huisnummer: string;
  toevoeging?: string | undefined;
  postcode: string;
  plaats: string;
  geheim?: 'ja' | undefined;
};

/** An address as the use-cases take it. */
export const parseAdres = ({ straat, huisnummer, toevoeging = '', postcode, plaats, geheim }: Adresvorm) => ({
  straat,
  huisnummer,
  toevoeging,
  postcode,
  plaats,
  geheim: geheim === 'ja',
});

const janee = (is: boolean) => (is ? 'ja' : 'nee');

/** What stands in the form when it opens. */
export const formatLidvorm = (lid: Lid, verzetReden: string): Record<string, string> => ({
  roepnaam: lid.roepnaam,
  voornamen: lid.voornamen,
  tussenvoegsel: lid.tussenvoegsel,
  achternaam: lid.achternaam,
  geboortedatum: lid.geboortedatum,
  relatie: lid.relatie,
  woontHier: janee(lid.woontHier),
  client: janee(lid.client),
  oordeelsbekwaam: janee(lid.oordeelsbekwaam),
  verzet: lid.verzet ? 'ja' : '',
  verzetReden,
});
