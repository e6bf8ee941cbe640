-- The voice of residents: own words at any entry, what they ask and who answers, and the code that links an account to a lid.

create table eigenwoorden (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  huishouden_id uuid not null,
  leefdomein text not null check (leefdomein in ('algemeen', 'inkomen', 'werk-en-dagbesteding', 'wonen', 'gezin-en-opvoeding', 'gezondheid', 'geestelijke-gezondheid',
    'verslaving', 'dagelijks-leven', 'netwerk', 'meedoen', 'veiligheid-en-justitie')),
  wet text not null check (wet in ('algemeen', 'wmo', 'jeugdwet', 'participatiewet', 'wgs')),
  categorie text not null default 'stem' check (categorie = 'stem'),
  sleutel text not null generated always as (huishouden_id::text || ':' || leefdomein || ':' || wet || ':' || categorie) stored,
  zichtbaar_voor uuid[] not null check (cardinality(zichtbaar_voor) > 0),
  onderwerp_soort text not null check (onderwerp_soort in ('huishouden', 'lid', 'plan', 'doel', 'actie', 'planversie', 'gesprek', 'gespreksregel',
    'resultaat', 'melding', 'evaluatie', 'overleg', 'inzageregel')),
  onderwerp_id uuid not null,
  soort text not null check (soort in ('aanvulling', 'klopt-niet', 'wens', 'persoonlijk-plan')),
  tekst text not null check (char_length(tekst) between 1 and 20000),
  lid_id uuid not null,
  door_id uuid not null,
  op timestamptz not null,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, huishouden_id) references huishoudens (gemeente_id, id),
  foreign key (gemeente_id, door_id) references medewerkers (gemeente_id, id)
);
comment on table eigenwoorden is 'Own words of a resident at an entry of their dossier. They are added, never changed: who wants to say more, adds more (Jeugdwet 7.3.8)';
comment on column eigenwoorden.gemeente_id is 'Gemeente';
comment on column eigenwoorden.id is 'Id';
comment on column eigenwoorden.huishouden_id is 'Huishouden';
comment on column eigenwoorden.leefdomein is 'Part of life; algemeen is about all of it';
comment on column eigenwoorden.wet is 'Law for which it is kept; algemeen is for every task';
comment on column eigenwoorden.categorie is 'Kind of content: decides with the two before who may open it';
comment on column eigenwoorden.sleutel is 'The key that opens this row: huishouden, leefdomein, law and category';
comment on column eigenwoorden.zichtbaar_voor is 'For whom the row is meant: ids of leden, or the id of the huishouden for everyone who lives in it';
comment on column eigenwoorden.onderwerp_soort is 'Kind of entry they belong to; huishouden when they belong to none';
comment on column eigenwoorden.onderwerp_id is 'That entry';
comment on column eigenwoorden.soort is 'More to say, this is not right, a wish, or the plan of the resident (Wmo 2.3.2 lid 2)';
comment on column eigenwoorden.tekst is 'The words';
comment on column eigenwoorden.lid_id is 'Whose words they are';
comment on column eigenwoorden.door_id is 'Who wrote them down';
comment on column eigenwoorden.op is 'Moment';
create index eigenwoorden_onderwerp on eigenwoorden (gemeente_id, onderwerp_id);
create index eigenwoorden_huishouden on eigenwoorden (gemeente_id, huishouden_id);
alter table eigenwoorden enable row level security;
alter table eigenwoorden force row level security;
create policy eigenwoorden_lezen on eigenwoorden for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.sleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
create policy eigenwoorden_toevoegen on eigenwoorden for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
  and zichtbaar_voor && string_to_array(nullif(current_setting('app.leden', true), ''), ',')::uuid[]);
grant select, insert on eigenwoorden to app_gebruiker;

create table inwonervragen (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  huishouden_id uuid not null,
  sleutel text not null generated always as (huishouden_id::text || ':algemeen:algemeen:kern') stored,
  stemsleutel text not null generated always as (huishouden_id::text || ':algemeen:algemeen:stem') stored,
  soort text not null check (soort in ('waarom', 'klopt-niet', 'wens', 'persoonlijk-plan')),
  onderwerp_id uuid not null,
  over_op timestamptz not null,
  over_doel text not null default '',
  vrager_id uuid not null,
  gevraagde_id uuid not null,
  gesteld_op timestamptz not null,
  antwoord text not null default '' check (char_length(antwoord) <= 2000),
  beantwoord_op timestamptz,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, huishouden_id) references huishoudens (gemeente_id, id),
  foreign key (gemeente_id, vrager_id) references medewerkers (gemeente_id, id),
  foreign key (gemeente_id, gevraagde_id) references medewerkers (gemeente_id, id),
  check (vrager_id <> gevraagde_id),
  check ((beantwoord_op is null) = (antwoord = ''))
);
comment on table inwonervragen is 'That a resident asked something and who owes an answer. What it is about stands where they asked it; here stand the days and the answer';
comment on column inwonervragen.gemeente_id is 'Gemeente';
comment on column inwonervragen.id is 'Id';
comment on column inwonervragen.huishouden_id is 'In whose dossier';
comment on column inwonervragen.sleutel is 'The key with which the regie hands it on';
comment on column inwonervragen.stemsleutel is 'The key with which a resident asks';
comment on column inwonervragen.soort is 'Why did you look, this is not right, a wish, or a plan of their own';
comment on column inwonervragen.onderwerp_id is 'The inzageregel, or the own words it is about';
comment on column inwonervragen.over_op is 'Moment of that look, or of those words';
comment on column inwonervragen.over_doel is 'What the look was for, as the inzageregel says; empty for words';
comment on column inwonervragen.vrager_id is 'Who asked';
comment on column inwonervragen.gevraagde_id is 'Who answers: who looked, or the regisseur';
comment on column inwonervragen.gesteld_op is 'Moment of asking';
comment on column inwonervragen.antwoord is 'The answer in words; empty while it is waited for';
comment on column inwonervragen.beantwoord_op is 'Moment of the answer';
create unique index inwonervragen_een on inwonervragen (gemeente_id, onderwerp_id, vrager_id);
create index inwonervragen_gevraagde on inwonervragen (gemeente_id, gevraagde_id) where beantwoord_op is null;
create index inwonervragen_huishouden on inwonervragen (gemeente_id, huishouden_id);
alter table inwonervragen enable row level security;
alter table inwonervragen force row level security;
create policy inwonervragen_lezen on inwonervragen for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (vrager_id = nullif(current_setting('app.persoon', true), '')::uuid
    or gevraagde_id = nullif(current_setting('app.persoon', true), '')::uuid
    or soort <> 'waarom' and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
    or antwoord = '' and string_to_array(current_setting('app.rollen', true), ',') && array['privacy-officer', 'fg']
    or string_to_array(current_setting('app.rollen', true), ',') && array['overdracht']));
