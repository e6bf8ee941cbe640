-- Leefwereld: the way from a first contact to an aanvraag, and the law calendar that goes with it.

create table contacten (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  medewerker_id uuid not null,
  team_id uuid not null,
  op date not null,
  kanaal text not null check (kanaal in ('balie', 'telefoon', 'mail', 'brief', 'bezoek')),
  vraag text not null check (char_length(vraag) <= 4000),
  naam text not null default '' check (char_length(naam) <= 120),
  bereikbaar text not null default '' check (char_length(bereikbaar) <= 200),
  uitkomst text check (uitkomst in ('beantwoord', 'doorverwezen', 'melding')),
  antwoord text not null default '' check (char_length(antwoord) <= 2000),
  naar text check (naar in ('algemene-voorziening', 'clientondersteuning', 'ander')),
  afgerond_op date,
  melding_id uuid,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, medewerker_id) references medewerkers (gemeente_id, id),
  foreign key (gemeente_id, team_id) references teams (gemeente_id, id),
  check ((uitkomst is null) = (afgerond_op is null)),
  check ((uitkomst is not distinct from 'doorverwezen') = (naar is not null)),
  check ((uitkomst is not distinct from 'melding') = (melding_id is not null)),
  check (uitkomst is not distinct from 'melding' or vraag <> ''),
  check (afgerond_op >= op)
);
comment on table contacten is 'A first contact: what someone asked and what came of it. No dossier; taken away after a while, and emptied when it becomes a melding';
comment on column contacten.gemeente_id is 'Gemeente';
comment on column contacten.id is 'Id';
comment on column contacten.medewerker_id is 'Who took it';
comment on column contacten.team_id is 'Team of who took it: colleagues there go on with it';
comment on column contacten.op is 'Day on which it came in';
comment on column contacten.kanaal is 'How it came in';
comment on column contacten.vraag is 'What is asked, in the words of who asks; empty once they stand in a melding';
comment on column contacten.naam is 'What someone calls themselves, when they want to say it';
comment on column contacten.bereikbaar is 'How to reach them, when they want that';
comment on column contacten.uitkomst is 'What came of it; empty while it is open';
comment on column contacten.antwoord is 'What was said, or to whom someone was pointed';
comment on column contacten.naar is 'To what kind of help someone was pointed';
comment on column contacten.afgerond_op is 'Day on which it was closed';
comment on column contacten.melding_id is 'The melding it became; the words went there';
create index contacten_medewerker on contacten (gemeente_id, medewerker_id);
create index contacten_team on contacten (gemeente_id, team_id, op);
alter table contacten enable row level security;
alter table contacten force row level security;
create policy contacten_lezen on contacten for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (medewerker_id = nullif(current_setting('app.persoon', true), '')::uuid
      and string_to_array(current_setting('app.rollen', true), ',') && array['uitvoerder', 'teamleider']
    or team_id = any (string_to_array(nullif(current_setting('app.teams', true), ''), ',')::uuid[])
      and string_to_array(current_setting('app.rollen', true), ',') && array['uitvoerder', 'teamleider']
    or string_to_array(current_setting('app.rollen', true), ',') && array['taak']));
create policy contacten_toevoegen on contacten for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and medewerker_id = nullif(current_setting('app.persoon', true), '')::uuid
  and team_id = any (string_to_array(nullif(current_setting('app.teams', true), ''), ',')::uuid[])
  and string_to_array(current_setting('app.rollen', true), ',') && array['uitvoerder', 'teamleider']);
create policy contacten_bijwerken on contacten for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (medewerker_id = nullif(current_setting('app.persoon', true), '')::uuid
      and string_to_array(current_setting('app.rollen', true), ',') && array['uitvoerder', 'teamleider']
    or team_id = any (string_to_array(nullif(current_setting('app.teams', true), ''), ',')::uuid[])
      and string_to_array(current_setting('app.rollen', true), ',') && array['uitvoerder', 'teamleider']));
create policy contacten_weghalen on contacten for delete using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['taak']);
grant select, insert, update, delete on contacten to app_gebruiker;

