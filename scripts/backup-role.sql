-- The login with which `npm run backup` reads a PostgreSQL server: everything, and nothing else (BACKUP_DATABASE_URL). By a superuser, with
-- psql, after scripts/server-roles.sql:
--
--   psql --username=postgres --dbname=postgres --set=back_up_wachtwoord=… --file=scripts/backup-role.sql
--
-- Run it again to set another password, and after the database was made anew.

\set ON_ERROR_STOP on
\if :{?back_up_wachtwoord}
\else
  \warn 'Geef back_up_wachtwoord mee met --set.'
  \quit
\endif

-- The password itself stays out of the server's log.
set log_statement = 'none';
set log_min_duration_statement = -1;
set password_encryption = 'scram-sha-256';

select not exists (select from pg_roles where rolname = 'back_up') as nieuw \gset
\if :nieuw
  create role back_up login nosuperuser nocreatedb nocreaterole bypassrls;
\endif
alter role back_up password :'back_up_wachtwoord';
grant pg_read_all_data to back_up;
grant connect on database bondgenoot to back_up;
