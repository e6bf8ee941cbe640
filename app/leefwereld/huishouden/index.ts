export { addBewoner, addPartij, type NewPartijBetrokkenheid } from './commands/add-betrokkenheid.ts';
export { addLid, type NewLid } from './commands/add-lid.ts';
export { addVertegenwoordiging } from './commands/add-vertegenwoordiging.ts';
export { createHuishouden } from './commands/create-huishouden.ts';
