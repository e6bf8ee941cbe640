-- Leefwereld: huishoudens, who is in them and around them, and the trace of every look.
--
-- What people told stands in content tables. Each of their rows has a sleutel (huishouden, leefdomein, law, category) and says for
-- whom it is meant; their policies compare those with what openDossier computed and traced for this one transaction.

create table huishoudens (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  naam text not null check (char_length(naam) between 1 and 120),
  stand text not null default 'open' check (stand in ('open', 'afgesloten')),
  regisseur_id uuid not null,
  opvolger_id uuid,
  aanvoerder_id uuid,
  team_id uuid not null,
  leden uuid[] not null default '{}',
  betrokkenen uuid[] not null default '{}',
  samengevoegd_met uuid,
  geopend_op date not null,
  afgesloten_op date,
  versie integer not null default 1,
  sleutel text not null generated always as (id::text || ':algemeen:algemeen:kern') stored,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, regisseur_id) references medewerkers (gemeente_id, id),
  foreign key (gemeente_id, opvolger_id) references medewerkers (gemeente_id, id),
  foreign key (gemeente_id, aanvoerder_id) references medewerkers (gemeente_id, id),
  foreign key (gemeente_id, team_id) references teams (gemeente_id, id),
  foreign key (gemeente_id, samengevoegd_met) references huishoudens (gemeente_id, id),
  check (opvolger_id <> regisseur_id),
  check (samengevoegd_met <> id),
  check ((stand = 'afgesloten') = (afgesloten_op is not null))
);
comment on table huishoudens is 'That there is a huishouden with us and who has the regie: exactly one regisseur at any time. Holds nothing of what people told';
comment on column huishoudens.gemeente_id is 'Gemeente';
comment on column huishoudens.id is 'Id';
comment on column huishoudens.naam is 'What we call it, mostly the surnames';
comment on column huishoudens.stand is 'open or afgesloten';
comment on column huishoudens.regisseur_id is 'The one regisseur';
comment on column huishoudens.opvolger_id is 'Who was asked to take over the regie and did not answer yet';
comment on column huishoudens.aanvoerder_id is 'Who leads on a complex case, beside the regisseur; empty on most';
comment on column huishoudens.team_id is 'The lokaal team it belongs to';
comment on column huishoudens.leden is 'Ids of all leden, also of who left: a copy of leden, kept in the same transaction';
comment on column huishoudens.betrokkenen is 'Who has a betrokkenheid, ended ones too: a copy, kept in the same transaction';
comment on column huishoudens.samengevoegd_met is 'The huishouden this one turned out to be; its content stays where it is, so that this can be undone';
comment on column huishoudens.geopend_op is 'First day';
comment on column huishoudens.afgesloten_op is 'Day on which it was closed';
comment on column huishoudens.versie is 'Counts the changes, so that nobody overwrites another';
comment on column huishoudens.sleutel is 'The key that lets its own facts be changed';
create index huishoudens_regisseur on huishoudens (gemeente_id, regisseur_id);
create index huishoudens_opvolger on huishoudens (gemeente_id, opvolger_id) where opvolger_id is not null;
create index huishoudens_aanvoerder on huishoudens (gemeente_id, aanvoerder_id) where aanvoerder_id is not null;
create index huishoudens_team on huishoudens (gemeente_id, team_id);
create index huishoudens_samengevoegd on huishoudens (gemeente_id, samengevoegd_met) where samengevoegd_met is not null;
alter table huishoudens enable row level security;
alter table huishoudens force row level security;
create policy huishoudens_lezen on huishoudens for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (regisseur_id = nullif(current_setting('app.persoon', true), '')::uuid
    or opvolger_id = nullif(current_setting('app.persoon', true), '')::uuid
    or aanvoerder_id = nullif(current_setting('app.persoon', true), '')::uuid
    or nullif(current_setting('app.persoon', true), '')::uuid = any (betrokkenen)
    or team_id = any (string_to_array(nullif(current_setting('app.teams', true), ''), ',')::uuid[])
      and string_to_array(current_setting('app.rollen', true), ',') && array['uitvoerder', 'teamleider']
    or string_to_array(current_setting('app.rollen', true), ',') && array['overdracht', 'taak']));