create policy inwonervragen_toevoegen on inwonervragen for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and vrager_id = nullif(current_setting('app.persoon', true), '')::uuid
  and stemsleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ',')));
create policy inwonervragen_bijwerken on inwonervragen for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (gevraagde_id = nullif(current_setting('app.persoon', true), '')::uuid
    or soort <> 'waarom' and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
    or string_to_array(current_setting('app.rollen', true), ',') && array['overdracht']));
grant select, insert, update on inwonervragen to app_gebruiker;

create table koppelcodes (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  huishouden_id uuid not null,
  sleutel text not null generated always as (huishouden_id::text || ':algemeen:algemeen:kern') stored,
  code_hash text not null,
  codesleutel text not null generated always as ('koppelcode:' || code_hash) stored,
  lid_id uuid not null,
  vertegenwoordiging text check (vertegenwoordiging in ('gezag', 'voogd', 'gi', 'mentor', 'curator', 'gemachtigde')),
  gemaakt_door uuid not null,
  gemaakt_op timestamptz not null,
  verloopt_op timestamptz not null,
  gebruikt_door uuid,
  gebruikt_op timestamptz,
  primary key (gemeente_id, id),
  unique (gemeente_id, code_hash),
  foreign key (gemeente_id, huishouden_id) references huishoudens (gemeente_id, id),
  foreign key (gemeente_id, gemaakt_door) references medewerkers (gemeente_id, id),
  foreign key (gemeente_id, gebruikt_door) references medewerkers (gemeente_id, id),
  check (verloopt_op > gemaakt_op),
  check ((gebruikt_door is null) = (gebruikt_op is null))
);
comment on table koppelcodes is 'A code with which one resident links their own account to one lid, once. Who holds the code may link, nobody reads it here';
comment on column koppelcodes.gemeente_id is 'Gemeente';
comment on column koppelcodes.id is 'Id';
comment on column koppelcodes.huishouden_id is 'Huishouden';
comment on column koppelcodes.sleutel is 'The key with which the regisseur makes it and takes it back';
comment on column koppelcodes.code_hash is 'Keyed hash of the code; the code itself is shown once';
comment on column koppelcodes.codesleutel is 'The key that the code itself is';
comment on column koppelcodes.lid_id is 'Who the account will be, or represent';
comment on column koppelcodes.vertegenwoordiging is 'On what ground the account represents the lid; empty for the lid';
comment on column koppelcodes.gemaakt_door is 'The regisseur who answers for it';
comment on column koppelcodes.gemaakt_op is 'Moment of making';
comment on column koppelcodes.verloopt_op is 'Works until this moment';
comment on column koppelcodes.gebruikt_door is 'The account that was linked';
comment on column koppelcodes.gebruikt_op is 'Moment of linking';
create index koppelcodes_huishouden on koppelcodes (gemeente_id, huishouden_id);
alter table koppelcodes enable row level security;
alter table koppelcodes force row level security;
create policy koppelcodes_lezen on koppelcodes for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
    or codesleutel = any (string_to_array(current_setting('app.sleutels', true), ','))));
create policy koppelcodes_toevoegen on koppelcodes for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ','))
  and gemaakt_door = nullif(current_setting('app.persoon', true), '')::uuid);
create policy koppelcodes_bijwerken on koppelcodes for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and codesleutel = any (string_to_array(current_setting('app.sleutels', true), ',')))
  with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and gebruikt_door = nullif(current_setting('app.persoon', true), '')::uuid);
create policy koppelcodes_weghalen on koppelcodes for delete using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and sleutel = any (string_to_array(current_setting('app.schrijfsleutels', true), ',')));
grant select, insert, update, delete on koppelcodes to app_gebruiker;

-- Who holds the key of the core of a huishouden reads the row of the huishouden itself: linking an account puts it on the list there.
alter policy huishoudens_lezen on huishoudens using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (regisseur_id = nullif(current_setting('app.persoon', true), '')::uuid
    or opvolger_id = nullif(current_setting('app.persoon', true), '')::uuid
    or aanvoerder_id = nullif(current_setting('app.persoon', true), '')::uuid
    or nullif(current_setting('app.persoon', true), '')::uuid = any (betrokkenen)
    or sleutel = any (string_to_array(current_setting('app.sleutels', true), ','))
    or team_id = any (string_to_array(nullif(current_setting('app.teams', true), ''), ',')::uuid[])
      and string_to_array(current_setting('app.rollen', true), ',') && array['uitvoerder', 'teamleider']
    or string_to_array(current_setting('app.rollen', true), ',') && array['overdracht', 'taak']));
