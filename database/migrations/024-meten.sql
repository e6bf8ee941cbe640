-- The wing meten: instruments, metingen, who is asked, answers and what comes of them. Who is invited and what is answered stand
-- in tables that share no key. Results are counted once, into tellingen, and read nowhere else.

create table instrumentversies (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  sleutel text not null,
  versie integer not null check (versie > 0),
  naam text not null,
  definitie jsonb not null,
  eigen boolean not null,
  gemaakt_op timestamptz not null,
  primary key (gemeente_id, id),
  unique (gemeente_id, sleutel, versie)
);
comment on table instrumentversies is 'A version of an instrument as it was used: what answers mean. Never changed.';
comment on column instrumentversies.gemeente_id is 'Gemeente';
comment on column instrumentversies.id is 'Id';
comment on column instrumentversies.sleutel is 'Which instrument, such as zelfanalyse';
comment on column instrumentversies.versie is 'Its version, from 1';
comment on column instrumentversies.naam is 'Name';
comment on column instrumentversies.definitie is 'Areas, items, scale, source and own choices (DefinitieSchema)';
comment on column instrumentversies.eigen is 'Whether the gemeente added it from a file';
comment on column instrumentversies.gemaakt_op is 'When it came in here';
alter table instrumentversies enable row level security;
alter table instrumentversies force row level security;
create policy instrumentversies_lezen on instrumentversies for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and not string_to_array(current_setting('app.rollen', true), ',') && array['publiek']);
create policy instrumentversies_toevoegen on instrumentversies for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager', 'beheerder']);
grant select, insert on instrumentversies to app_gebruiker;

create table metingen (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  instrumentversie_id uuid not null,
  reeks_id uuid not null,
  golf integer not null default 1 check (golf > 0),
  titel text not null,
  onderwerp text,
  periode text not null,
  naamloos boolean not null,
  groepsminimum integer not null default 1,
  toegang text not null check (toegang in ('uitnodiging', 'link', 'scan')),
  begeleider_id uuid not null,
  stand text not null default 'concept' check (stand in ('concept', 'open', 'gesloten', 'geopend')),
  opengesteld boolean not null default false,
  invullen_tot date,
  geopend_op date,
  gesloten_op date,
  resultaten_op date,
  heropend_reden text,
  herinneren_op date,
  versie integer not null default 1,
  gemaakt_door uuid,
  gemaakt_op timestamptz not null,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, instrumentversie_id) references instrumentversies (gemeente_id, id),
  foreign key (gemeente_id, begeleider_id) references medewerkers (gemeente_id, id),
  unique (gemeente_id, reeks_id, golf),
  check (not naamloos or groepsminimum >= 5)
);
comment on table metingen is 'A meting: an instrument, a period, who is asked, named or anonymous';
comment on column metingen.gemeente_id is 'Gemeente';
comment on column metingen.id is 'Id';
comment on column metingen.instrumentversie_id is 'With which version of which instrument';
comment on column metingen.reeks_id is 'The series it is a wave of: the id of the first meting';
comment on column metingen.golf is 'Which wave';
comment on column metingen.titel is 'Title';
comment on column metingen.onderwerp is 'What is measured, such as a practice, a team or a plan';
comment on column metingen.periode is 'Period in words, such as najaar 2026';
comment on column metingen.naamloos is 'Whether nobody can know who said what';
comment on column metingen.groepsminimum is 'Smallest group of which a result is shown; 1 when named, never under 5 when anonymous';
comment on column metingen.toegang is 'uitnodiging (own invitation), link (who has the link of a groep), scan (professionals score with evidence)';
comment on column metingen.begeleider_id is 'Who guides it and opens the results';
comment on column metingen.stand is 'concept, open (can be filled in), gesloten, geopend (results can be read)';
comment on column metingen.opengesteld is 'Whether all who take part see the results of all; else each partij its own';
comment on column metingen.invullen_tot is 'Last day to fill in';
comment on column metingen.geopend_op is 'First day it could be filled in';
comment on column metingen.gesloten_op is 'Day it was closed';
comment on column metingen.resultaten_op is 'Day the results were opened';
comment on column metingen.heropend_reden is 'Why a named meting was opened again';
comment on column metingen.herinneren_op is 'Day of the last reminder';
comment on column metingen.versie is 'Version of the settings';
comment on column metingen.gemaakt_door is 'Pseudonym of who made it';
comment on column metingen.gemaakt_op is 'When it was made';
create index metingen_reeks on metingen (gemeente_id, reeks_id, golf);
alter table metingen enable row level security;
alter table metingen force row level security;
create policy metingen_lezen on metingen for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and not string_to_array(current_setting('app.rollen', true), ',') && array['publiek']);
create policy metingen_toevoegen on metingen for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager']);
create policy metingen_bijwerken on metingen for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager']
    or begeleider_id = nullif(current_setting('app.persoon', true), '')::uuid
    or string_to_array(current_setting('app.rollen', true), ',') && array['taak']));
