import type { Verdict } from '#platform/problems/index.ts';

type Toegang = {
  /** Guides the meting, or makes metingen. */
  beheert: boolean;
  /** The partij of the reader takes part. */
  doetMee: boolean;
  /** There are counts that the database shows to this reader. */
  ziet: boolean;
};

/** Results are for who guides a meting, for partijen that took part, and for whom they were opened to. */
export const canReadUitkomst = ({ beheert, doetMee, ziet }: Toegang): Verdict =>
  beheert ||
  doetMee ||
  ziet || {
    reden: 'Deze uitkomst is voor partijen die meedoen. Vraag de begeleider of hij met je gedeeld kan worden.',
  };