create table meldingen (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  huishouden_id uuid not null,
  leefdomein text not null check (leefdomein in ('algemeen', 'inkomen', 'werk-en-dagbesteding', 'wonen', 'gezin-en-opvoeding', 'gezondheid', 'geestelijke-gezondheid',
    'verslaving', 'dagelijks-leven', 'netwerk', 'meedoen', 'veiligheid-en-justitie')),
  wet text not null check (wet in ('algemeen', 'wmo', 'jeugdwet', 'participatiewet', 'wgs')),
  categorie text not null default 'route' check (categorie = 'route'),
  sleutel text not null generated always as (huishouden_id::text || ':' || leefdomein || ':' || wet || ':' || categorie) stored,
  zichtbaar_voor uuid[] not null check (cardinality(zichtbaar_voor) > 0),
  lid_id uuid not null,
  contact_id uuid,
  gemeld_op date not null,
  kanaal text not null check (kanaal in ('balie', 'telefoon', 'mail', 'brief', 'bezoek')),
  bron text not null check (bron in ('zelf', 'naaste', 'mantelzorger', 'huisarts', 'medisch-specialist', 'jeugdarts', 'school', 'politie', 'veilig-thuis', 'woningcorporatie', 'ander')),
  vraag text not null check (char_length(vraag) between 1 and 4000),
  spoed boolean not null default false,
  spoed_op date,
  spoed_reden text not null default '' check (char_length(spoed_reden) <= 1000),
  spoed_hulp text not null default '' check (char_length(spoed_hulp) <= 1000),
  plan_op date,
  plan_vorm text check (plan_vorm in ('tekst', 'papier')),
  plan_tekst text not null default '' check (char_length(plan_tekst) <= 20000),
  verslag_op date,
  gesloten_op date,
  sluitreden text check (sluitreden in ('ingetrokken', 'niet-nodig', 'andere-weg', 'verhuisd', 'overleden')),
  versie integer not null default 1,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, huishouden_id) references huishoudens (gemeente_id, id),
  check (contact_id <> id),
  check (spoed or spoed_op is null),
  check ((spoed_op is null) = (spoed_reden = '')),
  check ((spoed_op is null) = (spoed_hulp = '')),
  check ((plan_op is null) = (plan_vorm is null)),
  check ((plan_vorm is not distinct from 'tekst') = (plan_tekst <> '')),
  check ((gesloten_op is null) = (sluitreden is null)),
  check (spoed_op >= gemeld_op),
  check (plan_op >= gemeld_op),
  check (verslag_op >= gemeld_op),
  check (gesloten_op >= gemeld_op)
);
comment on table meldingen is 'That someone needs help, under one law: from the day it came in until the verslag or another end';
comment on column meldingen.gemeente_id is 'Gemeente';
comment on column meldingen.id is 'Id';
comment on column meldingen.huishouden_id is 'Huishouden';
comment on column meldingen.leefdomein is 'Part of life; algemeen is about all of it';
comment on column meldingen.wet is 'Law for which it is kept; algemeen is for every task';
comment on column meldingen.categorie is 'Kind of content: decides with the two before who may open it';
comment on column meldingen.sleutel is 'The key that opens this row: huishouden, leefdomein, law and category';
comment on column meldingen.zichtbaar_voor is 'For whom the row is meant: ids of leden, or the id of the huishouden for everyone who lives in it';
comment on column meldingen.lid_id is 'For whom help is asked';
comment on column meldingen.contact_id is 'The first contact it came from';
comment on column meldingen.gemeld_op is 'Day of the melding: every term counts from it';
comment on column meldingen.kanaal is 'How it came in';
comment on column meldingen.bron is 'Who pointed the way here (Jeugdwet 2.6 lid 1 e)';
comment on column meldingen.vraag is 'What is asked, in the words of the resident';
comment on column meldingen.spoed is 'Whether it could not wait (Wmo 2.3.3)';
comment on column meldingen.spoed_op is 'Day on which temporary help was decided';
comment on column meldingen.spoed_reden is 'Why it could not wait';
comment on column meldingen.spoed_hulp is 'What temporary help begins at once';
comment on column meldingen.plan_op is 'Day on which the resident handed in a persoonlijk plan (Wmo 2.3.2 lid 2)';
comment on column meldingen.plan_vorm is 'tekst, or papier when it lies in the paper file';
comment on column meldingen.plan_tekst is 'The persoonlijk plan';
comment on column meldingen.verslag_op is 'Day on which the verslag went to the resident (Wmo 2.3.2 lid 8)';
comment on column meldingen.gesloten_op is 'Day on which it ended before the verslag, or after it';
comment on column meldingen.sluitreden is 'Why';
comment on column meldingen.versie is 'Counts the changes';
create unique index meldingen_een on meldingen (gemeente_id, huishouden_id, lid_id, wet) where gesloten_op is null and verslag_op is null;
create index meldingen_huishouden on meldingen (gemeente_id, huishouden_id);
alter table meldingen enable row level security;
alter table meldingen force row level security;
create policy meldingen_lezen on meldingen for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.sleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
create policy meldingen_toevoegen on meldingen for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
create policy meldingen_bijwerken on meldingen for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
grant select, insert, update on meldingen to app_gebruiker;