grant select, insert, update on metingen to app_gebruiker;

create table metinggroepen (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  meting_id uuid not null,
  naam text not null,
  partij_id uuid,
  laag text check (laag in ('bestuur', 'management', 'uitvoering', 'inwoner')),
  team_id uuid,
  volgorde integer not null,
  link_hash text,
  gedaan integer not null default 0,
  gedaan_op date,
  samengevoegd_in uuid,
  aantal integer,
  primary key (gemeente_id, id),
  unique (gemeente_id, link_hash),
  foreign key (gemeente_id, meting_id) references metingen (gemeente_id, id),
  foreign key (gemeente_id, partij_id) references partijen (gemeente_id, id),
  foreign key (gemeente_id, team_id) references teams (gemeente_id, id)
);
comment on table metinggroepen is 'A group that is asked: a partij, a layer of it, a team. An anonymous answer knows its groep and nothing more.';
comment on column metinggroepen.gemeente_id is 'Gemeente';
comment on column metinggroepen.id is 'Id';
comment on column metinggroepen.meting_id is 'Meting';
comment on column metinggroepen.naam is 'Name as people read it';
comment on column metinggroepen.partij_id is 'Partij; empty when groups of more than one were put together';
comment on column metinggroepen.laag is 'Layer; empty when all together';
comment on column metinggroepen.team_id is 'Team; empty when all together';
comment on column metinggroepen.volgorde is 'Order on the page';
comment on column metinggroepen.link_hash is 'SHA-256 of the own link; empty when there is none';
comment on column metinggroepen.gedaan is 'How many answered, as released: in the night when anonymous';
comment on column metinggroepen.gedaan_op is 'Day of that count';
comment on column metinggroepen.samengevoegd_in is 'Groep it became part of because it was too small';
comment on column metinggroepen.aantal is 'How many answers were counted when the results were opened; empty when not shown';
create index metinggroepen_meting on metinggroepen (gemeente_id, meting_id);
alter table metinggroepen enable row level security;
alter table metinggroepen force row level security;
create policy metinggroepen_lezen on metinggroepen for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and not string_to_array(current_setting('app.rollen', true), ',') && array['publiek']);
create policy metinggroepen_toevoegen on metinggroepen for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager', 'telling']
    or string_to_array(current_setting('app.sleutels', true), ',') && array['begeleider:' || meting_id::text]));
create policy metinggroepen_bijwerken on metinggroepen for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager', 'telling', 'taak']
    or string_to_array(current_setting('app.sleutels', true), ',') && array['begeleider:' || meting_id::text]));
create policy metinggroepen_weghalen on metinggroepen for delete using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager']
    or string_to_array(current_setting('app.sleutels', true), ',') && array['begeleider:' || meting_id::text]));
grant select, insert, update, delete on metinggroepen to app_gebruiker;

create table uitnodigingen (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  meting_id uuid not null,
  groep_id uuid not null,
  medewerker_id uuid,
  email text,
  hash text not null,
  verstuurd_op date,
  herinnerd_op date,
  klaar boolean not null default false,
  primary key (gemeente_id, id),
  unique (gemeente_id, hash),
  unique (gemeente_id, meting_id, medewerker_id),
  unique (gemeente_id, meting_id, email),
  foreign key (gemeente_id, meting_id) references metingen (gemeente_id, id),
  foreign key (gemeente_id, groep_id) references metinggroepen (gemeente_id, id),
  foreign key (gemeente_id, medewerker_id) references medewerkers (gemeente_id, id),
  check (medewerker_id is not null or email is not null)
);
comment on table uitnodigingen is 'Who may fill in a meting, and whether that was done. Shares no key with answers of an anonymous meting.';
comment on column uitnodigingen.gemeente_id is 'Gemeente';
comment on column uitnodigingen.id is 'Id';
comment on column uitnodigingen.meting_id is 'Meting';
comment on column uitnodigingen.groep_id is 'Groep someone answers for';
comment on column uitnodigingen.medewerker_id is 'Someone with an account; empty for others';
comment on column uitnodigingen.email is 'Address of someone without an account';
comment on column uitnodigingen.hash is 'SHA-256 of the key in the mail; the key is computed and stands nowhere';
comment on column uitnodigingen.verstuurd_op is 'Day the mail went';
comment on column uitnodigingen.herinnerd_op is 'Day of the reminder';
comment on column uitnodigingen.klaar is 'Whether this person is done';
create index uitnodigingen_medewerker on uitnodigingen (gemeente_id, medewerker_id) where medewerker_id is not null;
create index uitnodigingen_groep on uitnodigingen (gemeente_id, groep_id);
alter table uitnodigingen enable row level security;
alter table uitnodigingen force row level security;
create policy uitnodigingen_lezen on uitnodigingen for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager', 'taak']
    or string_to_array(current_setting('app.sleutels', true), ',') && array['begeleider:' || meting_id::text]
    or medewerker_id = nullif(current_setting('app.persoon', true), '')::uuid
    or hash = nullif(current_setting('app.code', true), '')));
