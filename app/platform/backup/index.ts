export { checkInvariants, type Invariant } from './check-invariants.ts';
export { checkReader } from './check-reader.ts';
export { loadBackup } from './load-backup.ts';
export { openBackup } from './read-backup.ts';
export { writeBackup } from './write-backup.ts';
