type Kringlid = { naam: string; band: string; ring: number; voor: readonly string[] };

/** The rings of the circle, from close to far. */
export const RINGEN = [1, 2, 3] as const;
export type Ring = (typeof RINGEN)[number];

/**
 * Who stands around them as lines of text, one for each group of readers: people that only one lid sees stay theirs. A conversation
 * that is for one lid shows what is for everyone and what is for that lid.
 * @param huishouden id that stands for everyone who lives there
 * @param voor for whom the conversation is
 * @param namen names of the rings
 */
export function formatKringen(
  kring: readonly Kringlid[],
  { huishouden, voor }: { huishouden: string; voor: readonly string[] },
  namen: Readonly<Record<Ring, string>>,
): { id: string; tekst: string; voor: string[] }[] {
  const thuis = voor.includes(huishouden);
  const gezien = kring.flatMap((lid) => {
    if (lid.voor.includes(huishouden)) return [{ ...lid, voor: [...voor] }];
    const alleen = thuis ? [...lid.voor] : lid.voor.filter((id) => voor.includes(id));
    return alleen.length === 0 ? [] : [{ ...lid, voor: alleen }];
  });
  return [...Map.groupBy(gezien, (lid) => lid.voor.toSorted().join(' '))].map(([id, mensen]) => ({
    id,
    voor: mensen[0]?.voor ?? [],
    tekst: RINGEN.flatMap((ring) => {
      const hier = mensen.filter((mens) => mens.ring === ring);
      const wie = hier.map(({ naam, band }) => (band === '' ? naam : `${naam} (${band})`)).join(', ');
      return hier.length === 0 ? [] : [`${namen[ring]}: ${wie}.`];
    }).join(' '),
  }));
}
