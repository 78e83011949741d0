#!/bin/sh
# Run by the postgres image at its first start. The password does not appear among the processes' arguments.
set -eu
psql --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname postgres <<'SQL'
\set owner_password `cat /run/secrets/owner_password`
\i /opt/concord/owner.sql
SQL
