-- From case to policy.

create table signalen (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  soort text not null check (soort in
    ('regel', 'proces', 'wachttijd', 'ontbrekend-aanbod', 'samenwerking', 'geld', 'iets-anders')),
  tekst text not null check (char_length(tekst) between 1 and 500),
  leefdomein text not null,
  dag date not null,
  code_hash text not null,
  primary key (gemeente_id, id),
  unique (gemeente_id, code_hash)
);
comment on table signalen is 'What was in the way. Anonymous: nothing here leads to the sender; a daily job rewrites all rows in random order.';
comment on column signalen.gemeente_id is 'Gemeente';
comment on column signalen.id is 'UUID v4: holds no time';
comment on column signalen.soort is 'What was in the way';
comment on column signalen.tekst is 'What happened, without names, at most 500 characters';
comment on column signalen.leefdomein is 'Part of life it is about';
comment on column signalen.dag is 'Day; never a time';
comment on column signalen.code_hash is 'HMAC of the terugmeldcode with a secret outside the database';
create index signalen_dag on signalen (gemeente_id, dag);
alter table signalen enable row level security;
alter table signalen force row level security;
create policy signalen_lezen on signalen for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'taak']
    or code_hash = nullif(current_setting('app.code', true), '')));
create policy signalen_toevoegen on signalen for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['uitvoerder', 'aanbieder', 'inwoner', 'taak']);
create policy signalen_weghalen on signalen for delete using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['taak']);
grant select, insert, delete on signalen to app_gebruiker;

create table knelpunten (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  nummer text not null,
  titel text not null check (char_length(titel) between 1 and 120),
  omschrijving text not null default '' check (char_length(omschrijving) <= 2000),
  oorzaak text not null check (oorzaak in
    ('wet', 'verordening', 'beleidsregel', 'werkproces', 'contract', 'geld', 'ict', 'cultuur')),
  macht text not null default 'onbekend' check (macht in
    ('team', 'management', 'college', 'raad', 'inkoop', 'rijk', 'onbekend')),
  eigenaar_id uuid not null,
  status text not null default 'gemeld' check (status in ('gemeld', 'onderzoek', 'proeftuin', 'besluit', 'terugverteld')),
  afloop text check (afloop in ('proeftuin', 'opgave', 'regelwijziging', 'nee')),
  reden text not null default '' check (char_length(reden) <= 2000),
  gemeld_op date not null,
  afgerond_op date,
  versie integer not null default 1,
  primary key (gemeente_id, id),
  unique (gemeente_id, nummer),
  foreign key (gemeente_id, eigenaar_id) references medewerkers (gemeente_id, id),
  check (afloop is distinct from 'nee' or reden <> ''),
  check ((status = 'terugverteld') = (afgerond_op is not null))
);
comment on table knelpunten is 'What gets stuck again and again: signals brought together by a person, with an owner and an end';
comment on column knelpunten.gemeente_id is 'Gemeente';
comment on column knelpunten.id is 'Id';
comment on column knelpunten.nummer is 'Year and order: 2026-014';
comment on column knelpunten.titel is 'The knelpunt in people''s words';
comment on column knelpunten.omschrijving is 'What is going on';
comment on column knelpunten.oorzaak is 'Cause class';
comment on column knelpunten.macht is 'Who has the power to change it';
comment on column knelpunten.eigenaar_id is 'Who moves it on';
comment on column knelpunten.status is 'Where it stands';
comment on column knelpunten.afloop is 'What came of it';
comment on column knelpunten.reden is 'Reason of the outcome; required for a no';
comment on column knelpunten.gemeld_op is 'Day from which it counts as open';
comment on column knelpunten.afgerond_op is 'Day on which everyone was told';
comment on column knelpunten.versie is 'Counts changes, so that two editors do not overwrite each other';
alter table knelpunten enable row level security;
alter table knelpunten force row level security;
create policy knelpunten_lezen on knelpunten for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.rollen', true), ',') && array['uitvoerder', 'teamleider', 'beleid',
      'transformatiemanager', 'categoriemanager', 'wethouder', 'burgemeester']
    or id::text = any (string_to_array(current_setting('app.sleutels', true), ','))));
create policy knelpunten_toevoegen on knelpunten for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['beleid']);
create policy knelpunten_bijwerken on knelpunten for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager']);
grant select, insert, update on knelpunten to app_gebruiker;

create table knelpuntstappen (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  knelpunt_id uuid not null,
  dag date not null,
  soort text not null check (soort in ('gemeld', 'samengebracht', 'onderzoek', 'proeftuin', 'besluit', 'nee', 'log', 'bericht')),
  tekst text not null check (char_length(tekst) between 1 and 600),
  primary key (gemeente_id, id),
  foreign key (gemeente_id, knelpunt_id) references knelpunten (gemeente_id, id)
);
comment on table knelpuntstappen is 'Each step of a knelpunt in plain words: what everyone with a terugmeldcode of its signals reads. Append-only.';
comment on column knelpuntstappen.gemeente_id is 'Gemeente';
comment on column knelpuntstappen.id is 'Id; v7, so in order of time';
comment on column knelpuntstappen.knelpunt_id is 'Knelpunt';
comment on column knelpuntstappen.dag is 'Day of the step';
comment on column knelpuntstappen.soort is 'Kind of step';
comment on column knelpuntstappen.tekst is 'The step in words for the outside world: no names';
create index knelpuntstappen_knelpunt on knelpuntstappen (gemeente_id, knelpunt_id);
alter table knelpuntstappen enable row level security;
alter table knelpuntstappen force row level security;
create policy knelpuntstappen_lezen on knelpuntstappen for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.rollen', true), ',') && array['uitvoerder', 'teamleider', 'beleid',
      'transformatiemanager', 'categoriemanager', 'wethouder', 'burgemeester']
    or knelpunt_id::text = any (string_to_array(current_setting('app.sleutels', true), ','))));
create policy knelpuntstappen_toevoegen on knelpuntstappen for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager']);
grant select, insert on knelpuntstappen to app_gebruiker;