create policy uitnodigingen_toevoegen on uitnodigingen for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager', 'taak']
    or string_to_array(current_setting('app.sleutels', true), ',') && array['begeleider:' || meting_id::text]));
create policy uitnodigingen_bijwerken on uitnodigingen for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager', 'taak']
    or string_to_array(current_setting('app.sleutels', true), ',') && array['begeleider:' || meting_id::text]
    or hash = nullif(current_setting('app.code', true), '')));
create policy uitnodigingen_weghalen on uitnodigingen for delete using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager', 'taak']
    or string_to_array(current_setting('app.sleutels', true), ',') && array['begeleider:' || meting_id::text]));
grant select, insert, update, delete on uitnodigingen to app_gebruiker;

create table antwoordconcepten (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  hash text not null,
  meting_id uuid not null,
  groep_id uuid not null,
  antwoorden jsonb not null default '{}',
  toelichtingen jsonb not null default '{}',
  primary key (gemeente_id, id),
  unique (gemeente_id, hash),
  foreign key (gemeente_id, meting_id) references metingen (gemeente_id, id),
  foreign key (gemeente_id, groep_id) references metinggroepen (gemeente_id, id)
);
comment on table antwoordconcepten is 'Answers that are not sent yet. Found by a key that only the person who fills in holds; no person, no time.';
comment on column antwoordconcepten.gemeente_id is 'Gemeente';
comment on column antwoordconcepten.id is 'Random id (v4)';
comment on column antwoordconcepten.hash is 'SHA-256 of the key; named: of a key derived from the invitation';
comment on column antwoordconcepten.meting_id is 'Meting';
comment on column antwoordconcepten.groep_id is 'Groep someone answers for';
comment on column antwoordconcepten.antwoorden is 'Answers so far: item to value, null for weet niet';
comment on column antwoordconcepten.toelichtingen is 'Comments so far: item to text';
create index antwoordconcepten_meting on antwoordconcepten (gemeente_id, meting_id);
alter table antwoordconcepten enable row level security;
alter table antwoordconcepten force row level security;
create policy antwoordconcepten_lezen on antwoordconcepten for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.sleutels', true), ',') && array[hash]
    or string_to_array(current_setting('app.rollen', true), ',') && array['taak']));
create policy antwoordconcepten_toevoegen on antwoordconcepten for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.sleutels', true), ',') && array[hash]);
create policy antwoordconcepten_bijwerken on antwoordconcepten for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.sleutels', true), ',') && array[hash]);
create policy antwoordconcepten_weghalen on antwoordconcepten for delete using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.sleutels', true), ',') && array[hash]
    or string_to_array(current_setting('app.rollen', true), ',') && array['taak']));
grant select, insert, update, delete on antwoordconcepten to app_gebruiker;

create table antwoorden (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  meting_id uuid not null,
  groep_id uuid not null,
  uitnodiging_id uuid,
  antwoorden jsonb not null,
  leesbaar boolean not null default false,
  lezers text[] not null default '{}',
  primary key (gemeente_id, id),
  unique (gemeente_id, uitnodiging_id),
  foreign key (gemeente_id, meting_id) references metingen (gemeente_id, id),
  foreign key (gemeente_id, groep_id) references metinggroepen (gemeente_id, id),
  foreign key (gemeente_id, uitnodiging_id) references uitnodigingen (gemeente_id, id),
  check (not leesbaar or uitnodiging_id is not null)
);
comment on table antwoorden is 'A filled in instrument. Of an anonymous meting nothing leads to a person: random id, no time, no invitation; only counting reads it.';
comment on column antwoorden.gemeente_id is 'Gemeente';
comment on column antwoorden.id is 'Random id (v4)';
comment on column antwoorden.meting_id is 'Meting';
comment on column antwoorden.groep_id is 'Groep it was answered for';
comment on column antwoorden.uitnodiging_id is 'Whose it is, in a named meting; always empty in an anonymous one';
comment on column antwoorden.antwoorden is 'Item to value, null for weet niet; keuzes: list of keys';
comment on column antwoorden.leesbaar is 'Whether people may read it: named, and the results are open';
comment on column antwoorden.lezers is 'Keys of who may read it then: partij:<id>, meting:<id>, begeleider:<id>';
create index antwoorden_groep on antwoorden (gemeente_id, meting_id, groep_id);
alter table antwoorden enable row level security;
alter table antwoorden force row level security;
create policy antwoorden_lezen on antwoorden for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.rollen', true), ',') && array['telling']
    or leesbaar and string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager']
    or leesbaar and lezers && string_to_array(current_setting('app.sleutels', true), ',')
    or string_to_array(current_setting('app.sleutels', true), ',') && array['uitnodiging:' || uitnodiging_id::text]));
