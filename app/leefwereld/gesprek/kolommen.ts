import type { Redenen } from '../../kennis/ladder/index.ts';

/** The reasons as the columns of a result. */
export const formatKolommen = (redenen: Redenen) => ({
  niet_eigen_kracht: redenen['eigen-kracht'],
  niet_netwerk: redenen.netwerk,
  niet_algemeen: redenen.algemeen,
  niet_vrij: redenen['vrij-inzetbaar'],
});
