-- Who and where.

create table gemeentelijst (
  code text primary key check (code ~ '^[0-9]{4}$'),
  naam text not null,
  provincie text not null,
  jeugdregio text not null
);
comment on table gemeentelijst is 'The 342 gemeenten of the Netherlands on 1 January 2026. Bron: CBS, CC BY 4.0.';
comment on column gemeentelijst.code is 'Gemeentecode of CBS, four digits';
comment on column gemeentelijst.naam is 'Name of the gemeente';
comment on column gemeentelijst.provincie is 'Province';
comment on column gemeentelijst.jeugdregio is 'Region in which gemeenten buy jeugdhulp together';
grant select on gemeentelijst to app_gebruiker;

create table gemeenten (
  gemeente_id uuid primary key,
  code text not null unique check (code ~ '^[0-9]{4}$'),
  slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  naam text not null,
  thema text check (thema ~ '^gemeente-[a-z0-9-]+-theme$'),
  publiceert boolean not null default false,
  verzonnen boolean not null default false,
  termen jsonb not null default '{}'
);
comment on table gemeenten is 'The gemeenten that work with this installation';
comment on column gemeenten.gemeente_id is 'Id; first in every key of every other table';
comment on column gemeenten.code is 'Gemeentecode; codes from 9900 are fictional. First group of every terugmeldcode.';
comment on column gemeenten.slug is 'Name in public addresses';
comment on column gemeenten.naam is 'Name as shown';
comment on column gemeenten.thema is 'Class of the tokens of this gemeente';
comment on column gemeenten.publiceert is 'Whether the transformatielog is public';
comment on column gemeenten.verzonnen is 'Fictional, for the demo: every page says so';
comment on column gemeenten.termen is 'Own words: message key to text';
grant select on gemeenten to app_gebruiker;

create table gebieden (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  soort text not null check (soort in ('wijk', 'buurt')),
  naam text not null,
  wijk_id uuid,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, wijk_id) references gebieden (gemeente_id, id),
  check ((soort = 'buurt') = (wijk_id is not null))
);
comment on table gebieden is 'Wijken and buurten of a gemeente';
comment on column gebieden.gemeente_id is 'Gemeente';
comment on column gebieden.id is 'Id';
comment on column gebieden.soort is 'wijk or buurt';
comment on column gebieden.naam is 'Name';
comment on column gebieden.wijk_id is 'The wijk a buurt lies in';
alter table gebieden enable row level security;
alter table gebieden force row level security;
create policy gebieden_lezen on gebieden for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid);
create policy gebieden_toevoegen on gebieden for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['beheerder', 'taak']);
grant select, insert on gebieden to app_gebruiker;

create table partijen (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  soort text not null check (soort in ('gemeente', 'instelling', 'inwoners')),
  naam text not null,
  primary key (gemeente_id, id)
);
comment on table partijen is 'The gemeente itself and its bondgenoten';
comment on column partijen.gemeente_id is 'Gemeente';
comment on column partijen.id is 'Id';
comment on column partijen.soort is 'gemeente, instelling or inwoners';
comment on column partijen.naam is 'Name';
alter table partijen enable row level security;
alter table partijen force row level security;
create policy partijen_lezen on partijen for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid);
create policy partijen_toevoegen on partijen for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['beheerder', 'taak']);
grant select, insert on partijen to app_gebruiker;

create table teams (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  naam text not null,
  gebied_id uuid,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, gebied_id) references gebieden (gemeente_id, id)
);
comment on table teams is 'Lokale teams (wijkteams) and teams of the gemeente';
comment on column teams.gemeente_id is 'Gemeente';
comment on column teams.id is 'Id';
comment on column teams.naam is 'Name';
comment on column teams.gebied_id is 'Area the team works for; empty when it works for the whole gemeente';
alter table teams enable row level security;
alter table teams force row level security;
create policy teams_lezen on teams for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid);
create policy teams_toevoegen on teams for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['beheerder', 'taak']);
grant select, insert on teams to app_gebruiker;