create table mededelingen (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  huishouden_id uuid not null,
  leefdomein text not null check (leefdomein in ('algemeen', 'inkomen', 'werk-en-dagbesteding', 'wonen', 'gezin-en-opvoeding', 'gezondheid', 'geestelijke-gezondheid',
    'verslaving', 'dagelijks-leven', 'netwerk', 'meedoen', 'veiligheid-en-justitie')),
  wet text not null check (wet in ('algemeen', 'wmo', 'jeugdwet', 'participatiewet', 'wgs')),
  categorie text not null default 'route' check (categorie = 'route'),
  sleutel text not null generated always as (huishouden_id::text || ':' || leefdomein || ':' || wet || ':' || categorie) stored,
  zichtbaar_voor uuid[] not null check (cardinality(zichtbaar_voor) > 0),
  melding_id uuid not null,
  soort text not null check (soort in ('ontvangst', 'persoonlijk-plan', 'clientondersteuning', 'clientondersteuning-mantelzorger', 'geen-mantelzorger', 'pgb')),
  netwerklid_id uuid,
  op date not null,
  hoe text not null check (hoe in ('gesprek', 'telefoon', 'brief', 'mail')),
  door_id uuid not null,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, huishouden_id) references huishoudens (gemeente_id, id),
  foreign key (gemeente_id, melding_id) references meldingen (gemeente_id, id),
  foreign key (gemeente_id, door_id) references medewerkers (gemeente_id, id),
  check ((soort = 'clientondersteuning-mantelzorger') = (netwerklid_id is not null))
);
comment on table mededelingen is 'What someone was told because the law says so, when and how';
comment on column mededelingen.gemeente_id is 'Gemeente';
comment on column mededelingen.id is 'Id';
comment on column mededelingen.huishouden_id is 'Huishouden';
comment on column mededelingen.leefdomein is 'Part of life; algemeen is about all of it';
comment on column mededelingen.wet is 'Law for which it is kept; algemeen is for every task';
comment on column mededelingen.categorie is 'Kind of content: decides with the two before who may open it';
comment on column mededelingen.sleutel is 'The key that opens this row: huishouden, leefdomein, law and category';
comment on column mededelingen.zichtbaar_voor is 'For whom the row is meant: ids of leden, or the id of the huishouden for everyone who lives in it';
comment on column mededelingen.melding_id is 'Melding';
comment on column mededelingen.soort is 'What was told; geen-mantelzorger is the answer that there is none';
comment on column mededelingen.netwerklid_id is 'The mantelzorger who was told';
comment on column mededelingen.op is 'Day';
comment on column mededelingen.hoe is 'How';
comment on column mededelingen.door_id is 'Who told it';
create unique index mededelingen_een on mededelingen (gemeente_id, melding_id, soort, coalesce(netwerklid_id, melding_id));
create index mededelingen_huishouden on mededelingen (gemeente_id, huishouden_id);
alter table mededelingen enable row level security;
alter table mededelingen force row level security;
create policy mededelingen_lezen on mededelingen for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.sleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
create policy mededelingen_toevoegen on mededelingen for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
grant select, insert on mededelingen to app_gebruiker;

