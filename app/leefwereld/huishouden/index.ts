export { addHuishoudenApi } from './api.ts';
export { computeBsnHash } from './bsn-hash.ts';
export { formatBsnMasked, hasTerugvalidentiteit, isBsn } from './bsn.ts';
export { addBewoner } from './commands/add-bewoner.ts';
export { addBsn } from './commands/add-bsn.ts';
export { addLid, type NewLid } from './commands/add-lid.ts';
export { addNetwerklid } from './commands/add-netwerklid.ts';
export { addPartij } from './commands/add-partij.ts';
export { addVertegenwoordiging } from './commands/add-vertegenwoordiging.ts';
export { closeBetrokkenheid } from './commands/close-betrokkenheid.ts';
export { closeHuishouden } from './commands/close-huishouden.ts';
export { closeLidmaatschap } from './commands/close-lidmaatschap.ts';
export { closeVertegenwoordiging } from './commands/close-vertegenwoordiging.ts';
export { createHuishouden } from './commands/create-huishouden.ts';
export { openBsn } from './commands/open-bsn.ts';
export { recordIdentiteit } from './commands/record-identiteit.ts';
export { removeBsn } from './commands/remove-bsn.ts';
export { removeNetwerklid } from './commands/remove-netwerklid.ts';
export { updateAdres } from './commands/update-adres.ts';
export { updateBetrokkenheid } from './commands/update-betrokkenheid.ts';
export { updateLid } from './commands/update-lid.ts';
export { updateNetwerklid } from './commands/update-netwerklid.ts';
export { BANDSOORTEN, BEWIJZEN, RELATIES, SOORTEN } from './lid.ts';
export { lidWoorden } from './messages.ts';
export { computeGelijkenis, computeNaamsleutels, GELIJKEND } from './naam.ts';
export { canCreateHuishouden, canReadHuishoudens, canUpdateBsn, canUpdateHuishouden } from './policy.ts';
export {
  type Betrokkene,
  findLid,
  findNetwerklid,
  findVerzetreden,
  hasBsn,
  type Lid,
  listAdressen,
  listBetrokkenen,
  listKring,
  listLeden,
  listNetwerk,
  listVertegenwoordigingen,
  type Netwerklid,
} from './queries.ts';
export { huishoudenRoutes, mountDossierform, type Param, renderDossierHead } from './routes.tsx';
export { stappen as huishoudenStappen } from './schema.ts';
export { countMijnHuishoudens, findHuishouden, type Huishouden, listMijnHuishoudens } from './zoeken.ts';
