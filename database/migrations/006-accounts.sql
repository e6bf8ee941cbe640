-- Accounts of our own: a password, second factors, recovery codes, one-time links, and who is half signed in.
-- What opens an account is read and written by the person it belongs to alone: not by a beheerder, not by a job.

-- The first beheerder begins a gemeente; every other change to this table is for the owner.
alter table gemeenten enable row level security;
alter table gemeenten force row level security;
create policy gemeenten_lezen on gemeenten for select using (true);
create policy gemeenten_toevoegen on gemeenten for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['inrichten']);
grant insert on gemeenten to app_gebruiker;

alter table sessies add column bevestigd_op timestamptz;
comment on column sessies.bevestigd_op is 'Last time the person proved in this session who they are with a second factor; empty when they never did';

create table accounts (
  gemeente_id uuid not null references gemeenten,
  medewerker_id uuid not null,
  wachtwoord text check (wachtwoord like '$argon2id$%'),
  wachtwoord_op timestamptz,
  apparaten uuid not null,
  gemaakt_op timestamptz not null,
  primary key (gemeente_id, medewerker_id),
  foreign key (gemeente_id, medewerker_id) references medewerkers (gemeente_id, id)
);
comment on table accounts is 'How someone signs in with us: only the person reads and changes it';
comment on column accounts.gemeente_id is 'Gemeente';
comment on column accounts.medewerker_id is 'Whose it is';
comment on column accounts.wachtwoord is 'Argon2id with its parameters and salt; empty when a passkey is all there is';
comment on column accounts.wachtwoord_op is 'Moment at which the password was chosen';
comment on column accounts.apparaten is 'What the marks of known devices are made with: a new value makes all of them void';
comment on column accounts.gemaakt_op is 'Moment at which the account was made';
alter table accounts enable row level security;
alter table accounts force row level security;
create policy accounts_lezen on accounts for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and medewerker_id = nullif(current_setting('app.persoon', true), '')::uuid);
create policy accounts_toevoegen on accounts for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and medewerker_id = nullif(current_setting('app.persoon', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['aanmelden']);
create policy accounts_bijwerken on accounts for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and medewerker_id = nullif(current_setting('app.persoon', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['aanmelden']);
grant select, insert, update on accounts to app_gebruiker;

create table factoren (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  medewerker_id uuid not null,
  soort text not null check (soort in ('totp', 'passkey')),
  naam text not null check (char_length(naam) between 1 and 60),
  geheim text,
  laatste_stap integer not null default 0,
  sleutel_id text check (char_length(sleutel_id) <= 1400),
  publieke_sleutel text,
  teller double precision not null default 0,
  wegen text[] not null default '{}',
  gemaakt_op timestamptz not null,
  gebruikt_op timestamptz,
  primary key (gemeente_id, id),
  unique (gemeente_id, sleutel_id),
  foreign key (gemeente_id, medewerker_id) references accounts (gemeente_id, medewerker_id),
  check ((soort = 'totp') = (geheim is not null)),
  check ((soort = 'passkey') = (sleutel_id is not null and publieke_sleutel is not null))
);
comment on table factoren is 'Second factors of an account: an app that gives codes, or a passkey';
comment on column factoren.gemeente_id is 'Gemeente';
comment on column factoren.id is 'Id';
comment on column factoren.medewerker_id is 'Whose it is';
comment on column factoren.soort is 'totp (RFC 6238) or passkey (WebAuthn)';
comment on column factoren.naam is 'Name the person gave it';
comment on column factoren.geheim is 'Secret of the app, encrypted with the key of the installation and bound to this row; empty for a passkey';
comment on column factoren.laatste_stap is 'Time step of the last code that was used: it and those before it count no more';
comment on column factoren.sleutel_id is 'Id of the passkey; empty for an app';
comment on column factoren.publieke_sleutel is 'Public key of the passkey; empty for an app';
comment on column factoren.teller is 'How often the passkey says it was used';
comment on column factoren.wegen is 'Ways in which the browser reaches the passkey';
comment on column factoren.gemaakt_op is 'Moment at which it was added';
comment on column factoren.gebruikt_op is 'Last use; empty until the first';
create index factoren_medewerker on factoren (gemeente_id, medewerker_id);
alter table factoren enable row level security;
alter table factoren force row level security;
create policy factoren_lezen on factoren for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and medewerker_id = nullif(current_setting('app.persoon', true), '')::uuid);
create policy factoren_toevoegen on factoren for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and medewerker_id = nullif(current_setting('app.persoon', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['aanmelden']);
create policy factoren_bijwerken on factoren for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and medewerker_id = nullif(current_setting('app.persoon', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['aanmelden']);
create policy factoren_weghalen on factoren for delete using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and medewerker_id = nullif(current_setting('app.persoon', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['aanmelden']);
grant select, insert, update (laatste_stap, teller, gebruikt_op), delete on factoren to app_gebruiker;

create table herstelcodes (
  gemeente_id uuid not null references gemeenten,
  medewerker_id uuid not null,
  code_hash text not null,
  gebruikt_op timestamptz,
  primary key (gemeente_id, medewerker_id, code_hash),
  foreign key (gemeente_id, medewerker_id) references accounts (gemeente_id, medewerker_id)
);
comment on table herstelcodes is 'Codes that take the place of a second factor that is lost, each once';
comment on column herstelcodes.gemeente_id is 'Gemeente';
comment on column herstelcodes.medewerker_id is 'Whose it is';
comment on column herstelcodes.code_hash is 'HMAC of the code with a secret from outside the database';
comment on column herstelcodes.gebruikt_op is 'Moment of use; empty while it still counts';
alter table herstelcodes enable row level security;
alter table herstelcodes force row level security;
create policy herstelcodes_lezen on herstelcodes for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and medewerker_id = nullif(current_setting('app.persoon', true), '')::uuid);
create policy herstelcodes_toevoegen on herstelcodes for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and medewerker_id = nullif(current_setting('app.persoon', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['aanmelden']);
create policy herstelcodes_bijwerken on herstelcodes for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and medewerker_id = nullif(current_setting('app.persoon', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['aanmelden']);
create policy herstelcodes_weghalen on herstelcodes for delete using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and medewerker_id = nullif(current_setting('app.persoon', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['aanmelden']);
grant select, insert, update (gebruikt_op), delete on herstelcodes to app_gebruiker;

create table accountlinks (
  gemeente_id uuid not null,
  token_hash text not null,
  soort text not null check (soort in ('begin', 'uitnodiging', 'herstel')),
  medewerker_id uuid,
  verloopt timestamptz not null,
  primary key (gemeente_id, token_hash),
  foreign key (gemeente_id, medewerker_id) references medewerkers (gemeente_id, id),
  check ((soort = 'begin') = (medewerker_id is null))
);
comment on table accountlinks is 'One-time links: to begin the installation, to accept an invitation, to choose a new password';
comment on column accountlinks.gemeente_id is 'Gemeente; all zeroes for the link that begins one';
comment on column accountlinks.token_hash is 'SHA-256 of the token in the link; the token itself is nowhere';
comment on column accountlinks.soort is 'begin, uitnodiging or herstel';
comment on column accountlinks.medewerker_id is 'For whom; empty for begin';
comment on column accountlinks.verloopt is 'End';
create index accountlinks_token on accountlinks (token_hash);
create index accountlinks_medewerker on accountlinks (gemeente_id, medewerker_id);
alter table accountlinks enable row level security;
alter table accountlinks force row level security;
create policy accountlinks_lezen on accountlinks for select using (
  token_hash = nullif(current_setting('app.code', true), '')
  or gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
    and string_to_array(current_setting('app.rollen', true), ',') && array['beheerder', 'taak', 'aanmelden', 'inrichten']);
create policy accountlinks_toevoegen on accountlinks for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['beheerder', 'taak', 'aanmelden', 'inrichten']);
create policy accountlinks_weghalen on accountlinks for delete using (
  token_hash = nullif(current_setting('app.code', true), '')
  or gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
    and string_to_array(current_setting('app.rollen', true), ',') && array['beheerder', 'taak', 'aanmelden', 'inrichten']);
grant select, insert, delete on accountlinks to app_gebruiker;

create table aanmeldingen (
  gemeente_id uuid not null,
  token_hash text not null,
  doel text not null check (doel in ('aanmelden', 'begin', 'uitnodiging', 'herstel')),
  medewerker_id uuid,
  link_hash text,
  inhoud text not null default '',
  pogingen integer not null default 0,
  verloopt timestamptz not null,
  primary key (gemeente_id, token_hash)
);
comment on table aanmeldingen is 'Who is half signed in: a password was given or chosen, the second factor not yet. No session, and short.';
comment on column aanmeldingen.gemeente_id is 'Gemeente; all zeroes while the first beheerder begins one';
comment on column aanmeldingen.token_hash is 'SHA-256 of the token in the cookie';
comment on column aanmeldingen.doel is 'What follows on the second factor: aanmelden, begin, uitnodiging or herstel';
comment on column aanmeldingen.medewerker_id is 'Who it would be; empty for begin';
comment on column aanmeldingen.link_hash is 'The one-time link it came from, used up at the end; empty for aanmelden';
comment on column aanmeldingen.inhoud is 'What is kept until the end, encrypted: the new password as argon2id, the secret of a new app, what was filled in';
comment on column aanmeldingen.pogingen is 'Wrong codes so far';
comment on column aanmeldingen.verloopt is 'End: ten minutes, or thirty to set up an account';
create index aanmeldingen_token on aanmeldingen (token_hash);
alter table aanmeldingen enable row level security;
alter table aanmeldingen force row level security;
create policy aanmeldingen_lezen on aanmeldingen for select using (
  token_hash = nullif(current_setting('app.code', true), '')
  or gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
    and string_to_array(current_setting('app.rollen', true), ',') && array['taak']);
create policy aanmeldingen_toevoegen on aanmeldingen for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['aanmelden', 'inrichten']);
create policy aanmeldingen_bijwerken on aanmeldingen for update using (
  token_hash = nullif(current_setting('app.code', true), ''));
create policy aanmeldingen_weghalen on aanmeldingen for delete using (
  token_hash = nullif(current_setting('app.code', true), '')
  or gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
    and string_to_array(current_setting('app.rollen', true), ',') && array['taak']);
grant select, insert, update (inhoud, pogingen), delete on aanmeldingen to app_gebruiker;
