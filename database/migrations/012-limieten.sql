-- What several processes on one database must know of each other: how often someone tried, which form was just sent, and
-- that they hold the same secrets. None of it belongs to a gemeente: it is counted before the gemeente is known, under
-- the gemeente of nobody, by an actor that may do nothing else.

create table limieten (
  gemeente_id uuid not null,
  sleutel text not null,
  momenten timestamptz[] not null,
  verloopt timestamptz not null,
  primary key (gemeente_id, sleutel)
);
comment on table limieten is 'How often something was tried, so that it can be stopped. Holds no name and no address; rows last minutes.';
comment on column limieten.gemeente_id is 'The gemeente of nobody (all zeros)';
comment on column limieten.sleutel is 'HMAC of what was tried and by whom, with a secret from outside the database';
comment on column limieten.momenten is 'Moments of the turns that count, oldest first';
comment on column limieten.verloopt is 'When the last of them stops counting';
create index limieten_verloopt on limieten (gemeente_id, verloopt);
alter table limieten enable row level security;
alter table limieten force row level security;
create policy limieten_lezen on limieten for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['limiet']);
create policy limieten_toevoegen on limieten for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['limiet']);
create policy limieten_bijwerken on limieten for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['limiet']);
create policy limieten_weghalen on limieten for delete using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['limiet']);
grant select, insert, update, delete on limieten to app_gebruiker;

create table inzendingen (
  gemeente_id uuid not null,
  sleutel text not null,
  formulier text not null,
  leidt_naar text,
  verloopt timestamptz not null,
  primary key (gemeente_id, sleutel)
);
comment on table inzendingen is 'The last form a session sent, so that a double click does one thing. Rows last seconds; never that of a signaal.';
comment on column inzendingen.gemeente_id is 'The gemeente of nobody (all zeros)';
comment on column inzendingen.sleutel is 'HMAC of the token hash of the session, with a secret from outside the database';
comment on column inzendingen.formulier is 'HMAC of the address and the fields';
comment on column inzendingen.leidt_naar is 'Where its answer led to; empty while it is being handled';
comment on column inzendingen.verloopt is 'Until when the same form counts as sent twice';
create index inzendingen_verloopt on inzendingen (gemeente_id, verloopt);
alter table inzendingen enable row level security;
alter table inzendingen force row level security;
create policy inzendingen_lezen on inzendingen for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['limiet']);
create policy inzendingen_toevoegen on inzendingen for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['limiet']);
create policy inzendingen_bijwerken on inzendingen for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['limiet']);
create policy inzendingen_weghalen on inzendingen for delete using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['limiet']);
grant select, insert, update, delete on inzendingen to app_gebruiker;

create table geheimproeven (
  proef text primary key,
  toegevoegd timestamptz not null default now()
);
comment on table geheimproeven is 'Of the owner alone: proof of the secrets this database is used with. One row.';
comment on column geheimproeven.proef is 'HMAC with the secrets: the same secrets give the same text, and it gives no secret away';
comment on column geheimproeven.toegevoegd is 'When these secrets were first used';
