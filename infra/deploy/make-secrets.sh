#!/bin/sh
# Makes the secrets of docker-compose.yml in the folder secrets/ (or the one that is named), as far as they are missing: what is there stays.
#   SMTP_URL=smtps://user:password@mail.example.com infra/deploy/make-secrets.sh
# DATABASE_HOST names another PostgreSQL than that of docker-compose.yml, as host:port.
# Only the folder's owner passes it; the files are readable to all, since each container reads its own as a user of its own.
set -eu
folder=${1:-secrets}
mkdir -p "$folder"
chmod 700 "$folder"

random() { head -c 24 /dev/urandom | od -An -vtx1 | tr -d ' \n'; }
make() {
  [ -s "$folder/$1" ] && return
  printf '%s\n' "$2" > "$folder/$1.new"
  chmod 444 "$folder/$1.new"
  mv "$folder/$1.new" "$folder/$1"
  echo "made $folder/$1"
}
address() { echo "postgresql://$1:$2@${DATABASE_HOST:-postgres:5432}/blumsmart"; }

make postgres_password "$(random)"
make database_owner_url "$(address postgres "$(cat "$folder/postgres_password")")"
make database_url "$(address blumsmart_app "$(random)")"
make database_relay_url "$(address blumsmart_relay "$(random)")"
make database_people_url "$(address blumsmart_people "$(random)")"
make temporal_database_password "$(random)"
make s3_access_key "$(random | cut -c1-20)"
make s3_secret_key "$(random)"
make auth_secret "$(random)"
make grafana_password "$(random)"
# Without a mail server of your own: the catcher of the profile "dev", which sends nothing on.
make smtp_url "${SMTP_URL:-smtp://mail:1025}"
