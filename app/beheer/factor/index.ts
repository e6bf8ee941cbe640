export { CodeSchema, PasskeySchema } from './schema.ts';
export {
  factorRoutes,
  parseAntwoord,
  parseNieuweApp,
  parseNieuwePasskey,
  renderNieuweFactor,
  renderVraag,
} from './routes.tsx';
