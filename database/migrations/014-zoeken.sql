-- Finding: what people wrote, by its words; and which signalen are alike.

create function zoektekst(tekst text) returns text
language sql immutable parallel safe
as $$ select translate(lower(tekst), 'áàäâãåéèëêíìïîóòöôõúùüûýÿçñ', 'aaaaaaeeeeiiiiooooouuuuyycn') $$;
comment on function zoektekst(text) is 'A text as it is searched: small letters, without accents, every character in its place';

create function zoekwoorden(tekst text) returns tsvector
language sql immutable parallel safe
as $$ select to_tsvector('pg_catalog.dutch'::regconfig, translate(lower(tekst), 'áàäâãåéèëêíìïîóòöôõúùüûýÿçñ', 'aaaaaaeeeeiiiiooooouuuuyycn')) $$;
comment on function zoekwoorden(text) is 'The Dutch stems of a text, without accents';

alter table signalen add column zoek tsvector generated always as (zoekwoorden(tekst)) stored;
comment on column signalen.zoek is 'Stems of the text, to find it by; says nothing the text does not say';
alter table knelpunten add column zoek tsvector
  generated always as (zoekwoorden(nummer || ' ' || titel || ' ' || omschrijving || ' ' || reden)) stored;
comment on column knelpunten.zoek is 'Stems of number, title, text and reason, to find it by';
alter table proeftuinen add column zoek tsvector
  generated always as (zoekwoorden(vraag || ' ' || verwachting || ' ' || kleine_start || ' ' || besluit_reden)) stored;
comment on column proeftuinen.zoek is 'Stems of question, expectation, beginning and reason, to find it by';
alter table logregels add column zoek tsvector
  generated always as (zoekwoorden(titel || ' ' || tekst || ' ' || thema || ' ' || label)) stored;
comment on column logregels.zoek is 'Stems of title, text, theme and label, to find it by';
alter table logregelversies add column zoek tsvector
  generated always as (zoekwoorden(titel || ' ' || tekst || ' ' || thema || ' ' || label)) stored;
comment on column logregelversies.zoek is 'Stems of title, text, theme and label, to find it by';

create table signaalwoorden (
  gemeente_id uuid not null references gemeenten,
  stam text not null,
  vorm text not null,
  aantal integer not null,
  totaal integer not null,
  geteld_op date not null,
  signalen uuid[] not null,
  primary key (gemeente_id, stam)
);
comment on table signaalwoorden is 'Vocabulary of the signalen of a gemeente, counted anew every night: for matching, never listed. Holds no person and no time.';
comment on column signaalwoorden.gemeente_id is 'Gemeente';
comment on column signaalwoorden.stam is 'Stem of the word';
comment on column signaalwoorden.vorm is 'The form in which most signalen have it';
comment on column signaalwoorden.aantal is 'In how many signalen it stands';
comment on column signaalwoorden.totaal is 'How many signalen were counted';
comment on column signaalwoorden.geteld_op is 'Day of counting: signalen from this day on may not be in it yet';
comment on column signaalwoorden.signalen is 'In which signalen it stands; empty for a word so common that it tells nothing';
alter table signaalwoorden enable row level security;
alter table signaalwoorden force row level security;
create policy signaalwoorden_lezen on signaalwoorden for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'taak']);
create policy signaalwoorden_toevoegen on signaalwoorden for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['taak']);
create policy signaalwoorden_weghalen on signaalwoorden for delete using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['taak']);
grant select, insert, delete on signaalwoorden to app_gebruiker;
