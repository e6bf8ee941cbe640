-- Leefwereld: looking back together. Moments of evaluation, what each voice says about each part of life, and overleg with partijen.

create table evaluaties (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  huishouden_id uuid not null,
  leefdomein text not null default 'algemeen' check (leefdomein = 'algemeen'),
  wet text not null default 'algemeen' check (wet = 'algemeen'),
  categorie text not null default 'plan' check (categorie = 'plan'),
  sleutel text not null generated always as (huishouden_id::text || ':' || leefdomein || ':' || wet || ':' || categorie) stored,
  zichtbaar_voor uuid[] not null check (cardinality(zichtbaar_voor) > 0),
  op date not null,
  waar text not null check (char_length(waar) between 1 and 120),
  deelnemers uuid[] not null default '{}',
  stand text not null default 'gepland' check (stand in ('gepland', 'gehouden')),
  gehouden_op date,
  goed text not null default '' check (char_length(goed) <= 2000),
  anders text not null default '' check (char_length(anders) <= 2000),
  versie integer not null default 1,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, huishouden_id) references huishoudens (gemeente_id, id),
  check ((stand = 'gehouden') = (gehouden_op is not null)),
  check (stand = 'gehouden' or (goed = '' and anders = ''))
);
comment on table evaluaties is 'A moment to look back at the plan: agreed on, then held. The first measurement belongs to one too';
comment on column evaluaties.gemeente_id is 'Gemeente';
comment on column evaluaties.id is 'Id';
comment on column evaluaties.huishouden_id is 'Huishouden';
comment on column evaluaties.leefdomein is 'Part of life; algemeen is about all of it';
comment on column evaluaties.wet is 'Law for which it is kept; algemeen is for every task';
comment on column evaluaties.categorie is 'Kind of content: decides with the two before who may open it';
comment on column evaluaties.sleutel is 'The key that opens this row: huishouden, leefdomein, law and category';
comment on column evaluaties.zichtbaar_voor is 'For whom the row is meant: ids of leden, or the id of the huishouden for everyone who lives in it';
comment on column evaluaties.op is 'Day that was agreed on';
comment on column evaluaties.waar is 'Where';
comment on column evaluaties.deelnemers is 'Who is asked: ids of leden, netwerkleden and betrokkenheden';
comment on column evaluaties.stand is 'gepland, or gehouden';
comment on column evaluaties.gehouden_op is 'Day on which it was held';
comment on column evaluaties.goed is 'What goes well, as the people there said it';
comment on column evaluaties.anders is 'What is going to be different';
comment on column evaluaties.versie is 'Counts the changes';
create index evaluaties_huishouden on evaluaties (gemeente_id, huishouden_id);
alter table evaluaties enable row level security;
alter table evaluaties force row level security;
create policy evaluaties_lezen on evaluaties for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.sleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
create policy evaluaties_toevoegen on evaluaties for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
create policy evaluaties_bijwerken on evaluaties for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
grant select, insert, update on evaluaties to app_gebruiker;

