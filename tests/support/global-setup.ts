import type { TestProject } from 'vitest/node';

import { openDatabase } from '../../app/platform/database/index.ts';
import { loadGemeenten, loadPeople } from '../../database/demo/people.ts';
import { loadGemeentelijst } from '../../database/gemeentelijst.ts';
import { openTestDatabase } from './database.ts';

declare module 'vitest' {
  interface ProvidedContext {
    socket: string;
  }
}

/** One cluster and one database for the run, with the gemeenten and the cast; every test is a rolled-back transaction in it. */
export default async function setup(project: TestProject) {
  const { socket, owner, close } = await openTestDatabase();
  await loadGemeentelijst(owner);
  const database = openDatabase({ ...owner, user: 'app_login' });
  await loadGemeenten(database);
  await loadPeople(database);
  await database.close();
  project.provide('socket', socket);
  return close;
}
