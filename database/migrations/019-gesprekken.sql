-- Leefwereld: the conversation at the kitchen table, what people want to reach, and the ladder of solutions.
--
-- What was said stands in lines: two people who write at the same time both keep theirs, and each line says for whom it is. A sent verslag
-- is these rows themselves: no command changes them any more.

create table gesprekken (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  huishouden_id uuid not null,
  leefdomein text not null default 'algemeen' check (leefdomein = 'algemeen'),
  wet text not null default 'algemeen' check (wet = 'algemeen'),
  categorie text not null default 'gesprek' check (categorie = 'gesprek'),
  sleutel text not null generated always as (huishouden_id::text || ':' || leefdomein || ':' || wet || ':' || categorie) stored,
  zichtbaar_voor uuid[] not null check (cardinality(zichtbaar_voor) > 0),
  melding_id uuid,
  op date not null,
  plek text not null check (char_length(plek) between 1 and 120),
  vraag text not null default '' check (char_length(vraag) <= 2000),
  gehouden_door uuid not null,
  gehouden_door_naam text not null check (char_length(gehouden_door_naam) between 1 and 160),
  bewaard_op timestamptz not null,
  verstuurd_op timestamptz,
  versie integer not null default 1,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, huishouden_id) references huishoudens (gemeente_id, id),
  foreign key (gemeente_id, gehouden_door) references medewerkers (gemeente_id, id),
  foreign key (gemeente_id, melding_id) references meldingen (gemeente_id, id)
);
comment on table gesprekken is 'A conversation with a huishouden: of a melding it is the investigation (Wmo 2015 2.3.2), without one any later talk';
comment on column gesprekken.gemeente_id is 'Gemeente';
comment on column gesprekken.id is 'Id';
comment on column gesprekken.huishouden_id is 'Huishouden';
comment on column gesprekken.leefdomein is 'Part of life; algemeen is about all of it';
comment on column gesprekken.wet is 'Law for which it is kept; algemeen is for every task';
comment on column gesprekken.categorie is 'Kind of content: decides with the two before who may open it';
comment on column gesprekken.sleutel is 'The key that opens this row: huishouden, leefdomein, law and category';
comment on column gesprekken.zichtbaar_voor is 'For whom the row is meant: ids of leden, or the id of the huishouden for everyone who lives in it';
comment on column gesprekken.melding_id is 'The melding it investigates; empty for a later talk';
comment on column gesprekken.op is 'Day of the conversation';
comment on column gesprekken.plek is 'Where it was';
comment on column gesprekken.vraag is 'The question behind the question, as people put it together';
comment on column gesprekken.gehouden_door is 'Who held it';
comment on column gesprekken.gehouden_door_naam is 'Their name then';
comment on column gesprekken.bewaard_op is 'Moment of the last change of the conversation itself';
comment on column gesprekken.verstuurd_op is 'Moment on which the verslag went to the resident (Wmo 2.3.2 lid 8); from then on nothing changes';
comment on column gesprekken.versie is 'Counts the changes of the conversation itself';
create unique index gesprekken_melding on gesprekken (gemeente_id, melding_id) where melding_id is not null;
create index gesprekken_huishouden on gesprekken (gemeente_id, huishouden_id);
alter table gesprekken enable row level security;
alter table gesprekken force row level security;
create policy gesprekken_lezen on gesprekken for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.sleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
create policy gesprekken_toevoegen on gesprekken for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
create policy gesprekken_bijwerken on gesprekken for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
grant select, insert, update on gesprekken to app_gebruiker;

