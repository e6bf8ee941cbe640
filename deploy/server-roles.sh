#!/bin/sh
# Makes the roles and the database at the first start of the database container, with passwords from files.
set -eu
for script in server-roles backup-role; do
  psql --username=postgres --dbname=postgres --set=ON_ERROR_STOP=1 \
    --set=eigenaar_wachtwoord="$(cat /run/secrets/eigenaar)" \
    --set=app_wachtwoord="$(cat /run/secrets/app_login)" \
    --set=back_up_wachtwoord="$(cat /run/secrets/back_up)" \
    --file=/$script.sql
done