create policy antwoorden_toevoegen on antwoorden for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['invuller']);
create policy antwoorden_bijwerken on antwoorden for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.rollen', true), ',') && array['telling']
    or string_to_array(current_setting('app.sleutels', true), ',') && array['uitnodiging:' || uitnodiging_id::text]));
create policy antwoorden_weghalen on antwoorden for delete using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['telling']);
grant select, insert, update, delete on antwoorden to app_gebruiker;

create table antwoordtoelichtingen (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  meting_id uuid not null,
  groep_id uuid not null,
  uitnodiging_id uuid,
  item text not null,
  tekst text not null,
  leesbaar boolean not null default false,
  lezers text[] not null default '{}',
  primary key (gemeente_id, id),
  foreign key (gemeente_id, meting_id) references metingen (gemeente_id, id),
  foreign key (gemeente_id, groep_id) references metinggroepen (gemeente_id, id),
  foreign key (gemeente_id, uitnodiging_id) references uitnodigingen (gemeente_id, id)
);
comment on table antwoordtoelichtingen is 'A comment with an item, or an open answer. Apart from the answers, so that words do not lead to a whole list.';
comment on column antwoordtoelichtingen.gemeente_id is 'Gemeente';
comment on column antwoordtoelichtingen.id is 'Random id (v4)';
comment on column antwoordtoelichtingen.meting_id is 'Meting';
comment on column antwoordtoelichtingen.groep_id is 'Groep it was said for';
comment on column antwoordtoelichtingen.uitnodiging_id is 'Whose it is, in a named meting; always empty in an anonymous one';
comment on column antwoordtoelichtingen.item is 'Item it is about';
comment on column antwoordtoelichtingen.tekst is 'The words';
comment on column antwoordtoelichtingen.leesbaar is 'Whether people may read it: the results are open and the groep is large enough';
comment on column antwoordtoelichtingen.lezers is 'Keys of who may read it then';
create index antwoordtoelichtingen_groep on antwoordtoelichtingen (gemeente_id, meting_id, groep_id);
alter table antwoordtoelichtingen enable row level security;
alter table antwoordtoelichtingen force row level security;
create policy antwoordtoelichtingen_lezen on antwoordtoelichtingen for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.rollen', true), ',') && array['telling']
    or leesbaar and string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager']
    or leesbaar and lezers && string_to_array(current_setting('app.sleutels', true), ',')
    or string_to_array(current_setting('app.sleutels', true), ',') && array['uitnodiging:' || uitnodiging_id::text]));
create policy antwoordtoelichtingen_toevoegen on antwoordtoelichtingen for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['invuller']);
create policy antwoordtoelichtingen_bijwerken on antwoordtoelichtingen for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['telling']);
create policy antwoordtoelichtingen_weghalen on antwoordtoelichtingen for delete using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.rollen', true), ',') && array['telling']
    or string_to_array(current_setting('app.sleutels', true), ',') && array['uitnodiging:' || uitnodiging_id::text]));
grant select, insert, update, delete on antwoordtoelichtingen to app_gebruiker;

create table tellingen (
  gemeente_id uuid not null references gemeenten,
  meting_id uuid not null,
  groep_id uuid not null,
  soort text not null check (soort in ('item', 'kenmerk', 'proces', 'inhoud', 'gebied')),
  sleutel text not null,
  waarde double precision not null,
  aantal integer not null check (aantal > 0),
  lezers text[] not null default '{}',
  primary key (gemeente_id, meting_id, groep_id, soort, sleutel, waarde),
  foreign key (gemeente_id, meting_id) references metingen (gemeente_id, id),
  foreign key (gemeente_id, groep_id) references metinggroepen (gemeente_id, id)
);
comment on table tellingen is 'The results: how many of a groep gave which answer or have which score. Only groups that may be shown; all figures are sums of these.';
comment on column tellingen.gemeente_id is 'Gemeente';
comment on column tellingen.meting_id is 'Meting';
comment on column tellingen.groep_id is 'Groep';
comment on column tellingen.soort is 'item, kenmerk, proces, inhoud or gebied';
comment on column tellingen.sleutel is 'Which item (or item.keuze), kenmerk or gebied';
comment on column tellingen.waarde is 'Level (-1: weet niet; keuze: 1), or score 0..100 of one respondent';
comment on column tellingen.aantal is 'How many respondents';
comment on column tellingen.lezers is 'Keys of who may read it: partij:<id>, meting:<id>, begeleider:<id>';
alter table tellingen enable row level security;
alter table tellingen force row level security;
create policy tellingen_lezen on tellingen for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager', 'telling', 'rapport']
    or lezers && string_to_array(current_setting('app.sleutels', true), ',')));
