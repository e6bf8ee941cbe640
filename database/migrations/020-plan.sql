-- Leefwereld: one plan per huishouden over all parts of life.
--
-- doelen and acties are what is worked in; a planversie keeps what was proposed, row by row with the key and the people of each row, so that
-- what is meant for one lid stays with that lid in every version. planvragen hold that an answer is waited for, never the answer.

create table plannen (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  huishouden_id uuid not null,
  leefdomein text not null default 'algemeen' check (leefdomein = 'algemeen'),
  wet text not null default 'algemeen' check (wet = 'algemeen'),
  categorie text not null default 'plan' check (categorie = 'plan'),
  sleutel text not null generated always as (huishouden_id::text || ':' || leefdomein || ':' || wet || ':' || categorie) stored,
  zichtbaar_voor uuid[] not null check (cardinality(zichtbaar_voor) > 0),
  stand text not null default 'lopend' check (stand in ('lopend', 'afgesloten')),
  versie integer not null default 1,
  primary key (gemeente_id, id),
  unique (gemeente_id, huishouden_id),
  foreign key (gemeente_id, huishouden_id) references huishoudens (gemeente_id, id)
);
comment on table plannen is 'The plan of a huishouden: at most one. What stands in it are doelen and acties';
comment on column plannen.gemeente_id is 'Gemeente';
comment on column plannen.id is 'Id';
comment on column plannen.huishouden_id is 'Huishouden';
comment on column plannen.leefdomein is 'Part of life; algemeen is about all of it';
comment on column plannen.wet is 'Law for which it is kept; algemeen is for every task';
comment on column plannen.categorie is 'Kind of content: decides with the two before who may open it';
comment on column plannen.sleutel is 'The key that opens this row: huishouden, leefdomein, law and category';
comment on column plannen.zichtbaar_voor is 'For whom the row is meant: ids of leden, or the id of the huishouden for everyone who lives in it';
comment on column plannen.stand is 'lopend, or afgesloten with a result';
comment on column plannen.versie is 'Counts the versions and closings, so that two people do not propose over each other';
create index plannen_huishouden on plannen (gemeente_id, huishouden_id);
alter table plannen enable row level security;
alter table plannen force row level security;
create policy plannen_lezen on plannen for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.sleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
create policy plannen_toevoegen on plannen for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
create policy plannen_bijwerken on plannen for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
grant select, insert, update on plannen to app_gebruiker;

create table doelen (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  huishouden_id uuid not null,
  leefdomein text not null check (leefdomein in ('algemeen', 'inkomen', 'werk-en-dagbesteding', 'wonen', 'gezin-en-opvoeding', 'gezondheid', 'geestelijke-gezondheid',
    'verslaving', 'dagelijks-leven', 'netwerk', 'meedoen', 'veiligheid-en-justitie')),
  wet text not null check (wet in ('algemeen', 'wmo', 'jeugdwet', 'participatiewet', 'wgs')),
  categorie text not null default 'plan' check (categorie = 'plan'),
  sleutel text not null generated always as (huishouden_id::text || ':' || leefdomein || ':' || wet || ':' || categorie) stored,
  zichtbaar_voor uuid[] not null check (cardinality(zichtbaar_voor) > 0),
  woorden text not null check (char_length(woorden) between 1 and 500),
  van_leden uuid[] not null default '{}',
  trede text not null check (trede in ('eigen-kracht', 'netwerk', 'algemeen', 'vrij-inzetbaar', 'maatwerk')),
  trede_reden text not null default '' check (char_length(trede_reden) <= 1000),
  uitkomst text check (uitkomst in ('bereikt', 'deels', 'niet', 'niet-meer-nodig')),
  uitkomst_woorden text not null default '' check (char_length(uitkomst_woorden) <= 1000),
  resultaat_id uuid,
  vervallen_op date,
  versie integer not null default 1,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, huishouden_id) references huishoudens (gemeente_id, id),
  check (trede in ('eigen-kracht', 'netwerk') or trede_reden <> ''),
  check ((uitkomst is null) = (uitkomst_woorden = ''))
);
comment on table doelen is 'Goals of a plan as they are worked on now';
comment on column doelen.gemeente_id is 'Gemeente';
comment on column doelen.id is 'Id';
comment on column doelen.huishouden_id is 'Huishouden';
comment on column doelen.leefdomein is 'Part of life; algemeen is about all of it';
comment on column doelen.wet is 'Law for which it is kept; algemeen is for every task';
comment on column doelen.categorie is 'Kind of content: decides with the two before who may open it';
comment on column doelen.sleutel is 'The key that opens this row: huishouden, leefdomein, law and category';
comment on column doelen.zichtbaar_voor is 'For whom the row is meant: ids of leden, or the id of the huishouden for everyone who lives in it';
comment on column doelen.woorden is 'What they want, in their own words';
comment on column doelen.van_leden is 'Whose words: ids of leden';
comment on column doelen.trede is 'Where it sits on the ladder (Wmo 2.3.5 lid 3, Jeugdwet 2.3)';
comment on column doelen.trede_reden is 'Why what comes first on the ladder is not enough';
comment on column doelen.uitkomst is 'What came of it when the plan was closed';
comment on column doelen.uitkomst_woorden is 'The same in words';
comment on column doelen.resultaat_id is 'The result of the conversation it came from; empty when it did not';
comment on column doelen.vervallen_op is 'Day on which it was taken out of the plan; it stays in the versions it stood in';
comment on column doelen.versie is 'Counts the changes';
create index doelen_huishouden on doelen (gemeente_id, huishouden_id);
alter table doelen enable row level security;
alter table doelen force row level security;
create policy doelen_lezen on doelen for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.sleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
create policy doelen_toevoegen on doelen for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
create policy doelen_bijwerken on doelen for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
grant select, insert, update on doelen to app_gebruiker;

