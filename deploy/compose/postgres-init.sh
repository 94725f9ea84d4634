#!/bin/sh
# Run by PostgreSQL's image when its volume is empty: Handbill's own role, which owns its database and nothing else.
# The superuser keeps no password: only who is inside the container is let in as one.
set -eu
DB_PASSWORD=$(cat "${HANDBILL_SECRETS_DIR:-/run/secrets}/HANDBILL_DB_PASSWORD")
export DB_PASSWORD
psql -v ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres <<'SQL'
\getenv password DB_PASSWORD
CREATE ROLE handbill LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD :'password';
CREATE DATABASE handbill OWNER handbill;
REVOKE ALL ON DATABASE handbill FROM PUBLIC;
ALTER ROLE CURRENT_USER PASSWORD NULL;
SQL