create policy huishoudens_toevoegen on huishoudens for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and regisseur_id = nullif(current_setting('app.persoon', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['uitvoerder', 'teamleider']);
create policy huishoudens_bijwerken on huishoudens for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
    or opvolger_id = nullif(current_setting('app.persoon', true), '')::uuid
    or team_id = any (string_to_array(nullif(current_setting('app.teams', true), ''), ',')::uuid[])
      and string_to_array(current_setting('app.rollen', true), ',') && array['teamleider']
    or string_to_array(current_setting('app.rollen', true), ',') && array['overdracht']))
  with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
    or regisseur_id = nullif(current_setting('app.persoon', true), '')::uuid
    or team_id = any (string_to_array(nullif(current_setting('app.teams', true), ''), ',')::uuid[])
      and string_to_array(current_setting('app.rollen', true), ',') && array['teamleider']
    or string_to_array(current_setting('app.rollen', true), ',') && array['overdracht']));
grant select, insert, update on huishoudens to app_gebruiker;

create table betrokkenheden (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  huishouden_id uuid not null,
  sleutel text not null generated always as (huishouden_id::text || ':algemeen:algemeen:kern') stored,
  soort text not null check (soort in ('partij', 'lid', 'vertegenwoordiger')),
  medewerker_id uuid,
  partij_id uuid,
  taak text not null default '' check (char_length(taak) <= 200),
  leefdomeinen text[] not null default '{}',
  wetten text[] not null default '{}',
  leden uuid[] not null default '{}',
  lid_id uuid,
  vertegenwoordiging text check (vertegenwoordiging in ('gezag', 'voogd', 'gi', 'mentor', 'curator', 'gemachtigde', 'ouder-zonder-gezag')),
  geboortedatum date,
  woont_hier boolean not null default false,
  oordeelsbekwaam boolean not null default true,
  verzet boolean not null default false,
  begint_op date not null,
  eindigt_op date,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, huishouden_id) references huishoudens (gemeente_id, id),
  foreign key (gemeente_id, medewerker_id) references medewerkers (gemeente_id, id),
  foreign key (gemeente_id, partij_id) references partijen (gemeente_id, id),
  check ((soort = 'partij') = (partij_id is not null)),
  check ((soort = 'partij') = (lid_id is null)),
  check ((soort = 'partij') = (geboortedatum is null)),
  check (soort = 'partij' or medewerker_id is not null),
  check ((soort = 'vertegenwoordiger') = (vertegenwoordiging is not null)),
  check (eindigt_op >= begint_op)
);
comment on table betrokkenheden is 'Who has to do with a huishouden beside its regisseur, and so what they may open: a partij for parts of life and laws, a lid for themselves, who represents a lid';
comment on column betrokkenheden.gemeente_id is 'Gemeente';
comment on column betrokkenheden.id is 'Id';
comment on column betrokkenheden.huishouden_id is 'Huishouden';
comment on column betrokkenheden.sleutel is 'The key that opens this row';
comment on column betrokkenheden.soort is 'partij, lid or vertegenwoordiger';
comment on column betrokkenheden.medewerker_id is 'The account; empty for a partij that does not sign in';
comment on column betrokkenheden.partij_id is 'For which partij; empty for residents';
comment on column betrokkenheden.taak is 'What they do for this huishouden, in words';
comment on column betrokkenheden.leefdomeinen is 'Parts of life a partij takes part in';
comment on column betrokkenheden.wetten is 'Laws a partij works under';
comment on column betrokkenheden.leden is 'Leden whose own rows a partij may read too';
comment on column betrokkenheden.lid_id is 'Which lid they are, or represent';
comment on column betrokkenheden.vertegenwoordiging is 'On what ground someone represents a lid';
comment on column betrokkenheden.geboortedatum is 'Of the lid: age decides rights. Copy of leden';
comment on column betrokkenheden.woont_hier is 'Whether this person lives in the huishouden: only then what is meant for everyone is for them. Copy of leden';
comment on column betrokkenheden.oordeelsbekwaam is 'Whether the lid can judge their own interests. Copy of leden';
comment on column betrokkenheden.verzet is 'The interest of the lid is against inspection by a representative. Copy of leden';
comment on column betrokkenheden.begint_op is 'First day';
comment on column betrokkenheden.eindigt_op is 'Last day, which still counts';
create unique index betrokkenheden_een on betrokkenheden (gemeente_id, huishouden_id, medewerker_id, soort, coalesce(lid_id, huishouden_id));
create index betrokkenheden_medewerker on betrokkenheden (gemeente_id, medewerker_id);
create index betrokkenheden_huishouden on betrokkenheden (gemeente_id, huishouden_id);
alter table betrokkenheden enable row level security;
alter table betrokkenheden force row level security;
create policy betrokkenheden_lezen on betrokkenheden for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (medewerker_id = nullif(current_setting('app.persoon', true), '')::uuid
    or sleutel = any (string_to_array(current_setting('app.sleutels', true), ','))));
