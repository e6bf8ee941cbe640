-- Joiners, movers, leavers: from when until when someone has a rol, is in a team, or stands in for another.

alter table medewerkers add column uit_dienst_op date;
comment on column medewerkers.uit_dienst_op is 'Last day of someone who leaves; that whole day still counts. Empty while nobody knows of a leave';

create table aanstellingen (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  medewerker_id uuid not null,
  rol text check (rol ~ '^[a-z]+(-[a-z]+)*$'),
  team_id uuid,
  waarneming_voor uuid,
  begint_op date not null,
  eindigt_op date,
  gestopt_op timestamptz,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, medewerker_id) references medewerkers (gemeente_id, id),
  foreign key (gemeente_id, team_id) references teams (gemeente_id, id),
  foreign key (gemeente_id, waarneming_voor) references medewerkers (gemeente_id, id),
  check (num_nonnulls(rol, team_id, waarneming_voor) = 1),
  check (eindigt_op >= begint_op),
  check (waarneming_voor is null or eindigt_op is not null),
  check (waarneming_voor <> medewerker_id)
);
comment on table aanstellingen is 'From when until when someone has one rol, is in one team, or stands in for one other; the source of medewerkers.rollen and teams';
comment on column aanstellingen.gemeente_id is 'Gemeente';
comment on column aanstellingen.id is 'Id';
comment on column aanstellingen.medewerker_id is 'Who';
comment on column aanstellingen.rol is 'Rol; or empty';
comment on column aanstellingen.team_id is 'Team; or empty';
comment on column aanstellingen.waarneming_voor is 'Whose roles and teams this person has as well for this period; or empty';
comment on column aanstellingen.begint_op is 'First day';
comment on column aanstellingen.eindigt_op is 'Last day, which still counts; empty while it is open. A waarneming always ends';
comment on column aanstellingen.gestopt_op is 'Moment at which it stopped at once, before its last day was over, or before it began';
create index aanstellingen_medewerker on aanstellingen (gemeente_id, medewerker_id);
create index aanstellingen_waarneming on aanstellingen (gemeente_id, waarneming_voor) where waarneming_voor is not null;
alter table aanstellingen enable row level security;
alter table aanstellingen force row level security;
create policy aanstellingen_lezen on aanstellingen for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (medewerker_id = nullif(current_setting('app.persoon', true), '')::uuid
    or waarneming_voor = nullif(current_setting('app.persoon', true), '')::uuid
    or string_to_array(current_setting('app.rollen', true), ',') && array['beheerder', 'privacy-officer', 'fg', 'taak']));
create policy aanstellingen_toevoegen on aanstellingen for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['beheerder', 'taak']);
create policy aanstellingen_bijwerken on aanstellingen for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['beheerder', 'taak']);
grant select, insert, update (eindigt_op, gestopt_op) on aanstellingen to app_gebruiker;

-- Everyone who is here keeps what they have, from today and without an end.
do $$
declare hier uuid;
begin
  for hier in select gemeente_id from gemeenten loop
    perform set_config('app.gemeente', hier::text, true), set_config('app.rollen', 'taak', true);
    insert into aanstellingen (gemeente_id, id, medewerker_id, rol, begint_op)
      select gemeente_id, gen_random_uuid(), id, unnest(rollen), (now() at time zone 'Europe/Amsterdam')::date from medewerkers where gemeente_id = hier;
    insert into aanstellingen (gemeente_id, id, medewerker_id, team_id, begint_op)
      select gemeente_id, gen_random_uuid(), id, unnest(teams), (now() at time zone 'Europe/Amsterdam')::date from medewerkers where gemeente_id = hier;
  end loop;
  perform set_config('app.gemeente', '', true), set_config('app.rollen', '', true);
end $$;

-- Who writes a line is who it waits for until it is public.
alter table logregels add column schrijver_id uuid;
alter table logregels add foreign key (gemeente_id, schrijver_id) references medewerkers (gemeente_id, id);
comment on column logregels.schrijver_id is 'Who works on it, for the hand-over when they leave; empty for lines that were read in';

-- Overdracht: a beheerder who lets someone leave gives what waited for them to another, within that one transaction.
drop policy knelpunten_lezen on knelpunten;
create policy knelpunten_lezen on knelpunten for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.rollen', true), ',') && array['uitvoerder', 'teamleider', 'beleid',
      'transformatiemanager', 'categoriemanager', 'wethouder', 'burgemeester', 'overdracht']
    or id::text = any (string_to_array(current_setting('app.sleutels', true), ','))));
drop policy knelpunten_bijwerken on knelpunten;
create policy knelpunten_bijwerken on knelpunten for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager', 'overdracht']);
drop policy knelpuntstappen_toevoegen on knelpuntstappen;
create policy knelpuntstappen_toevoegen on knelpuntstappen for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager', 'overdracht']);
drop policy proeftuinen_lezen on proeftuinen;
create policy proeftuinen_lezen on proeftuinen for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['uitvoerder', 'teamleider', 'aanbieder', 'beleid',
    'transformatiemanager', 'categoriemanager', 'wethouder', 'raadslid', 'burgemeester', 'overdracht']);
drop policy proeftuinen_bijwerken on proeftuinen;
create policy proeftuinen_bijwerken on proeftuinen for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['transformatiemanager', 'overdracht']);
drop policy logregels_lezen on logregels;
create policy logregels_lezen on logregels for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager', 'wethouder', 'overdracht']);
drop policy logregels_bijwerken on logregels;
create policy logregels_bijwerken on logregels for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager', 'overdracht']);
