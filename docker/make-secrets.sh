#!/bin/sh
# Makes the secrets that docker-compose.yml names, in ./secrets, each once: what is there stays.
set -eu
cd "$(dirname "$0")/.."
umask 077
mkdir -p secrets
printf '*\n' > secrets/.gitignore

random() {
  if command -v openssl > /dev/null; then openssl rand -hex 32
  else node -e "console.log(require('node:crypto').randomBytes(32).toString('hex'))"
  fi
}

make() {
  [ -s "secrets/$1" ] || printf '%s\n' "$2" > "secrets/$1"
  # The containers' users are not ours: the folder keeps others out, the files may be read by who is given them.
  chmod 0444 "secrets/$1"
}

make postgres_password "$(random)"
make owner_password "$(random)"
make concord_secret "$(random)"
make database_url "postgres://concord:$(cat secrets/owner_password)@database:5432/concord"
echo "The secrets are in $(pwd)/secrets. Keep concord_secret and the database together; a backup needs both."