create policy tellingen_toevoegen on tellingen for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['telling']);
create policy tellingen_bijwerken on tellingen for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager', 'telling']
    or string_to_array(current_setting('app.sleutels', true), ',') && array['begeleider:' || meting_id::text]));
create policy tellingen_weghalen on tellingen for delete using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['telling']);
grant select, insert, delete, update (lezers) on tellingen to app_gebruiker;

create table itemafspraken (
  gemeente_id uuid not null references gemeenten,
  meting_id uuid not null,
  sleutel text not null,
  tekst text not null,
  versie integer not null default 1,
  gewijzigd_door uuid,
  primary key (gemeente_id, meting_id, sleutel),
  foreign key (gemeente_id, meting_id) references metingen (gemeente_id, id)
);
comment on table itemafspraken is 'What the partijen agreed to see when a baken goes well, before they measure each other on it';
comment on column itemafspraken.gemeente_id is 'Gemeente';
comment on column itemafspraken.meting_id is 'Meting';
comment on column itemafspraken.sleutel is 'Kenmerk, such as a baken';
comment on column itemafspraken.tekst is 'What we see when it goes well';
comment on column itemafspraken.versie is 'Version';
comment on column itemafspraken.gewijzigd_door is 'Pseudonym of who wrote it last';
alter table itemafspraken enable row level security;
alter table itemafspraken force row level security;
create policy itemafspraken_lezen on itemafspraken for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and not string_to_array(current_setting('app.rollen', true), ',') && array['publiek']);
create policy itemafspraken_toevoegen on itemafspraken for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager']
    or string_to_array(current_setting('app.sleutels', true), ',') && array['begeleider:' || meting_id::text]));
create policy itemafspraken_bijwerken on itemafspraken for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager']
    or string_to_array(current_setting('app.sleutels', true), ',') && array['begeleider:' || meting_id::text]));
create policy itemafspraken_weghalen on itemafspraken for delete using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager']
    or string_to_array(current_setting('app.sleutels', true), ',') && array['begeleider:' || meting_id::text]));
grant select, insert, update, delete on itemafspraken to app_gebruiker;

create table consensusbesluiten (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  meting_id uuid not null,
  perspectief text not null,
  item text not null,
  niveau integer not null,
  reden text not null,
  minderheid text,
  verschoven jsonb not null,
  lezers text[] not null,
  versie integer not null default 1,
  door uuid not null,
  op timestamptz not null,
  primary key (gemeente_id, id),
  unique (gemeente_id, meting_id, perspectief, item),
  foreign key (gemeente_id, meting_id) references metingen (gemeente_id, id)
);
comment on table consensusbesluiten is 'What a groep agreed together on an item, after everyone filled in alone';
comment on column consensusbesluiten.gemeente_id is 'Gemeente';
comment on column consensusbesluiten.id is 'Id';
comment on column consensusbesluiten.meting_id is 'Meting';
comment on column consensusbesluiten.perspectief is 'Who agreed: partij:<id> or groep:<id>';
comment on column consensusbesluiten.item is 'Item';
comment on column consensusbesluiten.niveau is 'Level they agreed on';
comment on column consensusbesluiten.reden is 'Why';
comment on column consensusbesluiten.minderheid is 'What those who see it otherwise say; empty when there are none';
comment on column consensusbesluiten.verschoven is 'Who moved: level someone chose alone, and how many did';
comment on column consensusbesluiten.lezers is 'Keys of who may read it';
comment on column consensusbesluiten.versie is 'Version';
comment on column consensusbesluiten.door is 'Pseudonym of who wrote it down';
comment on column consensusbesluiten.op is 'When';
alter table consensusbesluiten enable row level security;
alter table consensusbesluiten force row level security;
create policy consensusbesluiten_lezen on consensusbesluiten for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager', 'rapport']
    or lezers && string_to_array(current_setting('app.sleutels', true), ',')));
create policy consensusbesluiten_toevoegen on consensusbesluiten for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager']
    or string_to_array(current_setting('app.sleutels', true), ',') && array[perspectief, 'begeleider:' || meting_id::text]));
create policy consensusbesluiten_bijwerken on consensusbesluiten for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager']
    or string_to_array(current_setting('app.sleutels', true), ',') && array[perspectief, 'begeleider:' || meting_id::text]));
grant select, insert, update on consensusbesluiten to app_gebruiker;

