import { hashPassword } from '../../../src/features/sign-in/passwords.js';
import { clock, owner } from '../../support/app.js';
import type { Member } from '../../support/member.js';

const password = 'graphite under the steppe';
let hashed: Promise<string> | undefined;

/** Gives somebody of a world a password; answers it. */
export async function passwordOf({ person }: Member): Promise<string> {
  hashed ??= hashPassword(password);
  await owner.query(
    'insert into credential (user_id, password_hash, changed_at) values ($1, $2, $3) on conflict do nothing',
    [person.id, await hashed, clock.now()],
  );
  return password;
}
