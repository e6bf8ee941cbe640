export { createActie } from './commands/create-actie.ts';
export { createDoel } from './commands/create-doel.ts';
export { recordUitkomst } from './commands/record-uitkomst.ts';
export { recordVoortgang } from './commands/record-voortgang.ts';
export { UITKOMSTNAMEN } from './messages.ts';
export { canRecordVoortgang, canUpdatePlan } from './policy.ts';
export {
  findKring,
  findPlankop,
  listDoelen,
  listEigenRollen,
  listNamen,
  listVersiedoelen,
  type Mensen,
  type Namen,
  type Planactie,
  type Plandoel,
} from './queries.ts';
export {
  addPlanAct,
  addPlanForm,
  computeLezers,
  computeOpening,
  getParam,
  listLezers,
  MAKEN,
  plandoelRoutes,
  renderDoelen,
  renderVerschillen,
  runInPlan,
} from './routes.tsx';
export { PlandoelSchema, stappen as plandoelStappen, VersieSchema } from './schema.ts';
export { type Doelstand, listVerschillen } from './verschil.ts';
