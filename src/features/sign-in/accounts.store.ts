import { Injectable } from '@nestjs/common';
import { isRefused, type Refused, refuse } from '../../domain/refusal.js';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import { Ids } from '../../platform/ids.js';
import { passwordRefusal } from './password-rules.js';
import { hashPassword } from './passwords.js';

/** Who gets an account. The address is stored in lower case. */
interface Person {
  readonly email: string;
  readonly name: string;
  readonly administrator: boolean;
}

/** An account that can be entered: its password follows the rules, and is hashed. */
export interface PreparedAccount extends Person {
  readonly passwordHash: string;
}

/** Users of the installation and their passwords. */
@Injectable()
export class Accounts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Makes an account whose password follows the rules; answers the user's id. Refuses weak passwords and a taken address. */
  async create(person: Person & { readonly password: string }): Promise<{ user: string } | Refused> {
    const account = await this.prepared(person);
    if (isRefused(account)) return account;
    const [user] = await this.enter([account]);
    return user ? { user } : refuse('EMAIL_TAKEN', ['email']);
  }

  /** Looks at a new account's password, and hashes it. Refuses weak ones. */
  async prepared(person: Person & { readonly password: string }): Promise<PreparedAccount | Refused> {
    const { password, email, name, administrator } = person;
    const refused = passwordRefusal(password, person);
    return refused ?? { email, name, administrator, passwordHash: await hashPassword(password) };
  }

  /** Enters an account within a verb's transaction, whose doer holds the lock on its address (`take_up_invitation`). */
  enterWithin(tx: WriteTransaction, user: string, account: PreparedAccount): void {
    const { email, name, administrator, passwordHash } = account;
    tx.change(
      `with entered as (
         insert into app_user (id, email, name, administrator, created_at) values ($1, $2, $3, $4, $5) returning id
       ), kept as (
         insert into credential (user_id, password_hash, changed_at) select id, $6, $5 from entered
       )
       insert into security_event (id, at, kind, user_id) select $7, $5, 'USER_CREATED', id from entered`,
      [user, email.toLowerCase(), name, administrator, tx.now, passwordHash, tx.nextId()],
    );
  }

  /**
   * Enters accounts whose hash is ready (`hashPassword`): the sample's and the tests'. Answers their ids in order; no id
   * for an address that is taken. An account, its password and its entry in the security log are one statement.
   */
  async enter(
    persons: readonly (Person & { readonly passwordHash: string })[],
  ): Promise<(string | undefined)[]> {
    const rows = await this.database.rows<{ id: string; email: string }>(
      `with given as (
         select * from unnest($1::uuid[], $2::text[], $3::text[], $4::boolean[], $5::text[], $7::uuid[])
           as g (id, email, name, administrator, password_hash, event)
       ), entered as (
         insert into app_user (id, email, name, administrator, created_at)
         select id, email, name, administrator, $6 from given
         on conflict (email) do nothing returning id, email
       ), credentials as (
         insert into credential (user_id, password_hash, changed_at)
         select id, password_hash, $6 from given join entered using (id)
       ), events as (
         insert into security_event (id, at, kind, user_id)
         select event, $6, 'USER_CREATED', id from given join entered using (id)
       )
       select id, email from entered`,
      [
        persons.map(() => this.ids.next()),
        persons.map(({ email }) => email.toLowerCase()),
        persons.map(({ name }) => name),
        persons.map(({ administrator }) => administrator),
        persons.map(({ passwordHash }) => passwordHash),
        this.clock.now(),
        persons.map(() => this.ids.next()),
      ],
    );
    const ids = new Map(rows.map(({ id, email }) => [email, id]));
    return persons.map(({ email }) => ids.get(email.toLowerCase()));
  }
}