create policy betrokkenheden_toevoegen on betrokkenheden for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ',')));
create policy betrokkenheden_bijwerken on betrokkenheden for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ',')));
grant select, insert, update on betrokkenheden to app_gebruiker;

create table inzageregels (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  huishouden_id uuid not null,
  sleutel text not null generated always as (huishouden_id::text || ':algemeen:algemeen:inzage') stored,
  op timestamptz not null,
  wie_id uuid not null,
  relatie text not null,
  doel text not null,
  grond text not null,
  onderdelen text[] not null,
  leden uuid[] not null,
  gelukt boolean not null,
  kanaal text not null check (kanaal in ('pagina', 'api', 'document', 'zoeken')),
  primary key (gemeente_id, id),
  foreign key (gemeente_id, huishouden_id) references huishoudens (gemeente_id, id),
  foreign key (gemeente_id, wie_id) references medewerkers (gemeente_id, id)
);
comment on table inzageregels is 'Every look into a dossier and every attempt: written before anything is read, never changed (Wmo 2015 5.3.2, AVG 5(2))';
comment on column inzageregels.gemeente_id is 'Gemeente';
comment on column inzageregels.id is 'Id';
comment on column inzageregels.huishouden_id is 'Whose dossier';
comment on column inzageregels.sleutel is 'The key that lets the people it is about read it';
comment on column inzageregels.op is 'Moment';
comment on column inzageregels.wie_id is 'Who looked';
comment on column inzageregels.relatie is 'As whom: regisseur, aanvoerder, team, teamleider, partij, lid, vertegenwoordiger, or geen';
comment on column inzageregels.doel is 'What for';
comment on column inzageregels.grond is 'Why that is allowed, or was not';
comment on column inzageregels.onderdelen is 'Which parts were opened, or asked for';
comment on column inzageregels.leden is 'Whose rows were open to them: ids of leden, and of the huishouden for what is meant for everyone';
comment on column inzageregels.gelukt is 'Whether it opened';
comment on column inzageregels.kanaal is 'How: a page, the API, a document, or found by searching';
create index inzageregels_huishouden on inzageregels (gemeente_id, huishouden_id, op);
alter table inzageregels enable row level security;
alter table inzageregels force row level security;
create policy inzageregels_lezen on inzageregels for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (sleutel = any (string_to_array(current_setting('app.sleutels', true), ','))
      and leden && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]
    or string_to_array(current_setting('app.rollen', true), ',') && array['privacy-officer', 'fg']));
create policy inzageregels_toevoegen on inzageregels for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and wie_id = nullif(current_setting('app.persoon', true), '')::uuid);
grant select, insert on inzageregels to app_gebruiker;