create table gespreksdeelnemers (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  huishouden_id uuid not null,
  leefdomein text not null default 'algemeen' check (leefdomein = 'algemeen'),
  wet text not null default 'algemeen' check (wet = 'algemeen'),
  categorie text not null default 'gesprek' check (categorie = 'gesprek'),
  sleutel text not null generated always as (huishouden_id::text || ':' || leefdomein || ':' || wet || ':' || categorie) stored,
  zichtbaar_voor uuid[] not null check (cardinality(zichtbaar_voor) > 0),
  gesprek_id uuid not null,
  soort text not null check (soort in ('lid', 'netwerk', 'professional', 'clientondersteuner')),
  lid_id uuid,
  netwerklid_id uuid,
  naam text not null check (char_length(naam) between 1 and 120),
  functie text not null default '' check (char_length(functie) <= 120),
  primary key (gemeente_id, id),
  foreign key (gemeente_id, huishouden_id) references huishoudens (gemeente_id, id),
  foreign key (gemeente_id, gesprek_id) references gesprekken (gemeente_id, id),
  check ((soort = 'lid') = (lid_id is not null)),
  check ((soort = 'netwerk') = (netwerklid_id is not null))
);
comment on table gespreksdeelnemers is 'Who was there';
comment on column gespreksdeelnemers.gemeente_id is 'Gemeente';
comment on column gespreksdeelnemers.id is 'Id';
comment on column gespreksdeelnemers.huishouden_id is 'Huishouden';
comment on column gespreksdeelnemers.leefdomein is 'Part of life; algemeen is about all of it';
comment on column gespreksdeelnemers.wet is 'Law for which it is kept; algemeen is for every task';
comment on column gespreksdeelnemers.categorie is 'Kind of content: decides with the two before who may open it';
comment on column gespreksdeelnemers.sleutel is 'The key that opens this row: huishouden, leefdomein, law and category';
comment on column gespreksdeelnemers.zichtbaar_voor is 'For whom the row is meant: ids of leden, or the id of the huishouden for everyone who lives in it';
comment on column gespreksdeelnemers.gesprek_id is 'Conversation';
comment on column gespreksdeelnemers.soort is 'lid, netwerk, professional or clientondersteuner';
comment on column gespreksdeelnemers.lid_id is 'Which lid';
comment on column gespreksdeelnemers.netwerklid_id is 'Which netwerklid';
comment on column gespreksdeelnemers.naam is 'Name then';
comment on column gespreksdeelnemers.functie is 'What they are, for who is paid for it';
create index gespreksdeelnemers_gesprek on gespreksdeelnemers (gemeente_id, gesprek_id);
create index gespreksdeelnemers_huishouden on gespreksdeelnemers (gemeente_id, huishouden_id);
alter table gespreksdeelnemers enable row level security;
alter table gespreksdeelnemers force row level security;
create policy gespreksdeelnemers_lezen on gespreksdeelnemers for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.sleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
create policy gespreksdeelnemers_toevoegen on gespreksdeelnemers for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
create policy gespreksdeelnemers_weghalen on gespreksdeelnemers for delete using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
grant select, insert, delete on gespreksdeelnemers to app_gebruiker;

create table gespreksregels (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  huishouden_id uuid not null,
  leefdomein text not null check (leefdomein in ('algemeen', 'inkomen', 'werk-en-dagbesteding', 'wonen', 'gezin-en-opvoeding', 'gezondheid', 'geestelijke-gezondheid',
    'verslaving', 'dagelijks-leven', 'netwerk', 'meedoen', 'veiligheid-en-justitie')),
  wet text not null check (wet in ('algemeen', 'wmo', 'jeugdwet', 'participatiewet', 'wgs')),
  categorie text not null default 'gesprek' check (categorie = 'gesprek'),
  sleutel text not null generated always as (huishouden_id::text || ':' || leefdomein || ':' || wet || ':' || categorie) stored,
  zichtbaar_voor uuid[] not null check (cardinality(zichtbaar_voor) > 0),
  gesprek_id uuid not null,
  onderwerp text not null check (onderwerp in ('wensen', 'eigen-kracht', 'netwerk', 'mantelzorger', 'voorzieningen', 'samenwerking',
    'bijdrage')),
  soort text not null default 'gezegd' check (soort in ('gezegd', 'niets', 'kring')),
  spreker text not null check (spreker in ('inwoner', 'netwerk', 'professional')),
  lid_id uuid,
  netwerklid_id uuid,
  door text not null check (char_length(door) between 1 and 160),
  tekst text not null check (char_length(tekst) between 1 and 2000),
  op timestamptz not null,
  versie integer not null default 1,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, huishouden_id) references huishoudens (gemeente_id, id),
  foreign key (gemeente_id, gesprek_id) references gesprekken (gemeente_id, id),
  check (lid_id is null or spreker = 'inwoner'),
  check (netwerklid_id is null or spreker = 'netwerk')
);
comment on table gespreksregels is 'One thing that was said, with who said it and for whom it is';
comment on column gespreksregels.gemeente_id is 'Gemeente';
comment on column gespreksregels.id is 'Id';
comment on column gespreksregels.huishouden_id is 'Huishouden';
comment on column gespreksregels.leefdomein is 'Part of life; algemeen is about all of it';
comment on column gespreksregels.wet is 'Law for which it is kept; algemeen is for every task';
comment on column gespreksregels.categorie is 'Kind of content: decides with the two before who may open it';
comment on column gespreksregels.sleutel is 'The key that opens this row: huishouden, leefdomein, law and category';
comment on column gespreksregels.zichtbaar_voor is 'For whom the row is meant: ids of leden, or the id of the huishouden for everyone who lives in it';
comment on column gespreksregels.gesprek_id is 'Conversation';
comment on column gespreksregels.onderwerp is 'Which of the seven subjects of the investigation (Wmo 2.3.2 lid 4 a to g)';
comment on column gespreksregels.soort is 'gezegd; niets = why nothing was said about this subject; kring = who stood around them when the verslag was sent';
comment on column gespreksregels.spreker is 'Whose words: inwoner, netwerk or professional';
comment on column gespreksregels.lid_id is 'Which lid said it';
comment on column gespreksregels.netwerklid_id is 'Which netwerklid said it';
comment on column gespreksregels.door is 'Name then of who said it';
comment on column gespreksregels.tekst is 'What was said';
comment on column gespreksregels.op is 'Moment of writing';
comment on column gespreksregels.versie is 'Counts the changes';
create index gespreksregels_gesprek on gespreksregels (gemeente_id, gesprek_id, onderwerp, id);
create index gespreksregels_huishouden on gespreksregels (gemeente_id, huishouden_id);
alter table gespreksregels enable row level security;
alter table gespreksregels force row level security;
create policy gespreksregels_lezen on gespreksregels for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.sleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
create policy gespreksregels_toevoegen on gespreksregels for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
create policy gespreksregels_bijwerken on gespreksregels for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
create policy gespreksregels_weghalen on gespreksregels for delete using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
grant select, insert, update, delete on gespreksregels to app_gebruiker;