create table familiegroepsplannen (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  huishouden_id uuid not null,
  leefdomein text not null check (leefdomein in ('algemeen', 'inkomen', 'werk-en-dagbesteding', 'wonen', 'gezin-en-opvoeding', 'gezondheid', 'geestelijke-gezondheid',
    'verslaving', 'dagelijks-leven', 'netwerk', 'meedoen', 'veiligheid-en-justitie')),
  wet text not null check (wet in ('algemeen', 'wmo', 'jeugdwet', 'participatiewet', 'wgs')),
  categorie text not null default 'route' check (categorie = 'route'),
  sleutel text not null generated always as (huishouden_id::text || ':' || leefdomein || ':' || wet || ':' || categorie) stored,
  zichtbaar_voor uuid[] not null check (cardinality(zichtbaar_voor) > 0),
  melding_id uuid not null,
  aangeboden_op date not null,
  antwoord text check (antwoord in ('familie', 'geen')),
  antwoord_op date,
  reden text check (reden in ('wil-niet', 'bedreiging', 'belang-kind', 'niet-gelukt')),
  klaar_op date,
  jeugdplan_op date,
  gewenst_op date,
  papier_op date,
  primary key (gemeente_id, id),
  unique (gemeente_id, melding_id),
  foreign key (gemeente_id, huishouden_id) references huishoudens (gemeente_id, id),
  foreign key (gemeente_id, melding_id) references meldingen (gemeente_id, id),
  check ((antwoord is null) = (antwoord_op is null)),
  check ((antwoord is not distinct from 'geen') = (reden is not null)),
  check (klaar_op is null or antwoord is not distinct from 'familie'),
  check (jeugdplan_op is null or antwoord is not distinct from 'geen'),
  check (gewenst_op is null or jeugdplan_op is not null),
  check (papier_op is null or gewenst_op is not null),
  check (antwoord_op >= aangeboden_op),
  check (klaar_op >= antwoord_op),
  check (jeugdplan_op >= antwoord_op),
  check (gewenst_op >= jeugdplan_op),
  check (papier_op >= gewenst_op)
);
comment on table familiegroepsplannen is 'The chance for a family to make the plan first, and what came of it (Jeugdwet 4.1.2 and 4.1.3)';
comment on column familiegroepsplannen.gemeente_id is 'Gemeente';
comment on column familiegroepsplannen.id is 'Id';
comment on column familiegroepsplannen.huishouden_id is 'Huishouden';
comment on column familiegroepsplannen.leefdomein is 'Part of life; algemeen is about all of it';
comment on column familiegroepsplannen.wet is 'Law for which it is kept; algemeen is for every task';
comment on column familiegroepsplannen.categorie is 'Kind of content: decides with the two before who may open it';
comment on column familiegroepsplannen.sleutel is 'The key that opens this row: huishouden, leefdomein, law and category';
comment on column familiegroepsplannen.zichtbaar_voor is 'For whom the row is meant: ids of leden, or the id of the huishouden for everyone who lives in it';
comment on column familiegroepsplannen.melding_id is 'Melding under the Jeugdwet';
comment on column familiegroepsplannen.aangeboden_op is 'Day on which the family was offered to make the plan';
comment on column familiegroepsplannen.antwoord is 'familie: they make it; geen: it was waived';
comment on column familiegroepsplannen.antwoord_op is 'Day of that';
comment on column familiegroepsplannen.reden is 'Why it was waived';
comment on column familiegroepsplannen.klaar_op is 'Day on which the plan of the family was there';
comment on column familiegroepsplannen.jeugdplan_op is 'Day on which the plan was fixed without the family (Jeugdwet 4.1.3 lid 4)';
comment on column familiegroepsplannen.gewenst_op is 'Day on which someone asked for it in writing (lid 5)';
comment on column familiegroepsplannen.papier_op is 'Day on which it was given in writing';
create index familiegroepsplannen_huishouden on familiegroepsplannen (gemeente_id, huishouden_id);
alter table familiegroepsplannen enable row level security;
alter table familiegroepsplannen force row level security;
create policy familiegroepsplannen_lezen on familiegroepsplannen for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.sleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
create policy familiegroepsplannen_toevoegen on familiegroepsplannen for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
create policy familiegroepsplannen_bijwerken on familiegroepsplannen for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
grant select, insert, update on familiegroepsplannen to app_gebruiker;

