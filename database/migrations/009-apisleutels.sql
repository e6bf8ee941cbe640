-- Keys with which a machine uses the REST API: with a purpose and an end, and never with the rights of a person.

create table apisleutels (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  naam text not null check (char_length(naam) between 1 and 80),
  doel text not null check (char_length(doel) between 1 and 300),
  scopes text[] not null check (cardinality(scopes) > 0),
  kenmerk text not null,
  hash text not null,
  pseudoniem uuid not null,
  gemaakt_op timestamptz not null,
  tot date not null,
  ingetrokken_op timestamptz,
  laatst_gebruikt timestamptz,
  primary key (gemeente_id, id),
  unique (gemeente_id, kenmerk),
  unique (gemeente_id, hash),
  unique (gemeente_id, pseudoniem)
);
comment on table apisleutels is 'Keys with which a machine uses the REST API';
comment on column apisleutels.gemeente_id is 'Gemeente';
comment on column apisleutels.id is 'Id';
comment on column apisleutels.naam is 'Name of the system that holds the key';
comment on column apisleutels.doel is 'What it is used for, in words';
comment on column apisleutels.scopes is 'What it opens; each scope is a few routes of the API';
comment on column apisleutels.kenmerk is 'First part of the key, to tell keys apart; opens nothing';
comment on column apisleutels.hash is 'SHA-256 of the whole key; the key itself is nowhere';
comment on column apisleutels.pseudoniem is 'What stands in gebeurtenissen for what was done with this key';
comment on column apisleutels.gemaakt_op is 'When it was made';
comment on column apisleutels.tot is 'Last day on which it works';
comment on column apisleutels.ingetrokken_op is 'When it was withdrawn; empty while it works';
comment on column apisleutels.laatst_gebruikt is 'Last use, to the minute';
alter table apisleutels enable row level security;
alter table apisleutels force row level security;
create policy apisleutels_lezen on apisleutels for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',')
    && array['beheerder', 'privacy-officer', 'fg', 'aanmelden']);
create policy apisleutels_toevoegen on apisleutels for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['beheerder']);
create policy apisleutels_bijwerken on apisleutels for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['beheerder', 'aanmelden']);
grant select, insert, update on apisleutels to app_gebruiker;