create table resultaten (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  huishouden_id uuid not null,
  leefdomein text not null check (leefdomein in ('algemeen', 'inkomen', 'werk-en-dagbesteding', 'wonen', 'gezin-en-opvoeding', 'gezondheid', 'geestelijke-gezondheid',
    'verslaving', 'dagelijks-leven', 'netwerk', 'meedoen', 'veiligheid-en-justitie')),
  wet text not null check (wet in ('algemeen', 'wmo', 'jeugdwet', 'participatiewet', 'wgs')),
  categorie text not null default 'gesprek' check (categorie = 'gesprek'),
  sleutel text not null generated always as (huishouden_id::text || ':' || leefdomein || ':' || wet || ':' || categorie) stored,
  zichtbaar_voor uuid[] not null check (cardinality(zichtbaar_voor) > 0),
  gesprek_id uuid not null,
  resultaat text not null check (resultaat ~ '^[a-z][a-z-]{1,40}$'),
  lid_id uuid,
  wens text not null check (char_length(wens) between 1 and 1000),
  niet_eigen_kracht text not null default '' check (char_length(niet_eigen_kracht) <= 1000),
  niet_netwerk text not null default '' check (char_length(niet_netwerk) <= 1000),
  niet_algemeen text not null default '' check (char_length(niet_algemeen) <= 1000),
  niet_vrij text not null default '' check (char_length(niet_vrij) <= 1000),
  op timestamptz not null,
  versie integer not null default 1,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, huishouden_id) references huishoudens (gemeente_id, id),
  foreign key (gemeente_id, gesprek_id) references gesprekken (gemeente_id, id)
);
comment on table resultaten is 'What someone wants to reach, of the checklist of results';
comment on column resultaten.gemeente_id is 'Gemeente';
comment on column resultaten.id is 'Id';
comment on column resultaten.huishouden_id is 'Huishouden';
comment on column resultaten.leefdomein is 'Part of life; algemeen is about all of it';
comment on column resultaten.wet is 'Law for which it is kept; algemeen is for every task';
comment on column resultaten.categorie is 'Kind of content: decides with the two before who may open it';
comment on column resultaten.sleutel is 'The key that opens this row: huishouden, leefdomein, law and category';
comment on column resultaten.zichtbaar_voor is 'For whom the row is meant: ids of leden, or the id of the huishouden for everyone who lives in it';
comment on column resultaten.gesprek_id is 'Conversation';
comment on column resultaten.resultaat is 'Which of the checklist';
comment on column resultaten.lid_id is 'Who wants it; empty for all of them';
comment on column resultaten.wens is 'What they want to reach, in their own words';
comment on column resultaten.niet_eigen_kracht is 'Why own strength is not enough (Wmo 2.3.5 lid 3, Jeugdwet 2.3)';
comment on column resultaten.niet_netwerk is 'Why the network is not enough';
comment on column resultaten.niet_algemeen is 'Why an algemene voorziening is not enough';
comment on column resultaten.niet_vrij is 'Why a vrij inzetbare voorziening is not enough';
comment on column resultaten.op is 'Moment of writing';
comment on column resultaten.versie is 'Counts the changes';
create index resultaten_gesprek on resultaten (gemeente_id, gesprek_id, id);
create index resultaten_huishouden on resultaten (gemeente_id, huishouden_id);
alter table resultaten enable row level security;
alter table resultaten force row level security;
create policy resultaten_lezen on resultaten for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.sleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
create policy resultaten_toevoegen on resultaten for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
create policy resultaten_bijwerken on resultaten for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
create policy resultaten_weghalen on resultaten for delete using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
grant select, insert, update, delete on resultaten to app_gebruiker;

