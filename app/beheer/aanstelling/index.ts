export { addAanstelling } from './commands/add-aanstelling.ts';
export { addWaarneming } from './commands/add-waarneming.ts';
export { recordUitDienst } from './commands/record-uit-dienst.ts';
export { sendUitnodiging } from './commands/send-uitnodiging.ts';
export { updateAanstellingen } from './commands/update-aanstellingen.ts';
export { updateFunctie } from './commands/update-functie.ts';
export { updateRollen } from './commands/update-rollen.ts';
export { createAanstellingAttention, listOfPeople } from './queries.ts';
export { aanstellingRoutes } from './routes.tsx';
