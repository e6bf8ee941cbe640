export { personenSoort } from './routes.tsx';
