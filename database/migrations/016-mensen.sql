-- Households: that an address is protected without saying where, how a huishouden was closed, and why identity could not wait.

alter table huishoudens add column adres_geheim boolean not null default false;
comment on column huishoudens.adres_geheim is 'Whether its address is protected: says that there is one, never where. A copy of adressen, kept in the same transaction';
alter table huishoudens add column resultaat text check (resultaat in ('doelen-bereikt', 'zelf-verder', 'elders-verder', 'verhuisd', 'geen-contact', 'overleden'));
comment on column huishoudens.resultaat is 'How it ended; empty while it is open';
alter table huishoudens add constraint huishoudens_resultaat check (resultaat is null or stand = 'afgesloten');

alter table leden add column adres_geheim boolean not null default false;
comment on column leden.adres_geheim is 'Whether the own address of this lid is protected. A copy of adressen, kept in the same transaction';
alter table leden add column identiteit_uitstel text not null default '' check (char_length(identiteit_uitstel) <= 500);
comment on column leden.identiteit_uitstel is 'Why help could not wait until identity was established (Wmo 5.2.9)';

alter table betrokkenheden add column versie integer not null default 1;
comment on column betrokkenheden.versie is 'Counts the changes';
alter table netwerkleden add column versie integer not null default 1;
comment on column netwerkleden.versie is 'Counts the changes';

drop index betrokkenheden_een;
create unique index betrokkenheden_een on betrokkenheden (gemeente_id, huishouden_id, medewerker_id, soort, coalesce(lid_id, huishouden_id)) where eindigt_op is null;

alter table betrokkenheden add column vertegenwoordiging_id uuid;
comment on column betrokkenheden.vertegenwoordiging_id is 'The vertegenwoordiging it rests on: ends with it';
