-- Learning, and showing what was learned.

create table proeftuinen (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  vraag text not null check (char_length(vraag) between 1 and 200),
  verwachting text not null check (char_length(verwachting) between 1 and 1000),
  kleine_start text not null default '' check (char_length(kleine_start) <= 1000),
  ambassadeur_id uuid not null,
  start date not null,
  eind date not null,
  besluit text check (besluit in ('stoppen', 'aanpassen', 'opschalen')),
  besluit_reden text not null default '' check (char_length(besluit_reden) <= 2000),
  besloten_op date,
  besloten_door uuid,
  versie integer not null default 1,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, ambassadeur_id) references medewerkers (gemeente_id, id),
  foreign key (gemeente_id, besloten_door) references medewerkers (gemeente_id, id),
  check (eind >= start),
  check ((besluit is null) = (besloten_op is null) and (besluit is null) = (besloten_door is null)),
  check (besluit is null or besluit_reden <> '')
);
comment on table proeftuinen is 'Trying something small with a question, an expectation, an end and a decision';
comment on column proeftuinen.gemeente_id is 'Gemeente';
comment on column proeftuinen.id is 'Id';
comment on column proeftuinen.vraag is 'What we want to know; also the title';
comment on column proeftuinen.verwachting is 'What we expect to see';
comment on column proeftuinen.kleine_start is 'The smallest thing we begin with';
comment on column proeftuinen.ambassadeur_id is 'Who stands up for it in the college or the management';
comment on column proeftuinen.start is 'First day';
comment on column proeftuinen.eind is 'Last day';
comment on column proeftuinen.besluit is 'Decision at the end; empty while it runs';
comment on column proeftuinen.besluit_reden is 'Reason of the decision';
comment on column proeftuinen.besloten_op is 'Day of the decision';
comment on column proeftuinen.besloten_door is 'Who decided';
comment on column proeftuinen.versie is 'Counts changes, so that two editors do not overwrite each other';
alter table proeftuinen enable row level security;
alter table proeftuinen force row level security;
create policy proeftuinen_lezen on proeftuinen for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['uitvoerder', 'teamleider', 'aanbieder', 'beleid',
    'transformatiemanager', 'categoriemanager', 'wethouder', 'raadslid', 'burgemeester']);
create policy proeftuinen_toevoegen on proeftuinen for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager']);
create policy proeftuinen_bijwerken on proeftuinen for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['transformatiemanager']);
grant select, insert, update on proeftuinen to app_gebruiker;

create table logregels (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  soort text not null check (soort in ('actie', 'uitkomst', 'geleerd', 'verschil', 'besluit')),
  titel text not null check (char_length(titel) between 1 and 200),
  tekst text not null check (char_length(tekst) <= 2000),
  thema text not null default '' check (char_length(thema) <= 200),
  label text not null default '' check (char_length(label) <= 80),
  begin text not null default '' check (char_length(begin) <= 80),
  datum date not null,
  volgorde integer not null default 0,
  sleutel text,
  ingelezen text,
  gepubliceerde_versie integer,
  versie integer not null default 1,
  primary key (gemeente_id, id),
  unique (gemeente_id, sleutel)
);
comment on table logregels is 'Lines of the transformatielog while they are worked on. What the public reads stands in logregelversies.';
comment on column logregels.gemeente_id is 'Gemeente';
comment on column logregels.id is 'Id';
comment on column logregels.soort is 'actie, uitkomst, geleerd, verschil (merkbaar verschil) or besluit';
comment on column logregels.titel is 'Title';
comment on column logregels.tekst is 'What happened, in words for residents';
comment on column logregels.thema is 'Theme by which the public filters';
comment on column logregels.label is 'Own label of a sheet that was read in (its Soort)';
comment on column logregels.begin is 'Start as it was written: begin 2017';
comment on column logregels.datum is 'Day by which the log is ordered';
comment on column logregels.volgorde is 'Order within a day, for lines that were read in';
comment on column logregels.sleutel is 'Identity in a sheet (theme and title); empty for lines made by hand';
comment on column logregels.ingelezen is 'Hash of the row as last read in: a correction by hand stays until the sheet itself changes; empty for lines made by hand';
comment on column logregels.gepubliceerde_versie is 'Version the public reads now; empty for a draft';
comment on column logregels.versie is 'Counts changes, so that two editors do not overwrite each other';
alter table logregels enable row level security;
alter table logregels force row level security;
create policy logregels_lezen on logregels for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager', 'wethouder']);
create policy logregels_toevoegen on logregels for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager']);
create policy logregels_bijwerken on logregels for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager']);
grant select, insert, update on logregels to app_gebruiker;

