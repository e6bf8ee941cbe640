/** What someone is in a conversation: a resident, who stands around them, or who is paid for it. */
export const SPREKERS = ['inwoner', 'netwerk', 'professional'] as const;
export type Spreker = (typeof SPREKERS)[number];

export const DEELNEMERSOORTEN = ['lid', 'netwerk', 'professional', 'clientondersteuner'] as const;
export type Deelnemersoort = (typeof DEELNEMERSOORTEN)[number];

/** Someone whose words can be written down. `waarde` is what a form sends: ik, lid:…, netwerk:… or deelnemer:… */
export type Kandidaat = {
  waarde: string;
  naam: string;
  /** Beside the name: moeder, uw zus, wijkverpleegkundige. */
  wat: string;
  spreker: Spreker;
  lid: string | null;
  netwerklid: string | null;
  aanwezig: boolean;
};

type Lid = { id: string; roepnaam: string; eindigtOp: string | null };
type Netwerklid = { id: string; naam: string; band: string };
type Deelnemer = {
  id: string;
  soort: Deelnemersoort;
  lid: string | null;
  netwerklid: string | null;
  naam: string;
  functie: string;
};

/** Whether a lid belongs to the huishouden on a day (YYYY-MM-DD): their last day still counts. */
export const isLidOp = ({ eindigtOp }: { eindigtOp: string | null }, dag: string): boolean =>
  eindigtOp === null || eindigtOp >= dag;

/**
 * Everyone whose words can be written down on `dag`, who was there first: leden, their network, other professionals, and the
 * professional who writes. Who left the huishouden is not among them.
 */
export function listKandidaten(
  ik: { naam: string; functie: string },
  {
    leden,
    netwerk,
    deelnemers,
  }: { leden: readonly Lid[]; netwerk: readonly Netwerklid[]; deelnemers: readonly Deelnemer[] },
  dag: string,
): Kandidaat[] {
  const isDaar = (soort: Deelnemersoort, id: string) =>
    deelnemers.some((one) => one.soort === soort && (one.lid ?? one.netwerklid) === id);
  const alle: Kandidaat[] = [
    ...leden
      .filter((lid) => isLidOp(lid, dag))
      .map(({ id, roepnaam }) => ({
        waarde: `lid:${id}`,
        naam: roepnaam,
        wat: '',
        spreker: 'inwoner' as const,
        lid: id,
        netwerklid: null,
        aanwezig: isDaar('lid', id),
      })),
    ...netwerk.map(({ id, naam, band }) => ({
      waarde: `netwerk:${id}`,
      naam,
      wat: band,
      spreker: 'netwerk' as const,
      lid: null,
      netwerklid: id,
      aanwezig: isDaar('netwerk', id),
    })),
    ...deelnemers
      .filter(({ soort, naam }) => (soort === 'professional' && naam !== ik.naam) || soort === 'clientondersteuner')
      .map(({ id, naam, functie }) => ({
        waarde: `deelnemer:${id}`,
        naam,
        wat: functie,
        spreker: 'professional' as const,
        lid: null,
        netwerklid: null,
        aanwezig: true,
      })),
    {
      waarde: 'ik',
      naam: ik.naam,
      wat: ik.functie,
      spreker: 'professional' as const,
      lid: null,
      netwerklid: null,
      aanwezig: true,
    },
  ];
  return [...alle.filter(({ aanwezig }) => aanwezig), ...alle.filter(({ aanwezig }) => !aanwezig)];
}
