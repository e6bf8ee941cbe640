-- What is sent to people, and the queue as the beheerder sees it.

create table berichten (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  soort text not null check (soort in ('uitnodiging', 'herstel', 'melding', 'overdracht', 'zegel', 'inlezing')),
  medewerker_id uuid,
  adres text check (char_length(adres) <= 254),
  onderwerp text,
  tekst text,
  link text,
  status text not null default 'wacht' check (status in ('wacht', 'verstuurd', 'mislukt', 'getoond')),
  pogingen integer not null default 0,
  antwoord text check (char_length(antwoord) <= 40),
  dag date not null,
  gemaakt timestamptz not null,
  bezig_tot timestamptz,
  klaar timestamptz,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, medewerker_id) references medewerkers (gemeente_id, id),
  check (status = 'verstuurd' or onderwerp is not null and tekst is not null and (medewerker_id is null) <> (adres is null)),
  check (status <> 'verstuurd' or adres is null and onderwerp is null and tekst is null and link is null)
);
comment on table berichten is 'Outbox: mail to send, written in the transaction of what it tells. Emptied when it was sent.';
comment on column berichten.gemeente_id is 'Gemeente';
comment on column berichten.id is 'Id; also the message-id, so that a second try is the same mail';
comment on column berichten.soort is 'What it is about';
comment on column berichten.medewerker_id is 'Whom it is for; the address is read when it is sent. Empty when adres is filled.';
comment on column berichten.adres is 'Address of someone without an account; empty after sending';
comment on column berichten.onderwerp is 'Subject; empty after sending';
comment on column berichten.tekst is 'Text without content about residents; empty after sending';
comment on column berichten.link is 'Path with a one-time token, encrypted; empty after sending';
comment on column berichten.status is 'wacht, verstuurd, mislukt (refused for good), or getoond (demo: shown and never sent)';
comment on column berichten.pogingen is 'How often sending was tried';
comment on column berichten.antwoord is 'Code of the last refusal, without address or text';
comment on column berichten.dag is 'Day on which it was made';
comment on column berichten.gemaakt is 'Moment at which it was made';
comment on column berichten.bezig_tot is 'Until when one process alone may send it';
comment on column berichten.klaar is 'When it was sent, shown or given up';
create index berichten_status on berichten (gemeente_id, status);
create index berichten_gemaakt on berichten (gemeente_id, gemaakt);
create unique index berichten_melding on berichten (gemeente_id, medewerker_id, dag) where soort = 'melding';
alter table berichten enable row level security;
alter table berichten force row level security;
create policy berichten_lezen on berichten for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['beheerder', 'taak']);
create policy berichten_toevoegen on berichten for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and not string_to_array(current_setting('app.rollen', true), ',') && array['publiek']);
create policy berichten_bijwerken on berichten for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['beheerder', 'taak']);
create policy berichten_weghalen on berichten for delete using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['taak']);
grant select, insert, update, delete on berichten to app_gebruiker;

create table berichtvoorkeuren (
  gemeente_id uuid not null references gemeenten,
  medewerker_id uuid not null,
  meldingen boolean not null default true,
  gemeld text[] not null default '{}',
  primary key (gemeente_id, medewerker_id),
  foreign key (gemeente_id, medewerker_id) references medewerkers (gemeente_id, id)
);
comment on table berichtvoorkeuren is 'Whether someone wants a mail when something waits, and what the last one was about';
comment on column berichtvoorkeuren.gemeente_id is 'Gemeente';
comment on column berichtvoorkeuren.medewerker_id is 'Who';
comment on column berichtvoorkeuren.meldingen is 'Whether a mail may be sent';
comment on column berichtvoorkeuren.gemeld is 'Hashes of what waited then, so that only what is new asks for a mail';
alter table berichtvoorkeuren enable row level security;
alter table berichtvoorkeuren force row level security;
create policy berichtvoorkeuren_lezen on berichtvoorkeuren for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (medewerker_id = nullif(current_setting('app.persoon', true), '')::uuid
    or string_to_array(current_setting('app.rollen', true), ',') && array['taak']));
create policy berichtvoorkeuren_toevoegen on berichtvoorkeuren for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (medewerker_id = nullif(current_setting('app.persoon', true), '')::uuid
    or string_to_array(current_setting('app.rollen', true), ',') && array['taak']));
create policy berichtvoorkeuren_bijwerken on berichtvoorkeuren for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (medewerker_id = nullif(current_setting('app.persoon', true), '')::uuid
    or string_to_array(current_setting('app.rollen', true), ',') && array['taak']));
grant select, insert, update on berichtvoorkeuren to app_gebruiker;

-- The queue as a beheerder may see it: of the own gemeente and of the installation, never what a job is about.
create function taken_lezen() returns table (
  id text, soort text, sinds timestamptz, vanaf timestamptz, pogingen integer, hoogstens integer, bezig boolean, misging boolean)
language sql stable security definer set search_path = graphile_worker, pg_temp
as $$
  select j.id::text, t.identifier, j.created_at, j.run_at, j.attempts::integer, j.max_attempts::integer,
    j.locked_at is not null, j.last_error is not null
  from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
  where string_to_array(current_setting('app.rollen', true), ',') && array['beheerder']
    and coalesce(j.payload ->> 'gemeente', current_setting('app.gemeente', true)) = current_setting('app.gemeente', true)
$$;
comment on function taken_lezen() is 'Jobs that wait, run or failed, for a beheerder: no payload and no text of an error';
revoke all on function taken_lezen() from public;
grant execute on function taken_lezen() to app_gebruiker;

create function taken_dagelijks() returns table (soort text, laatst timestamptz)
language sql stable security definer set search_path = graphile_worker, pg_temp
as $$
  select identifier, last_execution from graphile_worker._private_known_crontabs
  where string_to_array(current_setting('app.rollen', true), ',') && array['beheerder']
$$;
comment on function taken_dagelijks() is 'When each daily job was put in the queue last, for a beheerder';
revoke all on function taken_dagelijks() from public;
grant execute on function taken_dagelijks() to app_gebruiker;

-- Only a job that failed and does not run now: again from the first try, or gone.
create function taak_bijwerken(taak text, weg boolean) returns boolean
language sql security definer set search_path = graphile_worker, pg_temp
as $$
  with chosen as (
    select array_agg(j.id) as ids from graphile_worker._private_jobs j
    where j.id::text = taak and j.last_error is not null and j.locked_at is null
      and string_to_array(current_setting('app.rollen', true), ',') && array['beheerder']
      and coalesce(j.payload ->> 'gemeente', current_setting('app.gemeente', true)) = current_setting('app.gemeente', true)
    having count(*) > 0),
  gone as (select c.id from chosen, graphile_worker.complete_jobs(chosen.ids) c where weg),
  again as (
    select r.id from chosen, graphile_worker.reschedule_jobs(chosen.ids, run_at => now(), attempts => 0) r where not weg)
  select exists (select from gone union all select from again)
$$;
comment on function taak_bijwerken(text, boolean) is 'Tries a failed job again from the start, or takes it away, for a beheerder; whether there was one';
revoke all on function taak_bijwerken(text, boolean) from public;
grant execute on function taak_bijwerken(text, boolean) to app_gebruiker;