create table scores (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  huishouden_id uuid not null,
  leefdomein text not null check (leefdomein in ('algemeen', 'inkomen', 'werk-en-dagbesteding', 'wonen', 'gezin-en-opvoeding', 'gezondheid', 'geestelijke-gezondheid',
    'verslaving', 'dagelijks-leven', 'netwerk', 'meedoen', 'veiligheid-en-justitie')),
  wet text not null check (wet in ('algemeen', 'wmo', 'jeugdwet', 'participatiewet', 'wgs')),
  categorie text not null check (categorie in ('plan', 'stem')),
  sleutel text not null generated always as (huishouden_id::text || ':' || leefdomein || ':' || wet || ':' || categorie) stored,
  zichtbaar_voor uuid[] not null check (cardinality(zichtbaar_voor) > 0),
  evaluatie_id uuid not null,
  stem text not null check (stem in ('inwoner', 'professional')),
  lid_id uuid,
  waarde integer not null check (waarde between 1 and 5),
  toelichting text not null default '' check (char_length(toelichting) <= 500),
  wijze text not null check (wijze in ('zelf', 'tafel')),
  getoond boolean not null default false,
  door_id uuid not null,
  op timestamptz not null,
  versie integer not null,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, huishouden_id) references huishoudens (gemeente_id, id),
  foreign key (gemeente_id, evaluatie_id) references evaluaties (gemeente_id, id),
  foreign key (gemeente_id, door_id) references medewerkers (gemeente_id, id),
  check ((stem = 'inwoner') = (categorie = 'stem')),
  check (leefdomein <> 'algemeen'),
  check (stem = 'inwoner' or (wijze = 'zelf' and not getoond))
);
comment on table scores is 'What one voice says about one part of life, at one moment. Residents and professional each apart, never added up';
comment on column scores.gemeente_id is 'Gemeente';
comment on column scores.id is 'Id';
comment on column scores.huishouden_id is 'Huishouden';
comment on column scores.leefdomein is 'Part of life; algemeen is about all of it';
comment on column scores.wet is 'Law for which it is kept; algemeen is for every task';
comment on column scores.categorie is 'stem for what residents say of themselves, plan for what the professional says';
comment on column scores.sleutel is 'The key that opens this row: huishouden, leefdomein, law and category';
comment on column scores.zichtbaar_voor is 'For whom the row is meant: ids of leden, or the id of the huishouden for everyone who lives in it';
comment on column scores.evaluatie_id is 'At which moment';
comment on column scores.stem is 'inwoner or professional';
comment on column scores.lid_id is 'About whom; empty for the household together';
comment on column scores.waarde is '1 does not work to 5 works well';
comment on column scores.toelichting is 'Why, in their words';
comment on column scores.wijze is 'zelf, or tafel when the regisseur wrote it down for them';
comment on column scores.getoond is 'The residents let their voice be read before the other one is in';
comment on column scores.door_id is 'Who filled it in';
comment on column scores.op is 'When';
comment on column scores.versie is 'Counts how often this voice was filled in';
create unique index scores_een on scores (gemeente_id, evaluatie_id, stem, coalesce(lid_id, huishouden_id), leefdomein);
create index scores_huishouden on scores (gemeente_id, huishouden_id);
alter table scores enable row level security;
alter table scores force row level security;
create policy scores_lezen on scores for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.sleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
create policy scores_toevoegen on scores for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
create policy scores_weghalen on scores for delete using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
grant select, insert, delete on scores to app_gebruiker;

create table overleggen (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  huishouden_id uuid not null,
  leefdomein text not null default 'algemeen' check (leefdomein = 'algemeen'),
  wet text not null default 'algemeen' check (wet = 'algemeen'),
  categorie text not null default 'overleg' check (categorie = 'overleg'),
  sleutel text not null generated always as (huishouden_id::text || ':' || leefdomein || ':' || wet || ':' || categorie) stored,
  zichtbaar_voor uuid[] not null check (cardinality(zichtbaar_voor) > 0),
  op date not null,
  waar text not null check (char_length(waar) between 1 and 120),
  aanwezig uuid[] not null check (cardinality(aanwezig) > 0),
  inwoner text not null check (inwoner in ('ja', 'nee', 'uitgenodigd')),
  inwoner_reden text not null default '' check (char_length(inwoner_reden) <= 500),
  afgesproken text not null default '' check (char_length(afgesproken) <= 4000),
  door_id uuid not null,
  versie integer not null default 1,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, huishouden_id) references huishoudens (gemeente_id, id),
  foreign key (gemeente_id, door_id) references medewerkers (gemeente_id, id),
  check (inwoner <> 'nee' or inwoner_reden <> '')
);
comment on table overleggen is 'Overleg of partijen about a household: who was there and what was agreed';
comment on column overleggen.gemeente_id is 'Gemeente';
comment on column overleggen.id is 'Id';
comment on column overleggen.huishouden_id is 'Huishouden';
comment on column overleggen.leefdomein is 'Part of life; algemeen is about all of it';
comment on column overleggen.wet is 'Law for which it is kept; algemeen is for every task';
comment on column overleggen.categorie is 'Kind of content: decides with the two before who may open it';
comment on column overleggen.sleutel is 'The key that opens this row: huishouden, leefdomein, law and category';
comment on column overleggen.zichtbaar_voor is 'For whom the row is meant: ids of leden, or the id of the huishouden for everyone who lives in it';
comment on column overleggen.op is 'Day';
comment on column overleggen.waar is 'Where';
comment on column overleggen.aanwezig is 'Who was there: ids of leden, netwerkleden, betrokkenheden, and of the regisseur and aanvoerder. A partij reads it only when it was';
comment on column overleggen.inwoner is 'Whether a resident was there: ja, nee, or uitgenodigd and did not want to';
comment on column overleggen.inwoner_reden is 'Why not';
comment on column overleggen.afgesproken is 'What was agreed';
comment on column overleggen.door_id is 'Who wrote it down';
comment on column overleggen.versie is 'Counts the changes';
create index overleggen_huishouden on overleggen (gemeente_id, huishouden_id);
alter table overleggen enable row level security;
alter table overleggen force row level security;
create policy overleggen_lezen on overleggen for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.sleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
create policy overleggen_toevoegen on overleggen for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
create policy overleggen_bijwerken on overleggen for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
grant select, insert, update on overleggen to app_gebruiker;

