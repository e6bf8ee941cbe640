-- Sheets of more than one kind on their way in; gebieden with their CBS code, and gebieden and teams that change.

alter table inlezingen add column soort text not null default 'agenda'
  check (soort in ('agenda', 'gebieden', 'teams', 'medewerkers'));
alter table inlezingen alter column soort drop default;
alter table inlezingen add column bladen jsonb not null default '[]';
alter table inlezingen add column blad integer;
alter table inlezingen add column antwoorden jsonb not null default '{}';
alter table inlezingen add column overgeslagen integer not null default 0;
alter table inlezingen drop constraint inlezingen_status_check;
alter table inlezingen add constraint inlezingen_status_check
  check (status in ('blad', 'kolommen', 'bezig', 'klaar', 'mislukt'));
comment on table inlezingen is 'A sheet on its way in: upload, sheet of the workbook, columns, preview, all or nothing, report';
comment on column inlezingen.soort is 'What its rows become: agenda (lines of the transformatielog), gebieden, teams or medewerkers';
comment on column inlezingen.bladen is 'The sheets of a workbook with more than one, to choose from; emptied when done';
comment on column inlezingen.blad is 'Which of the sheets is read, from 0; empty until it is chosen';
comment on column inlezingen.antwoorden is 'What the reader chose where a row asks something: question to answer';
comment on column inlezingen.overgeslagen is 'Rows that the reader chose to leave out';
comment on column inlezingen.status is 'blad (choosing the sheet of a workbook), kolommen (choosing columns and preview), bezig, klaar or mislukt';
drop policy inlezingen_lezen on inlezingen;
create policy inlezingen_lezen on inlezingen for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.rollen', true), ',') && array['taak', 'overdracht']
    or soort = 'agenda' and string_to_array(current_setting('app.rollen', true), ',') && array['transformatiemanager']
    or soort <> 'agenda' and string_to_array(current_setting('app.rollen', true), ',') && array['beheerder']));
drop policy inlezingen_toevoegen on inlezingen;
create policy inlezingen_toevoegen on inlezingen for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (soort = 'agenda' and string_to_array(current_setting('app.rollen', true), ',') && array['transformatiemanager']
    or soort <> 'agenda' and string_to_array(current_setting('app.rollen', true), ',') && array['beheerder']));
drop policy inlezingen_bijwerken on inlezingen;
create policy inlezingen_bijwerken on inlezingen for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.rollen', true), ',') && array['taak', 'overdracht']
    or soort = 'agenda' and string_to_array(current_setting('app.rollen', true), ',') && array['transformatiemanager']
    or soort <> 'agenda' and string_to_array(current_setting('app.rollen', true), ',') && array['beheerder']));
-- What was read in stays on record; what was only uploaded is for its maker to take away.
create policy inlezingen_weghalen on inlezingen for delete using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and gemaakt_door = nullif(current_setting('app.persoon', true), '')::uuid
  and status in ('blad', 'kolommen', 'mislukt'));
grant delete on inlezingen to app_gebruiker;

alter table gebieden add column code text check (code ~ '^(WK[0-9]{6}|BU[0-9]{8})$');
create unique index gebieden_code on gebieden (gemeente_id, code);
comment on column gebieden.code is 'Code of CBS: WK and six digits for a wijk, BU and eight for a buurt; empty when the gemeente gave none';
create policy gebieden_bijwerken on gebieden for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['beheerder']);
grant update (naam, code, wijk_id) on gebieden to app_gebruiker;
create policy teams_bijwerken on teams for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['beheerder']);
grant update (naam, gebied_id) on teams to app_gebruiker;
