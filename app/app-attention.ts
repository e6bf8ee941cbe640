import { listBeginAttention } from './app-begin.ts';
import { handover } from './app-handover.ts';
import { createAanstellingAttention } from './beheer/aanstelling/index.ts';
import { listApisleutelAttention } from './beheer/apisleutel/index.ts';
import { listBerichtAttention } from './beheer/bericht/index.ts';
import { listContactAttention } from './leefwereld/contact/index.ts';
import { listInwonervraagAttention } from './leefwereld/inzage/index.ts';
import { listMijnAttention } from './leefwereld/mijn/index.ts';
import { listPlanAttention } from './leefwereld/plan/index.ts';
import { listRegieAttention } from './leefwereld/regie/index.ts';
import { listTermijnAttention } from './leefwereld/termijn/index.ts';
import { listProeftuinAttention } from './leren/proeftuin/index.ts';
import { listLogregelAttention } from './leren/transformatielog/index.ts';
import { listKnelpuntAttention } from './maatwerkplaats/knelpunt/index.ts';
import { listSignaalAttention } from './maatwerkplaats/signaal/index.ts';
import { listMetingAttention } from './meten/meting/index.ts';
import { listRapportAttention } from './meten/rapport/index.ts';
import { listUitnodigingAttention } from './meten/uitnodiging/index.ts';
import { listVerbeteractieAttention } from './meten/verbeteractie/index.ts';
import type { AttentionSource } from './platform/attention/index.ts';

/** What each noun registers for Vandaag. */
export const attentionSources: readonly AttentionSource[] = [
  listBeginAttention,
  createAanstellingAttention(handover),
  listRegieAttention,
  listTermijnAttention,
  listPlanAttention,
  listContactAttention,
  listInwonervraagAttention,
  listMijnAttention,
  listUitnodigingAttention,
  listVerbeteractieAttention,
  listMetingAttention,
  listRapportAttention,
  listSignaalAttention,
  listKnelpuntAttention,
  listProeftuinAttention,
  listLogregelAttention,
  listBerichtAttention,
  listApisleutelAttention,
];