create table acties (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  huishouden_id uuid not null,
  leefdomein text not null check (leefdomein in ('algemeen', 'inkomen', 'werk-en-dagbesteding', 'wonen', 'gezin-en-opvoeding', 'gezondheid', 'geestelijke-gezondheid',
    'verslaving', 'dagelijks-leven', 'netwerk', 'meedoen', 'veiligheid-en-justitie')),
  wet text not null check (wet in ('algemeen', 'wmo', 'jeugdwet', 'participatiewet', 'wgs')),
  categorie text not null default 'plan' check (categorie = 'plan'),
  sleutel text not null generated always as (huishouden_id::text || ':' || leefdomein || ':' || wet || ':' || categorie) stored,
  zichtbaar_voor uuid[] not null check (cardinality(zichtbaar_voor) > 0),
  doel_id uuid not null,
  wat text not null check (char_length(wat) between 1 and 300),
  wie_soort text not null check (wie_soort in ('lid', 'netwerk', 'partij', 'team')),
  wie_id uuid not null,
  wanneer text not null default '' check (char_length(wanneer) <= 120),
  dag date,
  voortgang text not null default 'nog-niet' check (voortgang in ('nog-niet', 'loopt', 'gedaan', 'vast', 'gestopt')),
  vast_reden text not null default '' check (char_length(vast_reden) <= 500),
  vervallen_op date,
  versie integer not null default 1,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, huishouden_id) references huishoudens (gemeente_id, id),
  foreign key (gemeente_id, doel_id) references doelen (gemeente_id, id),
  check (wanneer <> '' or dag is not null),
  check ((voortgang = 'vast') = (vast_reden <> ''))
);
comment on table acties is 'What is done for a goal, by whom, when, and how it is going. Key and people are those of the goal';
comment on column acties.gemeente_id is 'Gemeente';
comment on column acties.id is 'Id';
comment on column acties.huishouden_id is 'Huishouden';
comment on column acties.leefdomein is 'Part of life; algemeen is about all of it';
comment on column acties.wet is 'Law for which it is kept; algemeen is for every task';
comment on column acties.categorie is 'Kind of content: decides with the two before who may open it';
comment on column acties.sleutel is 'The key that opens this row: huishouden, leefdomein, law and category';
comment on column acties.zichtbaar_voor is 'For whom the row is meant: ids of leden, or the id of the huishouden for everyone who lives in it';
comment on column acties.doel_id is 'The goal';
comment on column acties.wat is 'What is done';
comment on column acties.wie_soort is 'A lid, someone of the network, a partij, or the lokaal team';
comment on column acties.wie_id is 'Id of that lid, netwerklid, partij or team';
comment on column acties.wanneer is 'When, in words: every Tuesday';
comment on column acties.dag is 'The day, when it is one';
comment on column acties.voortgang is 'How it is going';
comment on column acties.vast_reden is 'What it is stuck on';
comment on column acties.vervallen_op is 'Day on which it was taken out of the plan';
comment on column acties.versie is 'Counts the changes';
create index acties_doel on acties (gemeente_id, doel_id);
create index acties_huishouden on acties (gemeente_id, huishouden_id);
alter table acties enable row level security;
alter table acties force row level security;
create policy acties_lezen on acties for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.sleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
create policy acties_toevoegen on acties for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
create policy acties_bijwerken on acties for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
grant select, insert, update on acties to app_gebruiker;

