-- How long what we ask takes: per step a day and a duration, nobody's name.

create table invultijden (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  stap text not null check (stap ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and char_length(stap) <= 60),
  dag date not null,
  seconden integer not null check (seconden between 1 and 14400),
  primary key (gemeente_id, id)
);
comment on table invultijden is 'How long one form took, to keep registering small: no person, no record, no time within the day';
comment on column invultijden.gemeente_id is 'Gemeente';
comment on column invultijden.id is 'Random id';
comment on column invultijden.stap is 'Step of the work';
comment on column invultijden.dag is 'Day';
comment on column invultijden.seconden is 'From opening the form until it was accepted, in steps of five seconds';
create index invultijden_stap on invultijden (gemeente_id, stap, dag);
alter table invultijden enable row level security;
alter table invultijden force row level security;
create policy invultijden_lezen on invultijden for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['uitvoerder', 'teamleider', 'beleid',
    'transformatiemanager', 'wethouder', 'beheerder', 'fg', 'privacy-officer', 'taak']);
create policy invultijden_toevoegen on invultijden for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and not string_to_array(current_setting('app.rollen', true), ',') && array['publiek']);
create policy invultijden_weghalen on invultijden for delete using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['taak']);
grant select, insert, delete on invultijden to app_gebruiker;