create table aanvragen (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  huishouden_id uuid not null,
  leefdomein text not null check (leefdomein in ('algemeen', 'inkomen', 'werk-en-dagbesteding', 'wonen', 'gezin-en-opvoeding', 'gezondheid', 'geestelijke-gezondheid',
    'verslaving', 'dagelijks-leven', 'netwerk', 'meedoen', 'veiligheid-en-justitie')),
  wet text not null check (wet in ('algemeen', 'wmo', 'jeugdwet', 'participatiewet', 'wgs')),
  categorie text not null default 'route' check (categorie = 'route'),
  sleutel text not null generated always as (huishouden_id::text || ':' || leefdomein || ':' || wet || ':' || categorie) stored,
  zichtbaar_voor uuid[] not null check (cardinality(zichtbaar_voor) > 0),
  melding_id uuid not null,
  lid_id uuid not null,
  gevraagd_op date not null,
  vraag text not null check (char_length(vraag) between 1 and 4000),
  resultaat text not null default '' check (char_length(resultaat) <= 500),
  vroeg boolean not null,
  stand text not null default 'open' check (stand in ('open', 'beslist', 'ingetrokken')),
  klaar_op date,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, huishouden_id) references huishoudens (gemeente_id, id),
  foreign key (gemeente_id, melding_id) references meldingen (gemeente_id, id),
  check ((stand = 'open') = (klaar_op is null)),
  check (klaar_op >= gevraagd_op)
);
comment on table aanvragen is 'What a resident asks the gemeente to decide, after the onderzoek or after the six weeks (Wmo 2.3.2 lid 9)';
comment on column aanvragen.gemeente_id is 'Gemeente';
comment on column aanvragen.id is 'Id';
comment on column aanvragen.huishouden_id is 'Huishouden';
comment on column aanvragen.leefdomein is 'Part of life; algemeen is about all of it';
comment on column aanvragen.wet is 'Law for which it is kept; algemeen is for every task';
comment on column aanvragen.categorie is 'Kind of content: decides with the two before who may open it';
comment on column aanvragen.sleutel is 'The key that opens this row: huishouden, leefdomein, law and category';
comment on column aanvragen.zichtbaar_voor is 'For whom the row is meant: ids of leden, or the id of the huishouden for everyone who lives in it';
comment on column aanvragen.melding_id is 'Melding it follows from';
comment on column aanvragen.lid_id is 'Who asks';
comment on column aanvragen.gevraagd_op is 'Day on which it came in';
comment on column aanvragen.vraag is 'What is asked, in the words of the resident';
comment on column aanvragen.resultaat is 'What it should make possible';
comment on column aanvragen.vroeg is 'Whether it came before the verslag and before the six weeks were over';
comment on column aanvragen.stand is 'open, beslist or ingetrokken; the decision itself stands elsewhere';
comment on column aanvragen.klaar_op is 'Day on which it was decided or withdrawn';
create index aanvragen_huishouden on aanvragen (gemeente_id, huishouden_id);
alter table aanvragen enable row level security;
alter table aanvragen force row level security;
create policy aanvragen_lezen on aanvragen for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.sleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
create policy aanvragen_toevoegen on aanvragen for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
create policy aanvragen_bijwerken on aanvragen for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
grant select, insert, update on aanvragen to app_gebruiker;