create table logregelversies (
  gemeente_id uuid not null references gemeenten,
  logregel_id uuid not null,
  versie integer not null,
  soort text not null check (soort in ('actie', 'uitkomst', 'geleerd', 'verschil', 'besluit')),
  titel text not null,
  tekst text not null,
  thema text not null,
  label text not null,
  begin text not null,
  datum date not null,
  volgorde integer not null,
  herkomst jsonb not null default '[]',
  reden text not null default '',
  gepubliceerd_op timestamptz not null,
  gepubliceerd_door text not null,
  vervangen_op timestamptz,
  primary key (gemeente_id, logregel_id, versie),
  foreign key (gemeente_id, logregel_id) references logregels (gemeente_id, id),
  check (versie = 1 or reden <> '')
);
comment on table logregelversies is 'What was published, word for word. A correction is a new version; an old one stays readable.';
comment on column logregelversies.gemeente_id is 'Gemeente';
comment on column logregelversies.logregel_id is 'Line';
comment on column logregelversies.versie is 'Version, from 1';
comment on column logregelversies.soort is 'As in logregels';
comment on column logregelversies.titel is 'As in logregels';
comment on column logregelversies.tekst is 'As in logregels';
comment on column logregelversies.thema is 'As in logregels';
comment on column logregelversies.label is 'As in logregels';
comment on column logregelversies.begin is 'As in logregels';
comment on column logregelversies.datum is 'As in logregels';
comment on column logregelversies.volgorde is 'As in logregels';
comment on column logregelversies.herkomst is 'The chain as it was on publication: kinds and words, and the number of signals';
comment on column logregelversies.reden is 'Why the line was corrected; required from version 2';
comment on column logregelversies.gepubliceerd_op is 'Moment of publication';
comment on column logregelversies.gepubliceerd_door is 'Name and function under the publication';
comment on column logregelversies.vervangen_op is 'Moment at which a newer version took its place';
create index logregelversies_actueel on logregelversies (gemeente_id, datum) where vervangen_op is null;
alter table logregelversies enable row level security;
alter table logregelversies force row level security;
create policy logregelversies_lezen on logregelversies for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid);
create policy logregelversies_toevoegen on logregelversies for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and vervangen_op is null
  and string_to_array(current_setting('app.rollen', true), ',') && array['transformatiemanager']);
-- The one change there is: what is public now is replaced. What was replaced never changes and never comes back.
create policy logregelversies_bijwerken on logregelversies for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and vervangen_op is null
  and string_to_array(current_setting('app.rollen', true), ',') && array['transformatiemanager'])
with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and vervangen_op is not null
  and string_to_array(current_setting('app.rollen', true), ',') && array['transformatiemanager']);
grant select, insert, update (vervangen_op) on logregelversies to app_gebruiker;

create table standen (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  tekst text not null check (char_length(tekst) between 1 and 2000),
  vastgesteld_op timestamptz not null,
  vastgesteld_door text not null,
  primary key (gemeente_id, id)
);
comment on table standen is 'Where we stand now, in words; the newest is shown, the others stay. Append-only.';
comment on column standen.gemeente_id is 'Gemeente';
comment on column standen.id is 'Id';
comment on column standen.tekst is 'The text, paragraphs divided by a blank line';
comment on column standen.vastgesteld_op is 'Moment of adoption';
comment on column standen.vastgesteld_door is 'Name and function under the text';
alter table standen enable row level security;
alter table standen force row level security;
create policy standen_lezen on standen for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid);
create policy standen_toevoegen on standen for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['transformatiemanager']);
grant select, insert on standen to app_gebruiker;

create table inlezingen (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  bestand text not null,
  koppen jsonb not null,
  rijen jsonb not null,
  kolommen jsonb not null,
  status text not null default 'kolommen' check (status in ('kolommen', 'bezig', 'klaar', 'mislukt')),
  totaal integer not null,
  verwerkt integer not null default 0,
  nieuw integer not null default 0,
  gewijzigd integer not null default 0,
  gelijk integer not null default 0,
  gemaakt_door uuid not null,
  gemaakt_op timestamptz not null,
  klaar_op timestamptz,
  primary key (gemeente_id, id)
);
comment on table inlezingen is 'A sheet on its way into the transformatielog: upload, columns, preview, all or nothing, report';
comment on column inlezingen.gemeente_id is 'Gemeente';
comment on column inlezingen.id is 'Id';
comment on column inlezingen.bestand is 'Name of the file';
comment on column inlezingen.koppen is 'Headings of the sheet';
comment on column inlezingen.rijen is 'Rows with their line number; emptied when done';
comment on column inlezingen.kolommen is 'Which column holds which field';
comment on column inlezingen.status is 'kolommen (choosing columns and preview), bezig, klaar or mislukt';
comment on column inlezingen.totaal is 'Rows to read';
comment on column inlezingen.verwerkt is 'Rows read so far, for the progress bar';
comment on column inlezingen.nieuw is 'Lines that were new';
comment on column inlezingen.gewijzigd is 'Lines that got a new version';
comment on column inlezingen.gelijk is 'Lines that were the same';
comment on column inlezingen.gemaakt_door is 'Who reads it in';
comment on column inlezingen.gemaakt_op is 'Moment of upload';
comment on column inlezingen.klaar_op is 'Moment of the report';
alter table inlezingen enable row level security;
alter table inlezingen force row level security;
create policy inlezingen_lezen on inlezingen for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['transformatiemanager', 'taak']);
create policy inlezingen_toevoegen on inlezingen for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['transformatiemanager']);
create policy inlezingen_bijwerken on inlezingen for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['transformatiemanager', 'taak']);
grant select, insert, update on inlezingen to app_gebruiker;
