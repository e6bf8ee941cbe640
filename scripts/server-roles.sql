-- The three roles and the database of Bondgenoot, for a PostgreSQL server of 15 or newer. By a superuser, with psql:
--
--   psql --username=postgres --dbname=postgres --set=eigenaar_wachtwoord=… --set=app_wachtwoord=… --file=scripts/server-roles.sql
--
-- eigenaar       owns the tables and brings them up to date (DATABASE_OWNER_URL)
-- app_login      what the application logs in as (DATABASE_URL); may do nothing until it takes the next
-- app_gebruiker  what every transaction works as; row level security guards what it sees
--
-- Run it again to set other passwords; what is there already is left as it is.

\set ON_ERROR_STOP on
\if :{?eigenaar_wachtwoord}
\else
  \warn 'Geef eigenaar_wachtwoord mee met --set.'
  \quit
\endif
\if :{?app_wachtwoord}
\else
  \warn 'Geef app_wachtwoord mee met --set.'
  \quit
\endif

-- The passwords themselves stay out of the server's log.
set log_statement = 'none';
set log_min_duration_statement = -1;
set password_encryption = 'scram-sha-256';

select not exists (select from pg_roles where rolname = 'eigenaar') as nieuw \gset
\if :nieuw
  create role eigenaar login nosuperuser nocreatedb nocreaterole nobypassrls;
\endif
select not exists (select from pg_roles where rolname = 'app_gebruiker') as nieuw \gset
\if :nieuw
  create role app_gebruiker nologin nosuperuser nocreatedb nocreaterole nobypassrls;
\endif
select not exists (select from pg_roles where rolname = 'app_login') as nieuw \gset
\if :nieuw
  create role app_login login noinherit nosuperuser nocreatedb nocreaterole nobypassrls in role app_gebruiker;
\endif
alter role eigenaar password :'eigenaar_wachtwoord';
alter role app_login password :'app_wachtwoord';

select not exists (select from pg_database where datname = 'bondgenoot') as nieuw \gset
\if :nieuw
  create database bondgenoot owner eigenaar encoding 'UTF8' template template0 locale_provider icu icu_locale 'nl-NL' locale 'C.UTF-8';
\endif
revoke all on database bondgenoot from public;
grant connect on database bondgenoot to app_login;
\connect bondgenoot
-- The public schema belongs to who owns the database, and to nobody else.
revoke create on schema public from public;
