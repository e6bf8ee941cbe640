import { inlezingHandover } from './beheer/inlezing/index.ts';
import { regieHandover } from './leefwereld/regie/index.ts';
import { proeftuinHandover } from './leren/proeftuin/index.ts';
import { logregelHandover } from './leren/transformatielog/index.ts';
import { knelpuntHandover } from './maatwerkplaats/knelpunt/index.ts';
import { metingHandover } from './meten/meting/index.ts';
import { verbeteractieHandover } from './meten/verbeteractie/index.ts';
import { createHandover } from './platform/handover/index.ts';

/** Every kind of thing that can wait for one person, and go to another when they leave: composition of what nouns register. */
export const handover = createHandover([
  knelpuntHandover,
  proeftuinHandover,
  logregelHandover,
  inlezingHandover,
  regieHandover,
  metingHandover,
  verbeteractieHandover,
]);