create table planversies (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  huishouden_id uuid not null,
  leefdomein text not null default 'algemeen' check (leefdomein = 'algemeen'),
  wet text not null default 'algemeen' check (wet = 'algemeen'),
  categorie text not null default 'plan' check (categorie = 'plan'),
  sleutel text not null generated always as (huishouden_id::text || ':' || leefdomein || ':' || wet || ':' || categorie) stored,
  zichtbaar_voor uuid[] not null check (cardinality(zichtbaar_voor) > 0),
  nummer integer not null check (nummer between 1 and 1000),
  soort text not null check (soort in ('voorstel', 'slot')),
  slotwoord text not null default '' check (char_length(slotwoord) <= 2000),
  door_id uuid not null,
  op timestamptz not null,
  primary key (gemeente_id, id),
  unique (gemeente_id, huishouden_id, nummer),
  foreign key (gemeente_id, huishouden_id) references huishoudens (gemeente_id, id),
  foreign key (gemeente_id, door_id) references medewerkers (gemeente_id, id),
  check ((soort = 'slot') = (slotwoord <> ''))
);
comment on table planversies is 'A proposal of the plan, or its closing, as it was at that moment. Never changed';
comment on column planversies.gemeente_id is 'Gemeente';
comment on column planversies.id is 'Id';
comment on column planversies.huishouden_id is 'Huishouden';
comment on column planversies.leefdomein is 'Part of life; algemeen is about all of it';
comment on column planversies.wet is 'Law for which it is kept; algemeen is for every task';
comment on column planversies.categorie is 'Kind of content: decides with the two before who may open it';
comment on column planversies.sleutel is 'The key that opens this row: huishouden, leefdomein, law and category';
comment on column planversies.zichtbaar_voor is 'Everyone: the id of the huishouden and of all leden at that moment. What stands in it has people of its own';
comment on column planversies.nummer is '1, 2, 3 within the huishouden';
comment on column planversies.soort is 'voorstel, or slot: how the plan ended';
comment on column planversies.slotwoord is 'How it ended, in words';
comment on column planversies.door_id is 'Who proposed or closed it';
comment on column planversies.op is 'Moment';
create index planversies_huishouden on planversies (gemeente_id, huishouden_id);
alter table planversies enable row level security;
alter table planversies force row level security;
create policy planversies_lezen on planversies for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.sleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
create policy planversies_toevoegen on planversies for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
grant select, insert on planversies to app_gebruiker;

