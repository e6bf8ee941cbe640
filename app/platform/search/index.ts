export { renderSnippet } from './snippet.ts';
export {
  findCorrection,
  listHits,
  parseSearch,
  readSearch,
  type Search,
  type SearchHit,
  type SearchKind,
  type SearchSource,
} from './search.ts';
