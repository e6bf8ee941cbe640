export { findMedewerker, listDemoPersonen, listMedewerkersWithRol } from './queries.ts';
