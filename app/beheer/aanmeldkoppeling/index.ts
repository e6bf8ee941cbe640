export { computeAdressen } from './aanmeldkoppeling.ts';
export { canUpdateAanmeldkoppelingen } from './policy.ts';
export { findKoppeling, hasZonderWachtwoord, type Koppeling, listKoppelingen, listRegels } from './queries.ts';
export { aanmeldkoppelingRoutes, openKoppeling } from './routes.tsx';
