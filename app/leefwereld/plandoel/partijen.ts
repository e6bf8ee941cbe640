/** A partij as far as it takes part: what of the dossier its people open (Wmo 2015 5.3.3 lid 4). */
export type Deelname = {
  partijId: string | null;
  leefdomeinen: readonly string[];
  wetten: readonly string[];
  leden: readonly string[];
};

export type Plaats = { leefdomein: string; wet: string; voor: readonly string[] };

/** Whether a partij opens what is kept there, for those people. What is about all of life, or for every law, each of them opens. */
export const isOpenFor = (
  deelnames: readonly Deelname[],
  partij: string,
  { leefdomein, wet, voor }: Plaats,
  huishouden: string,
): boolean =>
  deelnames.some(
    (one) =>
      one.partijId === partij &&
      (leefdomein === 'algemeen' || one.leefdomeinen.includes(leefdomein)) &&
      (wet === 'algemeen' || one.wetten.includes(wet)) &&
      voor.some((id) => id === huishouden || one.leden.includes(id)),
  );
