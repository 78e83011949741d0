import { randomUUID } from 'node:crypto';
import { JwtService } from '@nestjs/jwt';
import type { Role } from '../../src/domain/role.js';
import { encodeNodeId } from '../../src/platform/graphql/node-id.js';
import { app, clock, owner } from './app.js';
import { Member } from './member.js';

let networks = 0;

/** An address of the world's own: budgets of sign-in and lockouts of different worlds do not meet. */
export function nextNetwork(): string {
  networks += 1;
  return `10.${(networks >> 16) & 255}.${(networks >> 8) & 255}.${networks & 255}`;
}

/** A person with an account and a session begun, without the second that a password takes. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly session: string;
}

/** Makes accounts with a session each. */
export async function people(names: readonly string[], administrator = false): Promise<Person[]> {
  const made = names.map((name) => {
    const id = randomUUID();
    return {
      id,
      name,
      email: `${name.replaceAll(/\W+/g, '.')}.${id.slice(0, 8)}@example.org`,
      session: randomUUID(),
    };
  });
  const now = clock.now();
  await owner.query(
    `insert into app_user (id, email, name, administrator, created_at)
     select id, lower(email), name, $4, $5 from unnest($1::uuid[], $2::text[], $3::text[]) u(id, email, name)`,
    [made.map((p) => p.id), made.map((p) => p.email), made.map((p) => p.name), administrator, now],
  );
  await owner.query(
    `insert into session (id, user_id, created_at, expires_at)
     select id, user_id, $3, $3::timestamptz + interval '400 days' from unnest($1::uuid[], $2::uuid[]) s(id, user_id)`,
    [made.map((p) => p.session), made.map((p) => p.id), now],
  );
  return made;
}

/** Headers of a signed-in person; the access token is made anew for each request, since tests move the clock by weeks. */
export function signedIn(person: Person, network: string, membership?: string): () => Record<string, string> {
  const jwt = app.get(JwtService, { strict: false });
  return () => {
    const iat = Math.floor(clock.now().getTime() / 1000);
    const token = jwt.sign({ sid: person.session, sub: person.id, iat, exp: iat + 600 });
    return {
      authorization: `Bearer ${token}`,
      'x-forwarded-for': network,
      ...(membership && { 'concord-membership': membership }),
    };
  };
}

/** A membership as the database knows it. */
export interface Seat {
  readonly partnership: string;
  readonly membership: string;
  readonly organisation: string;
  readonly roles: readonly Role[];
}

export function memberAt(person: Person, seat: Seat, network: string): Member {
  const membership = encodeNodeId('Membership', seat.partnership, seat.membership);
  return new Member(
    person,
    membership,
    encodeNodeId('Organisation', seat.partnership, seat.organisation),
    signedIn(person, network, membership),
  );
}