create table vindkaarten (
  gemeente_id uuid not null references gemeenten,
  lid_id uuid not null,
  huishouden_id uuid not null,
  sleutel text not null generated always as (huishouden_id::text || ':algemeen:algemeen:kern') stored,
  persoon_id uuid not null,
  naam text not null,
  naamsleutels text[] not null,
  geboortedatum date not null,
  postcode text,
  huisnummer text,
  straat text,
  bsn_hash text,
  regisseur_id uuid not null,
  team_id uuid not null,
  primary key (gemeente_id, lid_id),
  foreign key (gemeente_id, huishouden_id) references huishoudens (gemeente_id, id),
  foreign key (gemeente_id, regisseur_id) references medewerkers (gemeente_id, id),
  foreign key (gemeente_id, team_id) references teams (gemeente_id, id),
  check ((postcode is null) = (huisnummer is null))
);
comment on table vindkaarten is 'To find that someone is known here and whom to call, never what is going on. One row per lid of an open huishouden';
comment on column vindkaarten.gemeente_id is 'Gemeente';
comment on column vindkaarten.lid_id is 'Lid';
comment on column vindkaarten.huishouden_id is 'Huishouden';
comment on column vindkaarten.sleutel is 'The key that lets it be changed';
comment on column vindkaarten.persoon_id is 'Person: the same in every huishouden they are a lid of';
comment on column vindkaarten.naam is 'Full name';
comment on column vindkaarten.naamsleutels is 'How the parts of the name sound, to find it spelled otherwise';
comment on column vindkaarten.geboortedatum is 'Date of birth';
comment on column vindkaarten.postcode is 'Postcode; empty when the address is protected';
comment on column vindkaarten.huisnummer is 'House number; empty when the address is protected';
comment on column vindkaarten.straat is 'Street; empty when the address is protected';
comment on column vindkaarten.bsn_hash is 'Keyed hash of the BSN, to see that two are one; says nothing without the key';
comment on column vindkaarten.regisseur_id is 'Whom to call: a copy of huishoudens';
comment on column vindkaarten.team_id is 'Team: a copy of huishoudens';
create index vindkaarten_geboren on vindkaarten (gemeente_id, geboortedatum);
create index vindkaarten_adres on vindkaarten (gemeente_id, postcode, huisnummer);
create index vindkaarten_bsn on vindkaarten (gemeente_id, bsn_hash) where bsn_hash is not null;
create index vindkaarten_huishouden on vindkaarten (gemeente_id, huishouden_id);
alter table vindkaarten enable row level security;
alter table vindkaarten force row level security;
create policy vindkaarten_lezen on vindkaarten for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['uitvoerder', 'teamleider', 'overdracht']);
create policy vindkaarten_toevoegen on vindkaarten for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ',')));
create policy vindkaarten_bijwerken on vindkaarten for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
    or team_id = any (string_to_array(nullif(current_setting('app.teams', true), ''), ',')::uuid[])
      and string_to_array(current_setting('app.rollen', true), ',') && array['teamleider']
    or string_to_array(current_setting('app.rollen', true), ',') && array['overdracht']));
create policy vindkaarten_weghalen on vindkaarten for delete using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ',')));
grant select, insert, update, delete on vindkaarten to app_gebruiker;