create table medewerkers (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  naam text not null,
  functie text not null,
  rollen text[] not null check (cardinality(rollen) > 0),
  teams uuid[] not null default '{}',
  partij_id uuid,
  demo_persoon text,
  primary key (gemeente_id, id),
  unique (gemeente_id, demo_persoon),
  foreign key (gemeente_id, partij_id) references partijen (gemeente_id, id)
);
comment on table medewerkers is 'Everyone with an account: professionals, people of partijen, and residents who sign in';
comment on column medewerkers.gemeente_id is 'Gemeente';
comment on column medewerkers.id is 'Id';
comment on column medewerkers.naam is 'Name as colleagues see it';
comment on column medewerkers.functie is 'What someone does, in words';
comment on column medewerkers.rollen is 'Roles: what someone may do';
comment on column medewerkers.teams is 'Teams someone is a member of';
comment on column medewerkers.partij_id is 'The partij someone works for or speaks for';
comment on column medewerkers.demo_persoon is 'Key in the demo cast; empty for real accounts';
alter table medewerkers enable row level security;
alter table medewerkers force row level security;
create policy medewerkers_lezen on medewerkers for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and not string_to_array(current_setting('app.rollen', true), ',') && array['publiek']);
create policy medewerkers_toevoegen on medewerkers for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['beheerder', 'taak']);
grant select, insert on medewerkers to app_gebruiker;

create table pseudoniemen (
  gemeente_id uuid not null references gemeenten,
  pseudoniem uuid not null,
  medewerker_id uuid not null,
  primary key (gemeente_id, pseudoniem),
  unique (gemeente_id, medewerker_id)
);
comment on table pseudoniemen is 'Key from the pseudonym in gebeurtenissen to the person; destroying a row makes the log nameless and leaves it whole';
comment on column pseudoniemen.gemeente_id is 'Gemeente';
comment on column pseudoniemen.pseudoniem is 'What stands in gebeurtenissen';
comment on column pseudoniemen.medewerker_id is 'Who it is; no foreign key, so that the person can go first';
alter table pseudoniemen enable row level security;
alter table pseudoniemen force row level security;
create policy pseudoniemen_lezen on pseudoniemen for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (medewerker_id = nullif(current_setting('app.persoon', true), '')::uuid
    or string_to_array(current_setting('app.rollen', true), ',') && array['privacy-officer', 'fg', 'aanmelden']));
create policy pseudoniemen_toevoegen on pseudoniemen for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['beheerder', 'taak']);
grant select, insert on pseudoniemen to app_gebruiker;

create table sessies (
  token_hash text primary key,
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  medewerker_id uuid not null,
  naam text not null,
  functie text not null,
  rollen text[] not null,
  teams uuid[] not null,
  pseudoniem uuid not null,
  begonnen timestamptz not null,
  laatst_gezien timestamptz not null,
  verloopt timestamptz not null,
  foreign key (gemeente_id, medewerker_id) references medewerkers (gemeente_id, id)
);
comment on table sessies is 'Who is signed in where. Holds a copy of role and team, kept in the same transaction as the medewerker.';
comment on column sessies.token_hash is 'SHA-256 of the token in the cookie; the token itself is nowhere';
comment on column sessies.gemeente_id is 'Gemeente';
comment on column sessies.id is 'Id to show and end one session by';
comment on column sessies.medewerker_id is 'Who';
comment on column sessies.naam is 'Copy of the name';
comment on column sessies.functie is 'Copy of the functie';
comment on column sessies.rollen is 'Copy of the roles';
comment on column sessies.teams is 'Copy of the teams';
comment on column sessies.pseudoniem is 'Copy of the pseudonym';
comment on column sessies.begonnen is 'Moment of sign-in';
comment on column sessies.laatst_gezien is 'Last use, to the minute';
comment on column sessies.verloopt is 'End, whatever happens';
create index sessies_medewerker on sessies (gemeente_id, medewerker_id);
alter table sessies enable row level security;
alter table sessies force row level security;
create policy sessies_lezen on sessies for select using (
  token_hash = nullif(current_setting('app.sessie', true), '')
  or gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
    and (medewerker_id = nullif(current_setting('app.persoon', true), '')::uuid
      or string_to_array(current_setting('app.rollen', true), ',') && array['taak']));
create policy sessies_toevoegen on sessies for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['aanmelden']);
create policy sessies_bijwerken on sessies for update using (
  token_hash = nullif(current_setting('app.sessie', true), ''));
create policy sessies_weghalen on sessies for delete using (
  token_hash = nullif(current_setting('app.sessie', true), '')
  or gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
    and (medewerker_id = nullif(current_setting('app.persoon', true), '')::uuid
      or string_to_array(current_setting('app.rollen', true), ',') && array['taak']));
grant select, insert, update, delete on sessies to app_gebruiker;
