-- A rapport for the raad tells where the bondgenootschap stands: of more than one meting.

alter table rapporten add column ook uuid[] not null default '{}';
comment on column rapporten.ook is 'Other metingen it tells of besides';