create table leden (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  huishouden_id uuid not null,
  leefdomein text not null default 'algemeen' check (leefdomein = 'algemeen'),
  wet text not null default 'algemeen' check (wet = 'algemeen'),
  categorie text not null default 'kern' check (categorie = 'kern'),
  sleutel text not null generated always as (huishouden_id::text || ':' || leefdomein || ':' || wet || ':' || categorie) stored,
  zichtbaar_voor uuid[] not null check (cardinality(zichtbaar_voor) > 0),
  persoon_id uuid not null,
  roepnaam text not null check (char_length(roepnaam) between 1 and 80),
  voornamen text not null default '' check (char_length(voornamen) <= 160),
  tussenvoegsel text not null default '' check (char_length(tussenvoegsel) <= 20),
  achternaam text not null check (char_length(achternaam) between 1 and 120),
  geboortedatum date not null,
  relatie text not null check (relatie in ('zelf', 'partner', 'ouder', 'kind', 'grootouder', 'ander')),
  woont_hier boolean not null default true,
  client boolean not null default true,
  oordeelsbekwaam boolean not null default true,
  verzet boolean not null default false,
  verzet_reden text not null default '' check (char_length(verzet_reden) <= 500),
  identiteit text check (identiteit in ('paspoort', 'identiteitskaart', 'rijbewijs', 'verblijfsdocument')),
  identiteit_op date,
  begint_op date not null,
  eindigt_op date,
  verhuisd_naar uuid,
  versie integer not null default 1,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, huishouden_id) references huishoudens (gemeente_id, id),
  check ((identiteit is null) = (identiteit_op is null)),
  check (not verzet or verzet_reden <> ''),
  check (eindigt_op >= begint_op)
);
comment on table leden is 'Members of a huishouden; someone who moves gets a row in the other huishouden with the same persoon_id';
comment on column leden.gemeente_id is 'Gemeente';
comment on column leden.id is 'Id';
comment on column leden.huishouden_id is 'Huishouden';
comment on column leden.leefdomein is 'Part of life; algemeen is about all of it';
comment on column leden.wet is 'Law for which it is kept; algemeen is for every task';
comment on column leden.categorie is 'Kind of content: decides with the two before who may open it';
comment on column leden.sleutel is 'The key that opens this row: huishouden, leefdomein, law and category';
comment on column leden.zichtbaar_voor is 'For whom the row is meant: ids of leden, or the id of the huishouden for everyone who lives in it';
comment on column leden.persoon_id is 'Person: the same in every huishouden they are a lid of';
comment on column leden.roepnaam is 'What they are called';
comment on column leden.voornamen is 'First names, for the fallback identity (Wmo 5.2.9)';
comment on column leden.tussenvoegsel is 'Prefix of the surname';
comment on column leden.achternaam is 'Surname';
comment on column leden.geboortedatum is 'Date of birth: age decides rights at 12, 16 and 18';
comment on column leden.relatie is 'What they are in this huishouden';
comment on column leden.woont_hier is 'Whether they live in it; a parent elsewhere does not';
comment on column leden.client is 'Whether we do something for this person: only then a BSN may be kept';
comment on column leden.oordeelsbekwaam is 'Whether this person can judge their own interests (Wmo 5.3.2)';
comment on column leden.verzet is 'Their interest is against inspection by a representative (Wmo 5.3.2 lid 3)';
comment on column leden.verzet_reden is 'Why';
comment on column leden.identiteit is 'Kind of document with which identity was checked (Wmo 2.3.4); no copy, no number';
comment on column leden.identiteit_op is 'Day of that check';
comment on column leden.begint_op is 'First day in this huishouden';
comment on column leden.eindigt_op is 'Last day in it';
comment on column leden.verhuisd_naar is 'The huishouden they moved to';
comment on column leden.versie is 'Counts the changes';
create index leden_huishouden on leden (gemeente_id, huishouden_id);
alter table leden enable row level security;
alter table leden force row level security;
create policy leden_lezen on leden for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.sleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
create policy leden_toevoegen on leden for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
create policy leden_bijwerken on leden for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
grant select, insert, update on leden to app_gebruiker;

