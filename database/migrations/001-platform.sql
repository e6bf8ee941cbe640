-- What every noun stands on: the log of events and the links between records.

create table gebeurtenissen (
  gemeente_id uuid not null,
  id uuid not null,
  tijd timestamptz not null,
  soort text not null check (soort ~ '^[a-z][a-z-]+$'),
  onderwerp_soort text not null,
  onderwerp_id uuid,
  actor uuid,
  doel text not null,
  gegevens jsonb not null default '{}',
  primary key (gemeente_id, id)
);
comment on table gebeurtenissen is 'Everything that happened, append-only. No personal content; the actor is a pseudonym (pseudoniemen).';
comment on column gebeurtenissen.gemeente_id is 'Gemeente the event belongs to';
comment on column gebeurtenissen.id is 'UUID v7; v4 for a daily count of anonymous things';
comment on column gebeurtenissen.tijd is 'Moment of the act; midnight of the day for anonymous things';
comment on column gebeurtenissen.soort is 'What happened, in kebab-case: knelpunt-aangemaakt';
comment on column gebeurtenissen.onderwerp_soort is 'Kind of record it is about';
comment on column gebeurtenissen.onderwerp_id is 'Record it is about; empty for anonymous things';
comment on column gebeurtenissen.actor is 'Pseudonym of the person who acted; empty for the system and for anonymous things';
comment on column gebeurtenissen.doel is 'Purpose of the transaction in which it happened';
comment on column gebeurtenissen.gegevens is 'Facts without personal content: status, counts, versions';
create index gebeurtenissen_onderwerp on gebeurtenissen (gemeente_id, onderwerp_id);
create index gebeurtenissen_tijd on gebeurtenissen (gemeente_id, tijd);
alter table gebeurtenissen enable row level security;
alter table gebeurtenissen force row level security;
create policy gebeurtenissen_lezen on gebeurtenissen for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.rollen', true), ',') && array['privacy-officer', 'fg', 'beheerder']
    or actor = nullif(current_setting('app.pseudoniem', true), '')::uuid
    -- A job may see which days of anonymous things it counted before, and nothing of a person.
    or actor is null and string_to_array(current_setting('app.rollen', true), ',') && array['taak']));
create policy gebeurtenissen_toevoegen on gebeurtenissen for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (actor is null or actor = nullif(current_setting('app.pseudoniem', true), '')::uuid));
grant select, insert on gebeurtenissen to app_gebruiker;

create table schakels (
  gemeente_id uuid not null,
  van_soort text not null,
  van_id uuid not null,
  naar_soort text not null,
  naar_id uuid not null,
  dag date not null,
  primary key (gemeente_id, van_soort, van_id, naar_soort, naar_id)
);
comment on table schakels is 'The chain: what came from what, from signaal to logregel. Holds only kinds and ids.';
comment on column schakels.gemeente_id is 'Gemeente both records belong to';
comment on column schakels.van_soort is 'Kind of the record it came from';
comment on column schakels.van_id is 'Record it came from';
comment on column schakels.naar_soort is 'Kind of the record that came of it';
comment on column schakels.naar_id is 'Record that came of it';
comment on column schakels.dag is 'Day on which the link was made';
create index schakels_terug on schakels (gemeente_id, naar_soort, naar_id);
alter table schakels enable row level security;
alter table schakels force row level security;
create policy schakels_lezen on schakels for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid);
create policy schakels_toevoegen on schakels for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager']);
create policy schakels_weghalen on schakels for delete using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager']);
grant select, insert, delete on schakels to app_gebruiker;

-- The job queue's tables are for the owner alone: this is the one narrow door for the application role.
create function taak_toevoegen(soort text, inhoud json) returns void
language sql security definer set search_path = graphile_worker, pg_temp
as $$ select graphile_worker.add_job(soort, inhoud); $$;
comment on function taak_toevoegen(text, json) is 'Adds a job in the transaction of the caller';
revoke all on function taak_toevoegen(text, json) from public;
grant execute on function taak_toevoegen(text, json) to app_gebruiker;