create table planversiedoelen (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  huishouden_id uuid not null,
  leefdomein text not null check (leefdomein in ('algemeen', 'inkomen', 'werk-en-dagbesteding', 'wonen', 'gezin-en-opvoeding', 'gezondheid', 'geestelijke-gezondheid',
    'verslaving', 'dagelijks-leven', 'netwerk', 'meedoen', 'veiligheid-en-justitie')),
  wet text not null check (wet in ('algemeen', 'wmo', 'jeugdwet', 'participatiewet', 'wgs')),
  categorie text not null default 'plan' check (categorie = 'plan'),
  sleutel text not null generated always as (huishouden_id::text || ':' || leefdomein || ':' || wet || ':' || categorie) stored,
  zichtbaar_voor uuid[] not null check (cardinality(zichtbaar_voor) > 0),
  nummer integer not null,
  doel_id uuid not null,
  woorden text not null check (char_length(woorden) between 1 and 500),
  van_leden uuid[] not null default '{}',
  trede text not null check (trede in ('eigen-kracht', 'netwerk', 'algemeen', 'vrij-inzetbaar', 'maatwerk')),
  trede_reden text not null default '' check (char_length(trede_reden) <= 1000),
  uitkomst text check (uitkomst in ('bereikt', 'deels', 'niet', 'niet-meer-nodig')),
  uitkomst_woorden text not null default '' check (char_length(uitkomst_woorden) <= 1000),
  primary key (gemeente_id, id),
  unique (gemeente_id, doel_id, nummer),
  foreign key (gemeente_id, huishouden_id) references huishoudens (gemeente_id, id),
  foreign key (gemeente_id, huishouden_id, nummer) references planversies (gemeente_id, huishouden_id, nummer),
  foreign key (gemeente_id, doel_id) references doelen (gemeente_id, id)
);
comment on table planversiedoelen is 'A goal as it stood in a version, with the key and the people it had then. Never changed';
comment on column planversiedoelen.gemeente_id is 'Gemeente';
comment on column planversiedoelen.id is 'Id';
comment on column planversiedoelen.huishouden_id is 'Huishouden';
comment on column planversiedoelen.leefdomein is 'Part of life; algemeen is about all of it';
comment on column planversiedoelen.wet is 'Law for which it is kept; algemeen is for every task';
comment on column planversiedoelen.categorie is 'Kind of content: decides with the two before who may open it';
comment on column planversiedoelen.sleutel is 'The key that opens this row: huishouden, leefdomein, law and category';
comment on column planversiedoelen.zichtbaar_voor is 'For whom the row is meant: ids of leden, or the id of the huishouden for everyone who lives in it';
comment on column planversiedoelen.nummer is 'Of which version';
comment on column planversiedoelen.doel_id is 'Which goal';
comment on column planversiedoelen.woorden is 'What they want, in their own words';
comment on column planversiedoelen.van_leden is 'Whose words: ids of leden';
comment on column planversiedoelen.trede is 'Where it sits on the ladder (Wmo 2.3.5 lid 3, Jeugdwet 2.3)';
comment on column planversiedoelen.trede_reden is 'Why what comes first on the ladder is not enough';
comment on column planversiedoelen.uitkomst is 'What came of it when the plan was closed';
comment on column planversiedoelen.uitkomst_woorden is 'The same in words';
create index planversiedoelen_huishouden on planversiedoelen (gemeente_id, huishouden_id);
alter table planversiedoelen enable row level security;
alter table planversiedoelen force row level security;
create policy planversiedoelen_lezen on planversiedoelen for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.sleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
create policy planversiedoelen_toevoegen on planversiedoelen for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
grant select, insert on planversiedoelen to app_gebruiker;

