import { defineMessages } from '#ui';

/** Words of the pages that belong to no noun: shell, start page, errors, statements. */
export const messages = defineMessages('app', {
  verzonnen: 'Deze gemeente bestaat niet. Alle namen en gegevens zijn verzonnen.',
  log: 'Transformatielog',
  terugmelding: 'Wat deden we met uw signaal',
  toegankelijkheid: 'Toegankelijkheid',
  privacy: 'Privacy',
  aanmelden: 'Aanmelden',
  signaal: 'Signaal',
  vandaag: 'Vandaag',
  maatwerkplaats: 'Maatwerkplaats',
  leren: 'Leren',
  beheer: 'Beheer',
  thuis: 'Naar het begin',
});
