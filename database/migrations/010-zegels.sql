-- The sealed log: batches of gebeurtenissen, each a Merkle tree, chained and signed with a key outside the database.

create table zegels (
  gemeente_id uuid not null references gemeenten,
  volgnummer integer not null check (volgnummer >= 1),
  tijd timestamptz not null,
  aantal integer not null check (aantal between 0 and 10000),
  wortel text not null check (wortel ~ '^[0-9a-f]{64}$'),
  vorige text not null check (vorige ~ '^[0-9a-f]{64}$'),
  sleutel text not null,
  volgende_sleutel text,
  handtekening text not null,
  primary key (gemeente_id, volgnummer)
);
comment on table zegels is 'One seal over a batch of gebeurtenissen, append-only. docs/zegel.md gives every byte of it.';
comment on column zegels.gemeente_id is 'Gemeente whose log is sealed';
comment on column zegels.volgnummer is 'Number from 1 without gaps, made under a lock per gemeente';
comment on column zegels.tijd is 'Moment of sealing';
comment on column zegels.aantal is 'How many gebeurtenissen are under it; none when it only announces a key';
comment on column zegels.wortel is 'Root of the Merkle tree over the leaf hashes in order of plaats (RFC 6962), in hex';
comment on column zegels.vorige is 'SHA-256 of the seal before it, in hex; zeros for the first';
comment on column zegels.sleutel is 'Public key it is signed with: SPKI in base64';
comment on column zegels.volgende_sleutel is 'Public key that will sign from the next seal on, announced by this one';
comment on column zegels.handtekening is 'Ed25519 signature over all of the above, in base64';
alter table zegels enable row level security;
alter table zegels force row level security;
create policy zegels_lezen on zegels for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['zegelaar', 'beheerder', 'fg', 'privacy-officer']);
create policy zegels_toevoegen on zegels for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['zegelaar']);
grant select, insert on zegels to app_gebruiker;

-- Without foreign keys: a lock on each gebeurtenis would double what sealing costs, and the seal itself proves what is missing.
create table zegelleden (
  gemeente_id uuid not null,
  gebeurtenis_id uuid not null,
  zegel integer not null,
  plaats integer not null check (plaats >= 1),
  bladhash bytea not null check (octet_length(bladhash) = 32),
  primary key (gemeente_id, gebeurtenis_id)
);
comment on table zegelleden is 'Which gebeurtenis is under which seal, each once, append-only';
comment on column zegelleden.gemeente_id is 'Gemeente';
comment on column zegelleden.gebeurtenis_id is 'The sealed gebeurtenis';
comment on column zegelleden.zegel is 'Number of the seal';
comment on column zegelleden.plaats is 'Place of the leaf in the tree, from 1';
comment on column zegelleden.bladhash is 'SHA-256 of the gebeurtenis in its canonical bytes';
create unique index zegelleden_plaats on zegelleden (gemeente_id, zegel, plaats);
alter table zegelleden enable row level security;
alter table zegelleden force row level security;
create policy zegelleden_lezen on zegelleden for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['zegelaar', 'beheerder', 'fg', 'privacy-officer']);
create policy zegelleden_toevoegen on zegelleden for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['zegelaar']);
grant select, insert on zegelleden to app_gebruiker;

create table getuigen (
  gemeente_id uuid not null references gemeenten,
  adres text not null check (adres = lower(adres) and char_length(adres) <= 254),
  ingesteld_op timestamptz not null,
  primary key (gemeente_id)
);
comment on table getuigen is 'Who outside the gemeente gets the newest seal by mail every day';
comment on column getuigen.gemeente_id is 'Gemeente';
comment on column getuigen.adres is 'E-mail address outside; empty when nobody is wanted';
comment on column getuigen.ingesteld_op is 'When it was set';
alter table getuigen enable row level security;
alter table getuigen force row level security;
create policy getuigen_lezen on getuigen for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['taak', 'beheerder', 'fg', 'privacy-officer']);
create policy getuigen_toevoegen on getuigen for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['beheerder']);
create policy getuigen_bijwerken on getuigen for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['beheerder']);
grant select, insert, update on getuigen to app_gebruiker;

create table zegelcontroles (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  gevraagd_op timestamptz not null,
  klaar_op timestamptz,
  uitkomst text check (uitkomst in ('heel', 'veranderd', 'niet-te-controleren')),
  verslag text not null default '',
  primary key (gemeente_id, id)
);
comment on table zegelcontroles is 'Checks of the whole sealed log that someone asked for, with what came of them';
comment on column zegelcontroles.gemeente_id is 'Gemeente';
comment on column zegelcontroles.id is 'UUID v7';
comment on column zegelcontroles.gevraagd_op is 'When it was asked for';
comment on column zegelcontroles.klaar_op is 'When it was done; empty while it waits or runs';
comment on column zegelcontroles.uitkomst is 'heel: nothing was changed; veranderd: see verslag; niet-te-controleren: the check could not be done';
comment on column zegelcontroles.verslag is 'What the verifier said, one finding a line: ids and numbers';
alter table zegelcontroles enable row level security;
alter table zegelcontroles force row level security;
create policy zegelcontroles_lezen on zegelcontroles for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['taak', 'beheerder', 'fg', 'privacy-officer']);
create policy zegelcontroles_toevoegen on zegelcontroles for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['beheerder', 'fg', 'privacy-officer']);
create policy zegelcontroles_bijwerken on zegelcontroles for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and klaar_op is null
  and string_to_array(current_setting('app.rollen', true), ',') && array['taak'])
with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and klaar_op is not null
  and string_to_array(current_setting('app.rollen', true), ',') && array['taak']);
grant select, insert, update (klaar_op, uitkomst, verslag) on zegelcontroles to app_gebruiker;

-- The sealer reads every gebeurtenis and changes none.
drop policy gebeurtenissen_lezen on gebeurtenissen;
create policy gebeurtenissen_lezen on gebeurtenissen for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.rollen', true), ',') && array['privacy-officer', 'fg', 'beheerder', 'zegelaar']
    or actor = nullif(current_setting('app.pseudoniem', true), '')::uuid
    -- A job may see which days of anonymous things it counted before, and nothing of a person.
    or actor is null and string_to_array(current_setting('app.rollen', true), ',') && array['taak']));
create index gebeurtenissen_soort on gebeurtenissen (gemeente_id, soort);

-- Which version is public now follows from the versions themselves: nobody can hide a line by closing it.
drop policy logregelversies_bijwerken on logregelversies;
drop policy logregelversies_toevoegen on logregelversies;
drop index logregelversies_actueel;
revoke update (vervangen_op) on logregelversies from app_gebruiker;
alter table logregelversies drop column vervangen_op;
create policy logregelversies_toevoegen on logregelversies for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['transformatiemanager']);
create index logregelversies_datum on logregelversies (gemeente_id, datum);