create table verbeteracties (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  meting_id uuid not null,
  groep_id uuid,
  kenmerk text not null,
  titel text not null,
  toelichting text,
  lessen integer[] not null default '{}',
  eigenaar_id uuid not null,
  klaar_op date not null,
  stand text not null default 'open' check (stand in ('open', 'gedaan', 'gestopt')),
  hermeting_id uuid,
  uitkomst text,
  versie integer not null default 1,
  gemaakt_door uuid not null,
  gemaakt_op timestamptz not null,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, meting_id) references metingen (gemeente_id, id),
  foreign key (gemeente_id, hermeting_id) references metingen (gemeente_id, id),
  foreign key (gemeente_id, groep_id) references metinggroepen (gemeente_id, id),
  foreign key (gemeente_id, eigenaar_id) references medewerkers (gemeente_id, id)
);
comment on table verbeteracties is 'What someone will do about a white spot, until when, and the meting that shows whether it helped';
comment on column verbeteracties.gemeente_id is 'Gemeente';
comment on column verbeteracties.id is 'Id';
comment on column verbeteracties.meting_id is 'Meting that showed it';
comment on column verbeteracties.groep_id is 'Groep it is about; empty: all';
comment on column verbeteracties.kenmerk is 'Kenmerk or item';
comment on column verbeteracties.titel is 'What will be done';
comment on column verbeteracties.toelichting is 'More about it';
comment on column verbeteracties.lessen is 'Numbers of the lessen that fit';
comment on column verbeteracties.eigenaar_id is 'Who does it';
comment on column verbeteracties.klaar_op is 'Until when';
comment on column verbeteracties.stand is 'open, gedaan or gestopt';
comment on column verbeteracties.hermeting_id is 'Later meting that measures it again';
comment on column verbeteracties.uitkomst is 'What came of it';
comment on column verbeteracties.versie is 'Version';
comment on column verbeteracties.gemaakt_door is 'Pseudonym of who made it';
comment on column verbeteracties.gemaakt_op is 'When it was made';
create index verbeteracties_eigenaar on verbeteracties (gemeente_id, eigenaar_id);
create index verbeteracties_meting on verbeteracties (gemeente_id, meting_id);
alter table verbeteracties enable row level security;
alter table verbeteracties force row level security;
create policy verbeteracties_lezen on verbeteracties for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and not string_to_array(current_setting('app.rollen', true), ',') && array['publiek']);
create policy verbeteracties_toevoegen on verbeteracties for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager']
    or string_to_array(current_setting('app.sleutels', true), ',') && array['meting:' || meting_id::text, 'begeleider:' || meting_id::text]));
create policy verbeteracties_bijwerken on verbeteracties for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager']
    or eigenaar_id = nullif(current_setting('app.persoon', true), '')::uuid
    or string_to_array(current_setting('app.sleutels', true), ',') && array['begeleider:' || meting_id::text]));
grant select, insert, update on verbeteracties to app_gebruiker;

create table scankeuzes (
  gemeente_id uuid not null references gemeenten,
  meting_id uuid not null,
  archetype text,
  strategie text,
  drempel_laag integer not null default 40,
  drempel_hoog integer not null default 65,
  versie integer not null default 1,
  primary key (gemeente_id, meting_id),
  foreign key (gemeente_id, meting_id) references metingen (gemeente_id, id),
  check (drempel_laag between 1 and drempel_hoog and drempel_hoog <= 99)
);
comment on table scankeuzes is 'What a gemeente chose itself in a transformatiescan: labels and limits of the typology';
comment on column scankeuzes.gemeente_id is 'Gemeente';
comment on column scankeuzes.meting_id is 'Meting';
comment on column scankeuzes.archetype is 'Self-chosen archetype; empty when none';
comment on column scankeuzes.strategie is 'Self-chosen strategy of change; empty when none';
comment on column scankeuzes.drempel_laag is 'Percent of the maximum under which the typology says voorzichtig';
comment on column scankeuzes.drempel_hoog is 'Percent above which it says veranderaar';
comment on column scankeuzes.versie is 'Version';
alter table scankeuzes enable row level security;
alter table scankeuzes force row level security;
create policy scankeuzes_lezen on scankeuzes for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager', 'rapport']
    or string_to_array(current_setting('app.sleutels', true), ',') && array['begeleider:' || meting_id::text, 'meting:' || meting_id::text]));
create policy scankeuzes_toevoegen on scankeuzes for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager']
    or string_to_array(current_setting('app.sleutels', true), ',') && array['begeleider:' || meting_id::text]));
create policy scankeuzes_bijwerken on scankeuzes for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager']
    or string_to_array(current_setting('app.sleutels', true), ',') && array['begeleider:' || meting_id::text]));
grant select, insert, update on scankeuzes to app_gebruiker;

