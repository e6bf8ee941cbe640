-- Signing in through the provider of the gemeente itself (OpenID Connect).

create table aanmeldkoppelingen (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  naam text not null check (char_length(naam) between 1 and 60),
  uitgever text not null check (char_length(uitgever) between 1 and 300),
  client_id text not null check (char_length(client_id) between 1 and 200),
  acr text[] not null check (cardinality(acr) > 0),
  rolclaim text not null check (char_length(rolclaim) between 1 and 100),
  maakt_accounts boolean not null default false,
  zonder_wachtwoord boolean not null default false,
  gelukt_op timestamptz,
  versie integer not null default 1,
  primary key (gemeente_id, id),
  unique (gemeente_id, naam)
);
comment on table aanmeldkoppelingen is 'A provider through which people of a gemeente sign in';
comment on column aanmeldkoppelingen.gemeente_id is 'Gemeente';
comment on column aanmeldkoppelingen.id is 'Id; stands in the redirect URI, so each provider has an address of its own';
comment on column aanmeldkoppelingen.naam is 'Name on the button';
comment on column aanmeldkoppelingen.uitgever is 'Issuer identifier of the provider: its address';
comment on column aanmeldkoppelingen.client_id is 'Name under which the provider knows this gemeente';
comment on column aanmeldkoppelingen.acr is 'Levels of assurance of which the provider must give one';
comment on column aanmeldkoppelingen.rolclaim is 'Claim of the id token that carries groups or roles';
comment on column aanmeldkoppelingen.maakt_accounts is 'Whether someone unknown with a mapped role gets an account by signing in';
comment on column aanmeldkoppelingen.zonder_wachtwoord is 'Whether people of this gemeente sign in through the provider alone, without a local password';
comment on column aanmeldkoppelingen.gelukt_op is 'Last time someone signed in through it; empty until it worked';
comment on column aanmeldkoppelingen.versie is 'Counts changes, so that two editors do not overwrite each other';
alter table aanmeldkoppelingen enable row level security;
alter table aanmeldkoppelingen force row level security;
create policy aanmeldkoppelingen_lezen on aanmeldkoppelingen for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['beheerder', 'aanmelden']);
create policy aanmeldkoppelingen_toevoegen on aanmeldkoppelingen for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['beheerder']);
create policy aanmeldkoppelingen_bijwerken on aanmeldkoppelingen for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['beheerder', 'aanmelden']);
create policy aanmeldkoppelingen_weghalen on aanmeldkoppelingen for delete using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['beheerder']);
grant select, insert, update, delete on aanmeldkoppelingen to app_gebruiker;

create table aanmeldregels (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  koppeling_id uuid not null,
  waarde text not null check (char_length(waarde) between 1 and 200),
  rol text,
  team_id uuid,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, koppeling_id) references aanmeldkoppelingen (gemeente_id, id),
  foreign key (gemeente_id, team_id) references teams (gemeente_id, id),
  check (rol is not null or team_id is not null)
);
comment on table aanmeldregels is 'What a value of the claim of a provider means here: a rol, a team or both';
comment on column aanmeldregels.gemeente_id is 'Gemeente';
comment on column aanmeldregels.id is 'Id';
comment on column aanmeldregels.koppeling_id is 'Provider whose claim it is about';
comment on column aanmeldregels.waarde is 'Value as the provider sends it, for example the name of a group';
comment on column aanmeldregels.rol is 'Rol it gives; empty when it gives a team alone';
comment on column aanmeldregels.team_id is 'Team it gives; empty when it gives a rol alone';
create index aanmeldregels_koppeling on aanmeldregels (gemeente_id, koppeling_id);
alter table aanmeldregels enable row level security;
alter table aanmeldregels force row level security;
create policy aanmeldregels_lezen on aanmeldregels for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['beheerder', 'aanmelden']);
create policy aanmeldregels_toevoegen on aanmeldregels for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['beheerder']);
create policy aanmeldregels_weghalen on aanmeldregels for delete using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['beheerder']);
grant select, insert, delete on aanmeldregels to app_gebruiker;

create table aanmeldkenmerken (
  gemeente_id uuid not null references gemeenten,
  koppeling_id uuid not null,
  kenmerk text not null,
  medewerker_id uuid not null,
  primary key (gemeente_id, koppeling_id, kenmerk),
  unique (gemeente_id, koppeling_id, medewerker_id),
  foreign key (gemeente_id, koppeling_id) references aanmeldkoppelingen (gemeente_id, id),
  foreign key (gemeente_id, medewerker_id) references medewerkers (gemeente_id, id)
);
comment on table aanmeldkenmerken is 'Who someone of a provider is here';
comment on column aanmeldkenmerken.gemeente_id is 'Gemeente';
comment on column aanmeldkenmerken.koppeling_id is 'Provider';
comment on column aanmeldkenmerken.kenmerk is 'HMAC of the subject identifier with a secret outside the database: it may be a number of the person';
comment on column aanmeldkenmerken.medewerker_id is 'Who it is';
alter table aanmeldkenmerken enable row level security;
alter table aanmeldkenmerken force row level security;
create policy aanmeldkenmerken_lezen on aanmeldkenmerken for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['beheerder', 'aanmelden']);
create policy aanmeldkenmerken_toevoegen on aanmeldkenmerken for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['aanmelden']);
create policy aanmeldkenmerken_weghalen on aanmeldkenmerken for delete using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['beheerder']);
grant select, insert, delete on aanmeldkenmerken to app_gebruiker;

create table aanmeldsleutels (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  publiek jsonb not null,
  geheim text not null,
  gemaakt_op timestamptz not null,
  primary key (gemeente_id, id)
);
comment on table aanmeldsleutels is 'Keys with which a gemeente proves to a provider who it is';
comment on column aanmeldsleutels.gemeente_id is 'Gemeente';
comment on column aanmeldsleutels.id is 'Id; the kid of the key';
comment on column aanmeldsleutels.publiek is 'Public half as JWK: anyone may read it';
comment on column aanmeldsleutels.geheim is 'Private half as JWK, sealed with a key outside the database';
comment on column aanmeldsleutels.gemaakt_op is 'When it was made';
alter table aanmeldsleutels enable row level security;
alter table aanmeldsleutels force row level security;
create policy aanmeldsleutels_lezen on aanmeldsleutels for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['beheerder', 'aanmelden']);
create policy aanmeldsleutels_toevoegen on aanmeldsleutels for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['beheerder']);
create policy aanmeldsleutels_weghalen on aanmeldsleutels for delete using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['beheerder']);
grant select, insert, delete on aanmeldsleutels to app_gebruiker;