create table termijnen (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  huishouden_id uuid not null,
  leefdomein text not null check (leefdomein in ('algemeen', 'inkomen', 'werk-en-dagbesteding', 'wonen', 'gezin-en-opvoeding', 'gezondheid', 'geestelijke-gezondheid',
    'verslaving', 'dagelijks-leven', 'netwerk', 'meedoen', 'veiligheid-en-justitie')),
  wet text not null check (wet in ('algemeen', 'wmo', 'jeugdwet', 'participatiewet', 'wgs')),
  sleutel text not null generated always as (huishouden_id::text || ':' || leefdomein || ':' || wet || ':route') stored,
  voor uuid[] not null check (cardinality(voor) > 0),
  soort text not null,
  onderwerp_soort text not null,
  onderwerp_id uuid not null,
  begint_op date not null,
  dagen integer check (dagen >= 0),
  uiterlijk date not null,
  verschoven boolean not null,
  opgeschort integer not null default 0 check (opgeschort >= 0),
  stand text not null default 'loopt' check (stand in ('loopt', 'opgeschort', 'gehaald', 'vervallen')),
  klaar_op date,
  medewerker_id uuid not null,
  team_id uuid not null,
  bijgewerkt_op timestamptz not null,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, huishouden_id) references huishoudens (gemeente_id, id),
  foreign key (gemeente_id, medewerker_id) references medewerkers (gemeente_id, id),
  foreign key (gemeente_id, team_id) references teams (gemeente_id, id),
  check (uiterlijk >= begint_op),
  check ((stand in ('loopt', 'opgeschort')) = (klaar_op is null))
);
comment on table termijnen is 'A term of law or agreement: what, from when, until when, and for whom it waits. Holds nothing of what people told';
comment on column termijnen.gemeente_id is 'Gemeente';
comment on column termijnen.id is 'Id';
comment on column termijnen.huishouden_id is 'Huishouden';
comment on column termijnen.leefdomein is 'Part of life of what it is about';
comment on column termijnen.wet is 'Law of what it is about';
comment on column termijnen.sleutel is 'The key that opens this row for who opened the dossier';
comment on column termijnen.voor is 'Which residents may read it: ids of leden, or the id of the huishouden for everyone who lives in it';
comment on column termijnen.soort is 'Kind of term: its article and length stand in the law calendar';
comment on column termijnen.onderwerp_soort is 'Kind of record it is about';
comment on column termijnen.onderwerp_id is 'Record it is about';
comment on column termijnen.begint_op is 'Day of the event it counts from; that day itself does not count';
comment on column termijnen.dagen is 'Length of our own choice; empty for the length of the law calendar';
comment on column termijnen.uiterlijk is 'Last day, computed; while the clock stands, as it was on the day it stopped';
comment on column termijnen.verschoven is 'Whether a weekend or holiday moved that day';
comment on column termijnen.opgeschort is 'Days for which the clock stood';
comment on column termijnen.stand is 'loopt, opgeschort while the clock stands, gehaald or vervallen';
comment on column termijnen.klaar_op is 'Day on which it ended';
comment on column termijnen.medewerker_id is 'For whom it waits: a copy of the regisseur';
comment on column termijnen.team_id is 'Team: a copy of the huishouden';
comment on column termijnen.bijgewerkt_op is 'Moment of the last change, for calendars';
create unique index termijnen_een on termijnen (gemeente_id, onderwerp_id, soort) where klaar_op is null;
create index termijnen_huishouden on termijnen (gemeente_id, huishouden_id);
create index termijnen_medewerker on termijnen (gemeente_id, medewerker_id, uiterlijk) where klaar_op is null;
create index termijnen_team on termijnen (gemeente_id, team_id, uiterlijk) where klaar_op is null;
alter table termijnen enable row level security;
alter table termijnen force row level security;
create policy termijnen_lezen on termijnen for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (medewerker_id = nullif(current_setting('app.persoon', true), '')::uuid
    or team_id = any (string_to_array(nullif(current_setting('app.teams', true), ''), ',')::uuid[])
      and string_to_array(current_setting('app.rollen', true), ',') && array['uitvoerder', 'teamleider']
    or sleutel = any (string_to_array(current_setting('app.sleutels', true), ','))
      and voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]
    or string_to_array(current_setting('app.rollen', true), ',') && array['overdracht']));
create policy termijnen_toevoegen on termijnen for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
  and voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
create policy termijnen_bijwerken on termijnen for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
      and voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]
    or team_id = any (string_to_array(nullif(current_setting('app.teams', true), ''), ',')::uuid[])
      and string_to_array(current_setting('app.rollen', true), ',') && array['teamleider']
    or string_to_array(current_setting('app.rollen', true), ',') && array['overdracht']));
grant select, insert, update on termijnen to app_gebruiker;