create table vertegenwoordigingen (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  huishouden_id uuid not null,
  leefdomein text not null default 'algemeen' check (leefdomein = 'algemeen'),
  wet text not null default 'algemeen' check (wet = 'algemeen'),
  categorie text not null default 'kern' check (categorie = 'kern'),
  sleutel text not null generated always as (huishouden_id::text || ':' || leefdomein || ':' || wet || ':' || categorie) stored,
  zichtbaar_voor uuid[] not null check (cardinality(zichtbaar_voor) > 0),
  lid_id uuid not null,
  door_lid_id uuid,
  door_naam text not null default '' check (char_length(door_naam) <= 160),
  soort text not null check (soort in ('gezag', 'voogd', 'gi', 'mentor', 'curator', 'gemachtigde', 'ouder-zonder-gezag')),
  geschil boolean not null default false,
  begint_op date not null,
  eindigt_op date,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, huishouden_id) references huishoudens (gemeente_id, id),
  check ((door_lid_id is null) = (door_naam <> '')),
  check (door_lid_id <> lid_id),
  check (eindigt_op >= begint_op)
);
comment on table vertegenwoordigingen is 'Gezag and other representation of a lid, by another lid or by someone outside';
comment on column vertegenwoordigingen.gemeente_id is 'Gemeente';
comment on column vertegenwoordigingen.id is 'Id';
comment on column vertegenwoordigingen.huishouden_id is 'Huishouden';
comment on column vertegenwoordigingen.leefdomein is 'Part of life; algemeen is about all of it';
comment on column vertegenwoordigingen.wet is 'Law for which it is kept; algemeen is for every task';
comment on column vertegenwoordigingen.categorie is 'Kind of content: decides with the two before who may open it';
comment on column vertegenwoordigingen.sleutel is 'The key that opens this row: huishouden, leefdomein, law and category';
comment on column vertegenwoordigingen.zichtbaar_voor is 'For whom the row is meant: ids of leden, or the id of the huishouden for everyone who lives in it';
comment on column vertegenwoordigingen.lid_id is 'Who is represented';
comment on column vertegenwoordigingen.door_lid_id is 'By which lid';
comment on column vertegenwoordigingen.door_naam is 'By whom outside the huishouden';
comment on column vertegenwoordigingen.soort is 'On what ground';
comment on column vertegenwoordigingen.geschil is 'Whether there is a dispute about it';
comment on column vertegenwoordigingen.begint_op is 'First day';
comment on column vertegenwoordigingen.eindigt_op is 'Last day';
create index vertegenwoordigingen_huishouden on vertegenwoordigingen (gemeente_id, huishouden_id);
alter table vertegenwoordigingen enable row level security;
alter table vertegenwoordigingen force row level security;
create policy vertegenwoordigingen_lezen on vertegenwoordigingen for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.sleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
create policy vertegenwoordigingen_toevoegen on vertegenwoordigingen for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
create policy vertegenwoordigingen_bijwerken on vertegenwoordigingen for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
grant select, insert, update on vertegenwoordigingen to app_gebruiker;

create table adressen (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  huishouden_id uuid not null,
  leefdomein text not null default 'algemeen' check (leefdomein = 'algemeen'),
  wet text not null default 'algemeen' check (wet = 'algemeen'),
  categorie text not null check (categorie in ('kern', 'adres')),
  sleutel text not null generated always as (huishouden_id::text || ':' || leefdomein || ':' || wet || ':' || categorie) stored,
  zichtbaar_voor uuid[] not null check (cardinality(zichtbaar_voor) > 0),
  lid_id uuid,
  straat text not null check (char_length(straat) between 1 and 120),
  huisnummer text not null check (huisnummer ~ '^[1-9][0-9]{0,4}$'),
  toevoeging text not null default '' check (char_length(toevoeging) <= 10),
  postcode text not null check (postcode ~ '^[1-9][0-9]{3}[A-Z]{2}$'),
  plaats text not null check (char_length(plaats) between 1 and 80),
  begint_op date not null,
  eindigt_op date,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, huishouden_id) references huishoudens (gemeente_id, id),
  check (eindigt_op >= begint_op)
);
comment on table adressen is 'Where a huishouden, or one lid who lives elsewhere, lives. A protected address has a category of its own';
comment on column adressen.gemeente_id is 'Gemeente';
comment on column adressen.id is 'Id';
comment on column adressen.huishouden_id is 'Huishouden';
comment on column adressen.leefdomein is 'Part of life; algemeen is about all of it';
comment on column adressen.wet is 'Law for which it is kept; algemeen is for every task';
comment on column adressen.categorie is 'kern, or adres when it is protected: then only the regisseur and who it is meant for open it';
comment on column adressen.sleutel is 'The key that opens this row: huishouden, leefdomein, law and category';
comment on column adressen.zichtbaar_voor is 'For whom the row is meant: ids of leden, or the id of the huishouden for everyone who lives in it';
comment on column adressen.lid_id is 'Whose; empty for the huishouden itself';
comment on column adressen.straat is 'Street';
comment on column adressen.huisnummer is 'Number';
comment on column adressen.toevoeging is 'Addition to the number';
comment on column adressen.postcode is 'Postcode without a space';
comment on column adressen.plaats is 'Place';
comment on column adressen.begint_op is 'First day';
comment on column adressen.eindigt_op is 'Last day';
create index adressen_huishouden on adressen (gemeente_id, huishouden_id);
alter table adressen enable row level security;
alter table adressen force row level security;
create policy adressen_lezen on adressen for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.sleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
create policy adressen_toevoegen on adressen for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
create policy adressen_bijwerken on adressen for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
grant select, insert, update on adressen to app_gebruiker;

