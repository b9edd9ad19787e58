#!/bin/sh
# Brings Temporal's two databases to the schema of this version. Any number of times; before an upgraded server starts, as Temporal wants it.
set -eu
SQL_PASSWORD=$(cat /run/secrets/temporal_database_password)
export SQL_PASSWORD
tool() { temporal-sql-tool --plugin postgres12 --ep temporal-postgres --port 5432 --user temporal --db "$@"; }

for database in temporal temporal_visibility; do
  tool "$database" create
  tool "$database" setup-schema --version 0.0
  tool "$database" update-schema --schema-dir "/etc/temporal/schema/postgresql/v12/${database#temporal_}/versioned"
done