create table termijnwijzigingen (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  huishouden_id uuid not null,
  leefdomein text not null check (leefdomein in ('algemeen', 'inkomen', 'werk-en-dagbesteding', 'wonen', 'gezin-en-opvoeding', 'gezondheid', 'geestelijke-gezondheid',
    'verslaving', 'dagelijks-leven', 'netwerk', 'meedoen', 'veiligheid-en-justitie')),
  wet text not null check (wet in ('algemeen', 'wmo', 'jeugdwet', 'participatiewet', 'wgs')),
  categorie text not null default 'route' check (categorie = 'route'),
  sleutel text not null generated always as (huishouden_id::text || ':' || leefdomein || ':' || wet || ':' || categorie) stored,
  zichtbaar_voor uuid[] not null check (cardinality(zichtbaar_voor) > 0),
  termijn_id uuid not null,
  soort text not null check (soort in ('opschorting', 'verlenging')),
  van date not null,
  tot date,
  dagen integer check (dagen between 1 and 365),
  reden text not null check (char_length(reden) between 1 and 1000),
  door_id uuid not null,
  op timestamptz not null,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, huishouden_id) references huishoudens (gemeente_id, id),
  foreign key (gemeente_id, termijn_id) references termijnen (gemeente_id, id),
  foreign key (gemeente_id, door_id) references medewerkers (gemeente_id, id),
  check ((soort = 'verlenging') = (dagen is not null)),
  check (soort = 'opschorting' or tot is null),
  check (tot >= van)
);
comment on table termijnwijzigingen is 'That the clock of a term stood still, or that it got more days: why, by whom, and that the resident was told';
comment on column termijnwijzigingen.gemeente_id is 'Gemeente';
comment on column termijnwijzigingen.id is 'Id';
comment on column termijnwijzigingen.huishouden_id is 'Huishouden';
comment on column termijnwijzigingen.leefdomein is 'Part of life; algemeen is about all of it';
comment on column termijnwijzigingen.wet is 'Law for which it is kept; algemeen is for every task';
comment on column termijnwijzigingen.categorie is 'Kind of content: decides with the two before who may open it';
comment on column termijnwijzigingen.sleutel is 'The key that opens this row: huishouden, leefdomein, law and category';
comment on column termijnwijzigingen.zichtbaar_voor is 'For whom the row is meant: ids of leden, or the id of the huishouden for everyone who lives in it';
comment on column termijnwijzigingen.termijn_id is 'Term';
comment on column termijnwijzigingen.soort is 'opschorting: the clock stands; verlenging: more days';
comment on column termijnwijzigingen.van is 'First day on which the clock stood; day of the extension';
comment on column termijnwijzigingen.tot is 'Day on which it ran again; empty while it stands';
comment on column termijnwijzigingen.dagen is 'How many days more';
comment on column termijnwijzigingen.reden is 'Why, as the resident was told';
comment on column termijnwijzigingen.door_id is 'Who decided it';
comment on column termijnwijzigingen.op is 'Moment';
create unique index termijnwijzigingen_een on termijnwijzigingen (gemeente_id, termijn_id) where soort = 'opschorting' and tot is null;
create index termijnwijzigingen_huishouden on termijnwijzigingen (gemeente_id, huishouden_id);
alter table termijnwijzigingen enable row level security;
alter table termijnwijzigingen force row level security;
create policy termijnwijzigingen_lezen on termijnwijzigingen for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.sleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
create policy termijnwijzigingen_toevoegen on termijnwijzigingen for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
create policy termijnwijzigingen_bijwerken on termijnwijzigingen for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
grant select, insert, update on termijnwijzigingen to app_gebruiker;

create table agendalinks (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  medewerker_id uuid not null,
  hash text not null,
  gemaakt_op timestamptz not null,
  primary key (gemeente_id, id),
  unique (gemeente_id, medewerker_id),
  unique (gemeente_id, hash),
  foreign key (gemeente_id, medewerker_id) references medewerkers (gemeente_id, id)
);
comment on table agendalinks is 'Secret address at which a calendar program reads the own terms of one person, without a name of a resident';
comment on column agendalinks.gemeente_id is 'Gemeente';
comment on column agendalinks.id is 'Id';
comment on column agendalinks.medewerker_id is 'Whose terms it shows';
comment on column agendalinks.hash is 'SHA-256 of the token; the address itself is shown once and is nowhere';
comment on column agendalinks.gemaakt_op is 'When it was made';
alter table agendalinks enable row level security;
alter table agendalinks force row level security;
create policy agendalinks_lezen on agendalinks for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (medewerker_id = nullif(current_setting('app.persoon', true), '')::uuid
    or hash = nullif(current_setting('app.code', true), '')));
create policy agendalinks_toevoegen on agendalinks for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and medewerker_id = nullif(current_setting('app.persoon', true), '')::uuid);
create policy agendalinks_weghalen on agendalinks for delete using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and medewerker_id = nullif(current_setting('app.persoon', true), '')::uuid);
grant select, insert, delete on agendalinks to app_gebruiker;