create table scanscores (
  gemeente_id uuid not null references gemeenten,
  meting_id uuid not null,
  item text not null,
  score integer not null check (score between 0 and 2),
  toelichting text,
  versie integer not null default 1,
  door uuid not null,
  op timestamptz not null,
  primary key (gemeente_id, meting_id, item),
  foreign key (gemeente_id, meting_id) references metingen (gemeente_id, id)
);
comment on table scanscores is 'Score of an interventie or factor in a transformatiescan';
comment on column scanscores.gemeente_id is 'Gemeente';
comment on column scanscores.meting_id is 'Meting';
comment on column scanscores.item is 'Item';
comment on column scanscores.score is '0 afwezig, 1 in beperkte mate, 2 sterk aanwezig';
comment on column scanscores.toelichting is 'Why this score';
comment on column scanscores.versie is 'Version';
comment on column scanscores.door is 'Pseudonym of who scored last';
comment on column scanscores.op is 'When';
alter table scanscores enable row level security;
alter table scanscores force row level security;
create policy scanscores_lezen on scanscores for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager', 'rapport']
    or string_to_array(current_setting('app.sleutels', true), ',') && array['begeleider:' || meting_id::text, 'meting:' || meting_id::text]));
create policy scanscores_toevoegen on scanscores for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager']
    or string_to_array(current_setting('app.sleutels', true), ',') && array['begeleider:' || meting_id::text]));
create policy scanscores_bijwerken on scanscores for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager']
    or string_to_array(current_setting('app.sleutels', true), ',') && array['begeleider:' || meting_id::text]));
create policy scanscores_weghalen on scanscores for delete using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager']
    or string_to_array(current_setting('app.sleutels', true), ',') && array['begeleider:' || meting_id::text]));
grant select, insert, update, delete on scanscores to app_gebruiker;

create table interviews (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  meting_id uuid not null,
  functie text not null,
  op date not null,
  door uuid not null,
  versie integer not null default 1,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, meting_id) references metingen (gemeente_id, id)
);
comment on table interviews is 'A conversation for a transformatiescan, along the guide';
comment on column interviews.gemeente_id is 'Gemeente';
comment on column interviews.id is 'Id';
comment on column interviews.meting_id is 'Meting';
comment on column interviews.functie is 'With whom, by function, never by name';
comment on column interviews.op is 'Day';
comment on column interviews.door is 'Pseudonym of who held it';
comment on column interviews.versie is 'Version';
alter table interviews enable row level security;
alter table interviews force row level security;
create policy interviews_lezen on interviews for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager']
    or string_to_array(current_setting('app.sleutels', true), ',') && array['begeleider:' || meting_id::text]));
create policy interviews_toevoegen on interviews for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager']
    or string_to_array(current_setting('app.sleutels', true), ',') && array['begeleider:' || meting_id::text]));
create policy interviews_bijwerken on interviews for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager']
    or string_to_array(current_setting('app.sleutels', true), ',') && array['begeleider:' || meting_id::text]));
create policy interviews_weghalen on interviews for delete using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager']
    or string_to_array(current_setting('app.sleutels', true), ',') && array['begeleider:' || meting_id::text]));
grant select, insert, update, delete on interviews to app_gebruiker;

create table interviewnotities (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  meting_id uuid not null,
  interview_id uuid not null,
  vraag text not null,
  tekst text not null,
  versie integer not null default 1,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, interview_id) references interviews (gemeente_id, id),
  foreign key (gemeente_id, meting_id) references metingen (gemeente_id, id)
);
comment on table interviewnotities is 'A note in an interview, with a question of the guide';
comment on column interviewnotities.gemeente_id is 'Gemeente';
comment on column interviewnotities.id is 'Id';
comment on column interviewnotities.meting_id is 'Meting';
comment on column interviewnotities.interview_id is 'Interview';
comment on column interviewnotities.vraag is 'Which question of the guide';
comment on column interviewnotities.tekst is 'What was said, in short';
comment on column interviewnotities.versie is 'Version';
alter table interviewnotities enable row level security;
alter table interviewnotities force row level security;
create policy interviewnotities_lezen on interviewnotities for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager']
    or string_to_array(current_setting('app.sleutels', true), ',') && array['begeleider:' || meting_id::text]));
create policy interviewnotities_toevoegen on interviewnotities for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager']
    or string_to_array(current_setting('app.sleutels', true), ',') && array['begeleider:' || meting_id::text]));
create policy interviewnotities_bijwerken on interviewnotities for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager']
    or string_to_array(current_setting('app.sleutels', true), ',') && array['begeleider:' || meting_id::text]));
create policy interviewnotities_weghalen on interviewnotities for delete using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager']
    or string_to_array(current_setting('app.sleutels', true), ',') && array['begeleider:' || meting_id::text]));
grant select, insert, update, delete on interviewnotities to app_gebruiker;