create table planversieacties (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  huishouden_id uuid not null,
  leefdomein text not null check (leefdomein in ('algemeen', 'inkomen', 'werk-en-dagbesteding', 'wonen', 'gezin-en-opvoeding', 'gezondheid', 'geestelijke-gezondheid',
    'verslaving', 'dagelijks-leven', 'netwerk', 'meedoen', 'veiligheid-en-justitie')),
  wet text not null check (wet in ('algemeen', 'wmo', 'jeugdwet', 'participatiewet', 'wgs')),
  categorie text not null default 'plan' check (categorie = 'plan'),
  sleutel text not null generated always as (huishouden_id::text || ':' || leefdomein || ':' || wet || ':' || categorie) stored,
  zichtbaar_voor uuid[] not null check (cardinality(zichtbaar_voor) > 0),
  nummer integer not null,
  doel_id uuid not null,
  actie_id uuid not null,
  wat text not null check (char_length(wat) between 1 and 300),
  wie_soort text not null check (wie_soort in ('lid', 'netwerk', 'partij', 'team')),
  wie_id uuid not null,
  wanneer text not null default '' check (char_length(wanneer) <= 120),
  dag date,
  voortgang text not null default 'nog-niet' check (voortgang in ('nog-niet', 'loopt', 'gedaan', 'vast', 'gestopt')),
  primary key (gemeente_id, id),
  unique (gemeente_id, actie_id, nummer),
  foreign key (gemeente_id, huishouden_id) references huishoudens (gemeente_id, id),
  foreign key (gemeente_id, huishouden_id, nummer) references planversies (gemeente_id, huishouden_id, nummer),
  foreign key (gemeente_id, doel_id) references doelen (gemeente_id, id),
  foreign key (gemeente_id, actie_id) references acties (gemeente_id, id)
);
comment on table planversieacties is 'An action as it stood in a version, with the key and the people it had then. Never changed';
comment on column planversieacties.gemeente_id is 'Gemeente';
comment on column planversieacties.id is 'Id';
comment on column planversieacties.huishouden_id is 'Huishouden';
comment on column planversieacties.leefdomein is 'Part of life; algemeen is about all of it';
comment on column planversieacties.wet is 'Law for which it is kept; algemeen is for every task';
comment on column planversieacties.categorie is 'Kind of content: decides with the two before who may open it';
comment on column planversieacties.sleutel is 'The key that opens this row: huishouden, leefdomein, law and category';
comment on column planversieacties.zichtbaar_voor is 'For whom the row is meant: ids of leden, or the id of the huishouden for everyone who lives in it';
comment on column planversieacties.nummer is 'Of which version';
comment on column planversieacties.doel_id is 'Of which goal';
comment on column planversieacties.actie_id is 'Which action';
comment on column planversieacties.wat is 'What is done';
comment on column planversieacties.wie_soort is 'A lid, someone of the network, a partij, or the lokaal team';
comment on column planversieacties.wie_id is 'Id of that lid, netwerklid, partij or team';
comment on column planversieacties.wanneer is 'When, in words: every Tuesday';
comment on column planversieacties.dag is 'The day, when it is one';
comment on column planversieacties.voortgang is 'How it was going then';
create index planversieacties_huishouden on planversieacties (gemeente_id, huishouden_id);
alter table planversieacties enable row level security;
alter table planversieacties force row level security;
create policy planversieacties_lezen on planversieacties for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.sleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
create policy planversieacties_toevoegen on planversieacties for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
grant select, insert on planversieacties to app_gebruiker;

create table instemmingen (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  huishouden_id uuid not null,
  leefdomein text not null default 'algemeen' check (leefdomein = 'algemeen'),
  wet text not null default 'algemeen' check (wet = 'algemeen'),
  categorie text not null check (categorie in ('stem', 'plan')),
  sleutel text not null generated always as (huishouden_id::text || ':' || leefdomein || ':' || wet || ':' || categorie) stored,
  zichtbaar_voor uuid[] not null check (cardinality(zichtbaar_voor) > 0),
  nummer integer not null,
  lid_id uuid,
  partij_id uuid,
  oordeel text not null check (oordeel in ('akkoord', 'niet-akkoord', 'gehoord')),
  woorden text not null default '' check (char_length(woorden) <= 1000),
  wijze text not null check (wijze in ('zelf', 'namens', 'tafel', 'papier')),
  door_id uuid not null,
  op timestamptz not null,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, huishouden_id) references huishoudens (gemeente_id, id),
  foreign key (gemeente_id, huishouden_id, nummer) references planversies (gemeente_id, huishouden_id, nummer),
  foreign key (gemeente_id, lid_id) references leden (gemeente_id, id),
  foreign key (gemeente_id, partij_id) references partijen (gemeente_id, id),
  foreign key (gemeente_id, door_id) references medewerkers (gemeente_id, id),
  check ((lid_id is null) = (partij_id is not null)),
  check ((categorie = 'stem') = (lid_id is not null)),
  check (oordeel <> 'niet-akkoord' or woorden <> '')
);
comment on table instemmingen is 'What a lid or a partij says about a version of the plan. Who says something else adds a row: the last one counts. Never changed';
comment on column instemmingen.gemeente_id is 'Gemeente';
comment on column instemmingen.id is 'Id';
comment on column instemmingen.huishouden_id is 'Huishouden';
comment on column instemmingen.leefdomein is 'Part of life; algemeen is about all of it';
comment on column instemmingen.wet is 'Law for which it is kept; algemeen is for every task';
comment on column instemmingen.categorie is 'stem of a lid, plan of a partij';
comment on column instemmingen.sleutel is 'The key that opens this row: huishouden, leefdomein, law and category';
comment on column instemmingen.zichtbaar_voor is 'For whom the row is meant: ids of leden, or the id of the huishouden for everyone who lives in it';
comment on column instemmingen.nummer is 'About which version';
comment on column instemmingen.lid_id is 'Whose voice';
comment on column instemmingen.partij_id is 'Or which partij';
comment on column instemmingen.oordeel is 'akkoord, niet-akkoord, or gehoord for who does not decide';
comment on column instemmingen.woorden is 'In their own words';
comment on column instemmingen.wijze is 'By themselves, on behalf of a lid, or told at the table or on paper to the regisseur';
comment on column instemmingen.door_id is 'Whose account wrote it down';
comment on column instemmingen.op is 'Moment';
create index instemmingen_versie on instemmingen (gemeente_id, huishouden_id, nummer);
create index instemmingen_huishouden on instemmingen (gemeente_id, huishouden_id);
alter table instemmingen enable row level security;
alter table instemmingen force row level security;
create policy instemmingen_lezen on instemmingen for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.sleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
create policy instemmingen_toevoegen on instemmingen for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
grant select, insert on instemmingen to app_gebruiker;