create table delingen (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  huishouden_id uuid not null,
  leefdomein text not null check (leefdomein in ('algemeen', 'inkomen', 'werk-en-dagbesteding', 'wonen', 'gezin-en-opvoeding', 'gezondheid', 'geestelijke-gezondheid',
    'verslaving', 'dagelijks-leven', 'netwerk', 'meedoen', 'veiligheid-en-justitie')),
  wet text not null check (wet in ('algemeen', 'wmo', 'jeugdwet', 'participatiewet', 'wgs')),
  categorie text not null default 'overleg' check (categorie = 'overleg'),
  sleutel text not null generated always as (huishouden_id::text || ':' || leefdomein || ':' || wet || ':' || categorie) stored,
  zichtbaar_voor uuid[] not null check (cardinality(zichtbaar_voor) > 0),
  overleg_id uuid not null,
  wat text not null check (char_length(wat) between 1 and 300),
  met uuid[] not null check (cardinality(met) > 0),
  grond text not null check (grond in ('taak', 'uitvoering-plan', 'toestemming', 'wettelijke-plicht', 'vitaal-belang')),
  grond_tekst text not null default '' check (char_length(grond_tekst) <= 300),
  toestemming_op date,
  over_id uuid,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, huishouden_id) references huishoudens (gemeente_id, id),
  foreign key (gemeente_id, overleg_id) references overleggen (gemeente_id, id),
  check ((grond = 'toestemming') = (toestemming_op is not null)),
  check (grond not in ('toestemming', 'wettelijke-plicht', 'vitaal-belang') or grond_tekst <> ''),
  check (leefdomein <> 'algemeen')
);
comment on table delingen is 'One piece of information that was shared in an overleg: what, with whom and on which ground (Wmo 2015 5.1.1, 5.3.3; AVG 6). Never changed';
comment on column delingen.gemeente_id is 'Gemeente';
comment on column delingen.id is 'Id';
comment on column delingen.huishouden_id is 'Huishouden';
comment on column delingen.leefdomein is 'Part of life; algemeen is about all of it';
comment on column delingen.wet is 'Law for which it is kept; algemeen is for every task';
comment on column delingen.categorie is 'Kind of content: decides with the two before who may open it';
comment on column delingen.sleutel is 'The key that opens this row: huishouden, leefdomein, law and category';
comment on column delingen.zichtbaar_voor is 'For whom the row is meant: ids of leden, or the id of the huishouden for everyone who lives in it';
comment on column delingen.overleg_id is 'In which overleg';
comment on column delingen.wat is 'What, in short';
comment on column delingen.met is 'With whom: ids of betrokkenheden';
comment on column delingen.grond is 'On which ground';
comment on column delingen.grond_tekst is 'For what the resident gave toestemming, which article, or why it could not wait';
comment on column delingen.toestemming_op is 'Day of the toestemming';
comment on column delingen.over_id is 'About which lid; empty for the household';
create index delingen_overleg on delingen (gemeente_id, overleg_id);
create index delingen_huishouden on delingen (gemeente_id, huishouden_id);
alter table delingen enable row level security;
alter table delingen force row level security;
create policy delingen_lezen on delingen for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.sleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
create policy delingen_toevoegen on delingen for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
grant select, insert on delingen to app_gebruiker;