create table bewijzen (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  meting_id uuid not null,
  item text not null,
  soort text not null check (soort in ('document', 'interview', 'enquete', 'waarneming')),
  op date not null,
  verwijzing text not null,
  interviewnotitie_id uuid,
  andere_meting_id uuid,
  bestandsnaam text,
  bestandssoort text,
  bestand bytea,
  door uuid not null,
  gemaakt_op timestamptz not null,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, meting_id) references metingen (gemeente_id, id),
  foreign key (gemeente_id, andere_meting_id) references metingen (gemeente_id, id),
  foreign key (gemeente_id, interviewnotitie_id) references interviewnotities (gemeente_id, id),
  check ((bestand is null) = (bestandsnaam is null) and (bestand is null) = (bestandssoort is null))
);
comment on table bewijzen is 'Evidence with a score: without it a score is a concept';
comment on column bewijzen.gemeente_id is 'Gemeente';
comment on column bewijzen.id is 'Id';
comment on column bewijzen.meting_id is 'Meting';
comment on column bewijzen.item is 'Item';
comment on column bewijzen.soort is 'document, interview, enquete or waarneming';
comment on column bewijzen.op is 'Day of the document, conversation or observation';
comment on column bewijzen.verwijzing is 'Where to find it: title, page, address';
comment on column bewijzen.interviewnotitie_id is 'Note it comes from';
comment on column bewijzen.andere_meting_id is 'Enquête it comes from';
comment on column bewijzen.bestandsnaam is 'Name of the file';
comment on column bewijzen.bestandssoort is 'Media type of the file';
comment on column bewijzen.bestand is 'The file';
comment on column bewijzen.door is 'Pseudonym of who added it';
comment on column bewijzen.gemaakt_op is 'When';
create index bewijzen_item on bewijzen (gemeente_id, meting_id, item);
alter table bewijzen enable row level security;
alter table bewijzen force row level security;
create policy bewijzen_lezen on bewijzen for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager', 'rapport']
    or string_to_array(current_setting('app.sleutels', true), ',') && array['begeleider:' || meting_id::text, 'meting:' || meting_id::text]));
create policy bewijzen_toevoegen on bewijzen for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager']
    or string_to_array(current_setting('app.sleutels', true), ',') && array['begeleider:' || meting_id::text]));
create policy bewijzen_weghalen on bewijzen for delete using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager']
    or string_to_array(current_setting('app.sleutels', true), ',') && array['begeleider:' || meting_id::text]));
grant select, insert, delete on bewijzen to app_gebruiker;

create table rapporten (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  meting_id uuid not null,
  soort text not null check (soort in ('raad', 'bondgenootschap')),
  titel text not null,
  woord text,
  stand text not null default 'wacht' check (stand in ('wacht', 'bezig', 'klaar', 'mislukt')),
  voortgang integer not null default 0 check (voortgang between 0 and 100),
  inhoud jsonb,
  pdf bytea,
  aan_raad boolean not null default false,
  aan_raad_op date,
  lezers text[] not null default '{}',
  gemaakt_door uuid not null,
  gemaakt_op timestamptz not null,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, meting_id) references metingen (gemeente_id, id)
);
comment on table rapporten is 'A report of a meting: a page and a PDF, frozen when it was made';
comment on column rapporten.gemeente_id is 'Gemeente';
comment on column rapporten.id is 'Id';
comment on column rapporten.meting_id is 'Meting it tells of';
comment on column rapporten.soort is 'raad (short) or bondgenootschap (all)';
comment on column rapporten.titel is 'Title';
comment on column rapporten.woord is 'Own words that stand before it';
comment on column rapporten.stand is 'wacht, bezig, klaar or mislukt';
comment on column rapporten.voortgang is 'How far, in percent';
comment on column rapporten.inhoud is 'What it tells, frozen';
comment on column rapporten.pdf is 'The document; empty where none can be made';
comment on column rapporten.aan_raad is 'Whether it was given to the raad';
comment on column rapporten.aan_raad_op is 'Day it was given';
comment on column rapporten.lezers is 'Keys of who may read it besides';
comment on column rapporten.gemaakt_door is 'Pseudonym of who asked for it';
comment on column rapporten.gemaakt_op is 'When';
create index rapporten_meting on rapporten (gemeente_id, meting_id);
alter table rapporten enable row level security;
alter table rapporten force row level security;
create policy rapporten_lezen on rapporten for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager', 'rapport']
    or aan_raad and string_to_array(current_setting('app.rollen', true), ',') && array['raadslid', 'wethouder', 'burgemeester']
    or lezers && string_to_array(current_setting('app.sleutels', true), ',')));
create policy rapporten_toevoegen on rapporten for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager']
    or string_to_array(current_setting('app.sleutels', true), ',') && array['begeleider:' || meting_id::text]));
create policy rapporten_bijwerken on rapporten for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager', 'rapport']
    or string_to_array(current_setting('app.sleutels', true), ',') && array['begeleider:' || meting_id::text]));
grant select, insert, update on rapporten to app_gebruiker;
