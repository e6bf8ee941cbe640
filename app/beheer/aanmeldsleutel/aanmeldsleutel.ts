/** How long a new key is only shown before it signs, so that a provider that keeps our keys for a while knows it. */
const BEKEND_NA = 3_600_000;

/** Which key signs now: the newest that providers have had the time to read, else the oldest there is. */
export function findTekensleutel<S extends { gemaaktOp: Date }>(sleutels: readonly S[], nu: Date): S | undefined {
  const byAge = sleutels.toSorted((a, b) => b.gemaaktOp.getTime() - a.gemaaktOp.getTime());
  return byAge.find(({ gemaaktOp }) => nu.getTime() - gemaaktOp.getTime() >= BEKEND_NA) ?? byAge.at(-1);
}

/** Where the public keys of a gemeente stand. */
export const computeSleuteladres = (publicUrl: string, slug: string): string => `${publicUrl}/oidc/${slug}/jwks.json`;