create table burgerservicenummers (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  huishouden_id uuid not null,
  leefdomein text not null default 'algemeen' check (leefdomein = 'algemeen'),
  wet text not null default 'algemeen' check (wet = 'algemeen'),
  categorie text not null default 'bsn' check (categorie = 'bsn'),
  sleutel text not null generated always as (huishouden_id::text || ':' || leefdomein || ':' || wet || ':' || categorie) stored,
  zichtbaar_voor uuid[] not null check (cardinality(zichtbaar_voor) > 0),
  lid_id uuid not null,
  bsn_verzegeld text not null,
  vastgesteld_op date not null,
  primary key (gemeente_id, id),
  unique (gemeente_id, lid_id),
  foreign key (gemeente_id, huishouden_id) references huishoudens (gemeente_id, id)
);
comment on table burgerservicenummers is 'BSN of a client, sealed; read by the regisseur alone (Wmo 5.2.9)';
comment on column burgerservicenummers.gemeente_id is 'Gemeente';
comment on column burgerservicenummers.id is 'Id';
comment on column burgerservicenummers.huishouden_id is 'Huishouden';
comment on column burgerservicenummers.leefdomein is 'Part of life; algemeen is about all of it';
comment on column burgerservicenummers.wet is 'Law for which it is kept; algemeen is for every task';
comment on column burgerservicenummers.categorie is 'Kind of content: decides with the two before who may open it';
comment on column burgerservicenummers.sleutel is 'The key that opens this row: huishouden, leefdomein, law and category';
comment on column burgerservicenummers.zichtbaar_voor is 'For whom the row is meant: ids of leden, or the id of the huishouden for everyone who lives in it';
comment on column burgerservicenummers.lid_id is 'Of whom';
comment on column burgerservicenummers.bsn_verzegeld is 'The number, encrypted with a key outside the database';
comment on column burgerservicenummers.vastgesteld_op is 'Day on which it was established';
create index burgerservicenummers_huishouden on burgerservicenummers (gemeente_id, huishouden_id);
alter table burgerservicenummers enable row level security;
alter table burgerservicenummers force row level security;
create policy burgerservicenummers_lezen on burgerservicenummers for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.sleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
create policy burgerservicenummers_toevoegen on burgerservicenummers for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
create policy burgerservicenummers_weghalen on burgerservicenummers for delete using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
grant select, insert, delete on burgerservicenummers to app_gebruiker;

