import { Injectable } from '@nestjs/common';
import passport from 'passport';
import { Strategy } from 'passport-local';
import { Database } from '../../platform/database/database.js';
import { authenticateWith } from '../../platform/http/passport.js';
import { verifyPassword } from './passwords.js';

/** Whose password it is, and the hash it was compared with. */
export interface Proven {
  readonly user: string;
  readonly passwordHash: string;
}

/** Finds whose address and password these are, with passport-local. */
@Injectable()
export class Credentials {
  private readonly passport = new passport.Passport();

  constructor(private readonly database: Database) {
    this.passport.use(
      new Strategy({ usernameField: 'email' }, (email, password, done) => {
        this.check(email, password).then((user) => done(null, user ?? false), done);
      }),
    );
  }

  /**
   * The user; undefined where there is no such user, the password is another or the user is suspended: the same
   * answer after the same work. Throws RATE_LIMITED where too many passwords are being looked at.
   */
  userOf(email: string, password: string): Promise<Proven | undefined> {
    return authenticateWith<Proven>(this.passport, 'local', { body: { email, password } });
  }

  private async check(email: string, password: string): Promise<Proven | undefined> {
    const [found] = await this.database.rows<{ id: string; active: boolean; password_hash: string }>(
      `select u.id, u.status = 'ACTIVE' as active, c.password_hash
       from app_user u join credential c on c.user_id = u.id where u.email = $1`,
      [email.toLowerCase()],
    );
    const matches = await verifyPassword(found?.password_hash, password);
    return matches && found?.active ? { user: found.id, passwordHash: found.password_hash } : undefined;
  }
}
