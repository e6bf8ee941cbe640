export {
  isVoorziening,
  LAGERE_TREDEN,
  type LagereTrede,
  listNodigeRedenen,
  listOntbrekendeRedenen,
  type Redenen,
  type Trede,
  TREDEN,
} from './ladder.ts';
export { TREDE_UITLEG, TREDENAMEN } from './messages.ts';