create table netwerkleden (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  huishouden_id uuid not null,
  leefdomein text not null default 'algemeen' check (leefdomein = 'algemeen'),
  wet text not null default 'algemeen' check (wet = 'algemeen'),
  categorie text not null default 'kern' check (categorie = 'kern'),
  sleutel text not null generated always as (huishouden_id::text || ':' || leefdomein || ':' || wet || ':' || categorie) stored,
  zichtbaar_voor uuid[] not null check (cardinality(zichtbaar_voor) > 0),
  lid_id uuid,
  naam text not null check (char_length(naam) between 1 and 80),
  soort text not null check (soort in ('familie', 'vriend', 'buur', 'vrijwilliger', 'vereniging', 'professional', 'ander')),
  band text not null default '' check (char_length(band) <= 80),
  ring integer not null check (ring between 1 and 3),
  mantelzorger boolean not null default false,
  helpt text not null default '' check (char_length(helpt) <= 500),
  gekozen_door uuid,
  eindigt_op date,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, huishouden_id) references huishoudens (gemeente_id, id)
);
comment on table netwerkleden is 'People around a lid whom that lid chose: family, friends, neighbours, volunteers, and professionals they name';
comment on column netwerkleden.gemeente_id is 'Gemeente';
comment on column netwerkleden.id is 'Id';
comment on column netwerkleden.huishouden_id is 'Huishouden';
comment on column netwerkleden.leefdomein is 'Part of life; algemeen is about all of it';
comment on column netwerkleden.wet is 'Law for which it is kept; algemeen is for every task';
comment on column netwerkleden.categorie is 'Kind of content: decides with the two before who may open it';
comment on column netwerkleden.sleutel is 'The key that opens this row: huishouden, leefdomein, law and category';
comment on column netwerkleden.zichtbaar_voor is 'For whom the row is meant: ids of leden, or the id of the huishouden for everyone who lives in it';
comment on column netwerkleden.lid_id is 'Around whom; empty for the whole huishouden';
comment on column netwerkleden.naam is 'What the resident calls them';
comment on column netwerkleden.soort is 'What they are to the resident';
comment on column netwerkleden.band is 'In the words of the resident: my sister, the choir on Tuesday';
comment on column netwerkleden.ring is '1 close, 2 near, 3 further away or by profession';
comment on column netwerkleden.mantelzorger is 'Gives care: gets the notices of the Wmo (2.3.2 lid 3)';
comment on column netwerkleden.helpt is 'What they do or would do';
comment on column netwerkleden.gekozen_door is 'The lid who named them; empty when told at the table';
comment on column netwerkleden.eindigt_op is 'Last day in the network';
create index netwerkleden_huishouden on netwerkleden (gemeente_id, huishouden_id);
alter table netwerkleden enable row level security;
alter table netwerkleden force row level security;
create policy netwerkleden_lezen on netwerkleden for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.sleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
create policy netwerkleden_toevoegen on netwerkleden for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
create policy netwerkleden_bijwerken on netwerkleden for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
grant select, insert, update on netwerkleden to app_gebruiker;

create table regies (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  huishouden_id uuid not null,
  sleutel text not null generated always as (huishouden_id::text || ':algemeen:algemeen:kern') stored,
  medewerker_id uuid not null,
  begint_op timestamptz not null,
  eindigt_op timestamptz,
  reden text not null default '' check (char_length(reden) <= 500),
  primary key (gemeente_id, id),
  foreign key (gemeente_id, huishouden_id) references huishoudens (gemeente_id, id),
  foreign key (gemeente_id, medewerker_id) references medewerkers (gemeente_id, id)
);
comment on table regies is 'Who had the regie from when until when';
comment on column regies.gemeente_id is 'Gemeente';
comment on column regies.id is 'Id';
comment on column regies.huishouden_id is 'Huishouden';
comment on column regies.sleutel is 'The key that opens this row';
comment on column regies.medewerker_id is 'Regisseur';
comment on column regies.begint_op is 'Moment of taking over';
comment on column regies.eindigt_op is 'Moment of handing over; empty for the one who has it now';
comment on column regies.reden is 'Why it went on to the next';
create unique index regies_een on regies (gemeente_id, huishouden_id) where eindigt_op is null;
create index regies_huishouden on regies (gemeente_id, huishouden_id);
alter table regies enable row level security;
alter table regies force row level security;
create policy regies_lezen on regies for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (sleutel = any (string_to_array(current_setting('app.sleutels', true), ','))
    or string_to_array(current_setting('app.rollen', true), ',') && array['overdracht']));
create policy regies_toevoegen on regies for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
    or string_to_array(current_setting('app.rollen', true), ',') && array['overdracht']));
create policy regies_bijwerken on regies for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
    or string_to_array(current_setting('app.rollen', true), ',') && array['overdracht']));
grant select, insert, update on regies to app_gebruiker;