create table oplossingen (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  huishouden_id uuid not null,
  leefdomein text not null check (leefdomein in ('algemeen', 'inkomen', 'werk-en-dagbesteding', 'wonen', 'gezin-en-opvoeding', 'gezondheid', 'geestelijke-gezondheid',
    'verslaving', 'dagelijks-leven', 'netwerk', 'meedoen', 'veiligheid-en-justitie')),
  wet text not null check (wet in ('algemeen', 'wmo', 'jeugdwet', 'participatiewet', 'wgs')),
  categorie text not null default 'gesprek' check (categorie = 'gesprek'),
  sleutel text not null generated always as (huishouden_id::text || ':' || leefdomein || ':' || wet || ':' || categorie) stored,
  zichtbaar_voor uuid[] not null check (cardinality(zichtbaar_voor) > 0),
  gesprek_id uuid not null,
  resultaat_id uuid not null,
  trede text not null check (trede in ('eigen-kracht', 'netwerk', 'algemeen', 'vrij-inzetbaar', 'maatwerk')),
  tekst text not null check (char_length(tekst) between 1 and 1000),
  wie text not null default '' check (char_length(wie) <= 120),
  op timestamptz not null,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, huishouden_id) references huishoudens (gemeente_id, id),
  foreign key (gemeente_id, gesprek_id) references gesprekken (gemeente_id, id),
  foreign key (gemeente_id, resultaat_id) references resultaten (gemeente_id, id)
);
comment on table oplossingen is 'What was agreed to reach a result, on a rung of the ladder';
comment on column oplossingen.gemeente_id is 'Gemeente';
comment on column oplossingen.id is 'Id';
comment on column oplossingen.huishouden_id is 'Huishouden';
comment on column oplossingen.leefdomein is 'Part of life; algemeen is about all of it';
comment on column oplossingen.wet is 'Law for which it is kept; algemeen is for every task';
comment on column oplossingen.categorie is 'Kind of content: decides with the two before who may open it';
comment on column oplossingen.sleutel is 'The key that opens this row: huishouden, leefdomein, law and category';
comment on column oplossingen.zichtbaar_voor is 'For whom the row is meant: ids of leden, or the id of the huishouden for everyone who lives in it';
comment on column oplossingen.gesprek_id is 'Conversation';
comment on column oplossingen.resultaat_id is 'The result it is for';
comment on column oplossingen.trede is 'Rung: eigen-kracht, netwerk, algemeen, vrij-inzetbaar or maatwerk';
comment on column oplossingen.tekst is 'What will be done';
comment on column oplossingen.wie is 'Who does it';
comment on column oplossingen.op is 'Moment of writing';
create index oplossingen_resultaat on oplossingen (gemeente_id, resultaat_id);
create index oplossingen_gesprek on oplossingen (gemeente_id, gesprek_id);
create index oplossingen_huishouden on oplossingen (gemeente_id, huishouden_id);
alter table oplossingen enable row level security;
alter table oplossingen force row level security;
create policy oplossingen_lezen on oplossingen for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.sleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
create policy oplossingen_toevoegen on oplossingen for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
create policy oplossingen_weghalen on oplossingen for delete using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
grant select, insert, delete on oplossingen to app_gebruiker;
