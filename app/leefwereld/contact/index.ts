export { createContact } from './commands/create-contact.ts';
export { assignContact, recordContactmelding, closeContact } from './commands/close-contact.ts';
export { removeContacten } from './commands/remove-contacten.ts';
export { formatBegin, type Kanaal, KANALEN } from './contact.ts';
export { gedaan as contactGedaan, messages as contactMessages } from './messages.ts';
export { canCreateContact } from './policy.ts';
export { type Contact, findContact, listContactAttention, listContacten } from './queries.ts';
export { contactRoutes } from './routes.tsx';
export { pastDay, stappen as contactStappen, vraagveld } from './schema.ts';