create table planvragen (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  huishouden_id uuid not null,
  sleutel text not null generated always as (huishouden_id::text || ':algemeen:algemeen:plan') stored,
  stemsleutel text not null generated always as (huishouden_id::text || ':algemeen:algemeen:stem') stored,
  nummer integer not null,
  lid_id uuid,
  partij_id uuid,
  medewerkers uuid[] not null default '{}',
  team_id uuid not null,
  beslist boolean not null,
  stand text not null default 'open' check (stand in ('open', 'beantwoord', 'geweigerd', 'vervallen')),
  primary key (gemeente_id, id),
  foreign key (gemeente_id, huishouden_id) references huishoudens (gemeente_id, id),
  foreign key (gemeente_id, huishouden_id, nummer) references planversies (gemeente_id, huishouden_id, nummer),
  foreign key (gemeente_id, lid_id) references leden (gemeente_id, id),
  foreign key (gemeente_id, partij_id) references partijen (gemeente_id, id),
  foreign key (gemeente_id, team_id) references teams (gemeente_id, id),
  check ((lid_id is null) = (partij_id is not null)),
  check (stand <> 'geweigerd' or partij_id is not null)
);
comment on table planvragen is 'That somebody was asked about a version of the plan and whether they answered: no content, so that Vandaag can count';
comment on column planvragen.gemeente_id is 'Gemeente';
comment on column planvragen.id is 'Id';
comment on column planvragen.huishouden_id is 'Huishouden';
comment on column planvragen.sleutel is 'The key that opens this row: that of the plan';
comment on column planvragen.stemsleutel is 'The key with which a lid records that they answered';
comment on column planvragen.nummer is 'About which version';
comment on column planvragen.lid_id is 'Who is asked';
comment on column planvragen.partij_id is 'Or which partij';
comment on column planvragen.medewerkers is 'Who signs in for the partij';
comment on column planvragen.team_id is 'The lokaal team of the huishouden at that moment';
comment on column planvragen.beslist is 'Whether the plan waits for this answer; who is only heard does not hold it up';
comment on column planvragen.stand is 'open, beantwoord, geweigerd by a partij, or vervallen because a newer version asks again; how a lid answered stands in instemmingen';
create unique index planvragen_lid on planvragen (gemeente_id, huishouden_id, nummer, lid_id) where lid_id is not null;
create unique index planvragen_partij on planvragen (gemeente_id, huishouden_id, nummer, partij_id) where partij_id is not null;
create index planvragen_open on planvragen (gemeente_id, huishouden_id, nummer) where stand in ('open', 'geweigerd');
create index planvragen_medewerkers on planvragen using gin (medewerkers) where stand in ('open', 'geweigerd');
alter table planvragen enable row level security;
alter table planvragen force row level security;
create policy planvragen_lezen on planvragen for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (sleutel = any (string_to_array(current_setting('app.sleutels', true), ','))
    or nullif(current_setting('app.persoon', true), '')::uuid = any (medewerkers)
    or team_id = any (string_to_array(nullif(current_setting('app.teams', true), ''), ',')::uuid[])
      and string_to_array(current_setting('app.rollen', true), ',') && array['uitvoerder', 'teamleider']));
create policy planvragen_toevoegen on planvragen for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ',')));
create policy planvragen_bijwerken on planvragen for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
    or stemsleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
      and lid_id = any (string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[])));
grant select, insert, update on planvragen to app_gebruiker;
