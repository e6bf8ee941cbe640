-- How long filling in takes, measured where people answer by name; and the hand-over of a meting whose begeleider leaves.

alter table antwoorden add column seconden integer check (seconden between 1 and 14400);
alter table antwoorden add constraint antwoorden_seconden_op_naam check (seconden is null or uitnodiging_id is not null);
comment on column antwoorden.seconden is 'How long filling in took, without pauses; never of an anonymous answer';
comment on table antwoordconcepten is 'Answers that are not sent yet. Found by a key that only the person who fills in holds; no person, and of an anonymous meting no time.';

alter table metingen add column invultijd integer check (invultijd > 0);
alter table metingen add column invultijd_n integer check (invultijd_n > 0);
alter table metingen add constraint metingen_invultijd_op_naam check ((invultijd is null) = (invultijd_n is null) and (invultijd is null or not naamloos));
comment on column metingen.invultijd is 'Seconds that filling in took, median over who answered by name; empty when too few were measured';
comment on column metingen.invultijd_n is 'How many people that median is of';
create index metingen_invultijd on metingen (gemeente_id, instrumentversie_id, resultaten_op) where invultijd is not null;

drop policy metingen_bijwerken on metingen;
create policy metingen_bijwerken on metingen for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager', 'overdracht']
    or begeleider_id = nullif(current_setting('app.persoon', true), '')::uuid
    or string_to_array(current_setting('app.rollen', true), ',') && array['taak']));
drop policy verbeteracties_bijwerken on verbeteracties;
create policy verbeteracties_bijwerken on verbeteracties for update using (
  gemeente_id = nullif(current_setting('app.gemeente', true), '')::uuid
  and (string_to_array(current_setting('app.rollen', true), ',') && array['beleid', 'transformatiemanager', 'overdracht']
    or eigenaar_id = nullif(current_setting('app.persoon', true), '')::uuid
    or string_to_array(current_setting('app.sleutels', true), ',') && array['begeleider:' || meting_id::text]));
