export { aanmeldkenmerkRoutes, createAanmeldwegen } from './routes.tsx';
