export { AGENDAS, BAKENS, isLes, LESSEN } from './les.ts';
export { AGENDANAMEN, BAKENNAMEN, LES_UITLEG, LESNAMEN } from './messages.ts';
