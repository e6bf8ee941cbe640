-- People who come, move and go; and how a session was opened.

alter table medewerkers add column email text check (email = lower(email) and char_length(email) <= 254);
alter table medewerkers add column status text not null default 'actief'
  check (status in ('uitgenodigd', 'actief', 'uit-dienst'));
alter table medewerkers drop constraint medewerkers_rollen_check;
comment on column medewerkers.email is 'Address for invitations and notices, and the name to sign in with; empty in the demo';
comment on column medewerkers.status is 'uitgenodigd until the account is set up, actief, or uit-dienst';
comment on column medewerkers.rollen is 'Roles of today: a copy of the running aanstellingen, kept in the same transaction';
comment on column medewerkers.teams is 'Teams of today: a copy of the running aanstellingen, kept in the same transaction';
create unique index medewerkers_email on medewerkers (gemeente_id, email);
create policy medewerkers_bijwerken on medewerkers for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['beheerder', 'taak', 'aanmelden']);
grant update on medewerkers to app_gebruiker;

alter table sessies add column wijze text not null default 'demo'
  check (wijze in ('demo', 'wachtwoord', 'passkey', 'oidc', 'uitnodiging'));
comment on column sessies.wijze is 'How the person proved who they are';
drop policy sessies_lezen on sessies;
create policy sessies_lezen on sessies for select using (
  token_hash = nullif(current_setting('app.sessie', true), '')
  or gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
    and (medewerker_id = nullif(current_setting('app.persoon', true), '')::uuid
      or string_to_array(current_setting('app.rollen', true), ',') && array['taak', 'beheerder', 'aanmelden']));
drop policy sessies_bijwerken on sessies;
create policy sessies_bijwerken on sessies for update using (
  token_hash = nullif(current_setting('app.sessie', true), '')
  or gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
    and string_to_array(current_setting('app.rollen', true), ',') && array['taak', 'beheerder']);
drop policy sessies_weghalen on sessies;
create policy sessies_weghalen on sessies for delete using (
  token_hash = nullif(current_setting('app.sessie', true), '')
  or gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
    and (medewerker_id = nullif(current_setting('app.persoon', true), '')::uuid
      or string_to_array(current_setting('app.rollen', true), ',') && array['taak', 'beheerder', 'aanmelden']));
