-- The regie: who was asked to take it over, every step of it, and how people and huishoudens that turn out to be one are found.

alter table huishoudens
  add column gevraagd_door_id uuid,
  add column gevraagd_op timestamptz,
  add foreign key (gemeente_id, gevraagd_door_id) references medewerkers (gemeente_id, id),
  add constraint huishoudens_vraag_check
    check ((opvolger_id is null) = (gevraagd_door_id is null) and (opvolger_id is null) = (gevraagd_op is null)),
  add constraint huishoudens_aanvoerder_check check (aanvoerder_id <> regisseur_id);
comment on column huishoudens.gevraagd_door_id is 'Who asked the opvolger: the regisseur, or the teamleider when the regisseur is away';
comment on column huishoudens.gevraagd_op is 'Moment of asking';

create table regiestappen (
  gemeente_id uuid not null references gemeenten,
  id uuid not null,
  huishouden_id uuid not null,
  sleutel text not null generated always as (huishouden_id::text || ':algemeen:algemeen:kern') stored,
  soort text not null check (soort in ('gevraagd', 'ingetrokken', 'aanvaard', 'afgewezen', 'overgenomen', 'overgedragen',
    'aanvoerder-begonnen', 'aanvoerder-gestopt')),
  wie_id uuid not null,
  aan_id uuid,
  reden text not null default '' check (char_length(reden) <= 500),
  op timestamptz not null,
  primary key (gemeente_id, id),
  foreign key (gemeente_id, huishouden_id) references huishoudens (gemeente_id, id),
  foreign key (gemeente_id, wie_id) references medewerkers (gemeente_id, id),
  foreign key (gemeente_id, aan_id) references medewerkers (gemeente_id, id)
);
comment on table regiestappen is 'Every step of the regie: who asked whom and why, what the answer was, who is aanvoerder. Never changed; the family reads it';
comment on column regiestappen.gemeente_id is 'Gemeente';
comment on column regiestappen.id is 'Id';
comment on column regiestappen.huishouden_id is 'Huishouden';
comment on column regiestappen.sleutel is 'The key that opens this row';
comment on column regiestappen.soort is 'What happened';
comment on column regiestappen.wie_id is 'Who did it';
comment on column regiestappen.aan_id is 'To whom: who was asked, who gets the answer, who is aanvoerder';
comment on column regiestappen.reden is 'Why; who was asked reads it after accepting';
comment on column regiestappen.op is 'Moment';
create index regiestappen_huishouden on regiestappen (gemeente_id, huishouden_id, op);
create index regiestappen_aan on regiestappen (gemeente_id, aan_id, op) where aan_id is not null;
alter table regiestappen enable row level security;
alter table regiestappen force row level security;
create policy regiestappen_lezen on regiestappen for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (sleutel = any (string_to_array(current_setting('app.sleutels', true), ','))
    or aan_id = nullif(current_setting('app.persoon', true), '')::uuid and soort in ('aanvaard', 'afgewezen', 'overgenomen')));
create policy regiestappen_toevoegen on regiestappen for insert with check (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and wie_id = nullif(current_setting('app.persoon', true), '')::uuid
  and string_to_array(current_setting('app.rollen', true), ',') && array['uitvoerder', 'teamleider', 'overdracht']);
grant select, insert on regiestappen to app_gebruiker;

-- Who stands in for a colleague is no secret among those who help residents: they must know whom to call.
drop policy aanstellingen_lezen on aanstellingen;
create policy aanstellingen_lezen on aanstellingen for select using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (medewerker_id = nullif(current_setting('app.persoon', true), '')::uuid
    or waarneming_voor = nullif(current_setting('app.persoon', true), '')::uuid
    or waarneming_voor is not null and string_to_array(current_setting('app.rollen', true), ',') && array['uitvoerder', 'teamleider']
    or string_to_array(current_setting('app.rollen', true), ',') && array['beheerder', 'privacy-officer', 'fg', 'taak']));

alter table leden add column persoon_eerder_id uuid;
comment on column leden.persoon_eerder_id is 'The person this was before it turned out to be someone known, so that this can be undone';

