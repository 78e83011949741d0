import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import { Database } from '../../platform/database/database.js';
import { Ids } from '../../platform/ids.js';
import type { MailRow } from '../../platform/mail/outbox.js';

/** How long a link is good for. */
export const RESET_MINUTES = 60;
/** Links an account is sent at most within a quarter of an hour: more would only fill somebody's mailbox. */
const MOST_LINKS = 3;
const QUARTER = 15 * 60_000;

/** An account whose password may change. */
interface Owner {
  readonly user: string;
  readonly email: string;
  readonly name: string;
}

/** A new password: its hash, the notice of it, and from where. */
interface NewPassword {
  readonly passwordHash: string;
  readonly notice: MailRow;
  readonly network: string;
}

/**
 * What follows from a change of `changed`: its sessions end but for `session`, its links are void (`link` was used up by the
 * change itself), and its owner is told. `$1` user, `$2` instant, `$3` event, `$4` network, `$5` to `$8` the notice.
 */
const following = (because: 'PASSWORD_CHANGED' | 'PASSWORD_RESET', session: string, link: string): string => `
  ended as (
    update session set ended_at = $2, ended_because = '${because}'
    where user_id in (select user_id from changed) and ended_at is null and id is distinct from ${session}
  ), voided as (
    update password_reset set used_at = $2
    where user_id in (select user_id from changed) and used_at is null and hash is distinct from ${link}
  ), event as (
    insert into security_event (id, at, kind, user_id, session_id, network)
    select $3, $2, '${because}', user_id, ${session}, $4 from changed
  ), notice as (
    insert into mail (id, kind, language, recipient, sealed, created_at, expires_at, next_attempt_at)
    select $5, 'PASSWORD_CHANGED', $6, u.email, $7, $2, $8, $2 from changed join app_user u on u.id = changed.user_id
  )
  select user_id from changed`;

/** Changes of passwords, each whole in one transaction: the sessions that end, the links that are void, the notice. */
@Injectable()
export class PasswordChanges {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {}

  /** Whose session it is, with the hash of their password. */
  async ofUser(user: string): Promise<(Owner & { readonly passwordHash: string }) | undefined> {
    const [owner] = await this.database.rows<Owner & { passwordHash: string }>(
      `select u.id as user, u.email, u.name, c.password_hash as "passwordHash"
       from app_user u join credential c on c.user_id = u.id where u.id = $1`,
      [user],
    );
    return owner;
  }

  /** Whose a link is; undefined where it was used, is void or has run out, or its account is suspended. */
  async ofLink(hash: Buffer): Promise<Owner | undefined> {
    const [owner] = await this.database.rows<Owner>(
      `select u.id as user, u.email, u.name from password_reset r join app_user u on u.id = r.user_id
       where r.hash = $1 and r.used_at is null and r.expires_at > $2 and u.status = 'ACTIVE'`,
      [hash, this.clock.now()],
    );
    return owner;
  }

  /** Keeps a link for the account with an address and queues its mail. Where there is none as many rows are written. */
  async ask(email: string, hash: Buffer, mail: MailRow, network: string): Promise<void> {
    const now = this.clock.now();
    const text = `with known as (
         select u.id, u.email from app_user u join credential c on c.user_id = u.id
         where u.email = $1 and u.status = 'ACTIVE'
       ), due as (
         select * from known where ${MOST_LINKS} > (
           select count(*) from password_reset r where r.user_id = known.id and r.used_at is null and r.created_at > $4)
       ), stale as (
         delete from password_reset where hash in (
           select hash from password_reset where expires_at <= $4 limit 100 for update skip locked)
       ), asked as (
         insert into password_reset (hash, user_id, created_at, expires_at) values ($2, (select id from due), $3, $5)
       ), event as (
         insert into security_event (id, at, kind, user_id, network)
         values ($6, $3, 'PASSWORD_RESET_REQUESTED', (select id from known), $7)
       )
       insert into mail (id, kind, language, recipient, sealed, created_at, expires_at, next_attempt_at, ended_at, outcome)
       select $8, 'PASSWORD_RESET', $9, due.email, case when due.id is not null then $10::bytea end, $3, $5, $3,
         case when due.id is null then $3::timestamptz end, case when due.id is null then 'NONE' end
       from (select) one left join due on true`;
    const values = [
      email.toLowerCase(),
      hash,
      now,
      new Date(now.getTime() - QUARTER),
      mail.expiresAt,
      this.ids.next(),
      network,
      mail.id,
      mail.language,
      mail.sealed,
    ];
    // Of those who ask for one address at once each counts the links of the one before, account or none.
    const turn = `select pg_advisory_xact_lock(hashtextextended('reset ' || $1, 0))`;
    await this.database.together([
      { text: turn, values: [email.toLowerCase()] },
      { text, values },
    ]);
  }

  /**
   * Changes the password in a session, which stays; all others end. False where the password or the session is not what
   * it was a moment ago.
   */
  change(
    { user, passwordHash: known }: { readonly user: string; readonly passwordHash: string },
    session: string,
    password: NewPassword,
  ): Promise<boolean> {
    return this.together(
      user,
      password,
      [known, session],
      `with changed as (
         update credential set password_hash = $9, changed_at = $2
         where user_id = $1 and password_hash = $10
           and exists (select from session s where s.id = $11 and s.ended_at is null)
         returning user_id
       ), ${following('PASSWORD_CHANGED', '$11::uuid', 'null::bytea')}`,
    );
  }

  /** Uses a link up and sets the password: every session ends. False where the link was used a moment before. */
  reset(user: string, link: Buffer, password: NewPassword): Promise<boolean> {
    return this.together(
      user,
      password,
      [link],
      `with used as (
         update password_reset set used_at = $2
         where hash = $10 and user_id = $1 and used_at is null and expires_at > $2 returning user_id
       ), changed as (
         update credential set password_hash = $9, changed_at = $2
         where user_id in (select user_id from used) returning user_id
       ), ${following('PASSWORD_RESET', 'null::uuid', '$10::bytea')}`,
    );
  }

  /** Behind a lock on the credential: a session that is just being begun with the old password is seen, and ends too. */
  private async together(
    user: string,
    { network, notice, passwordHash }: NewPassword,
    more: readonly unknown[],
    text: string,
  ): Promise<boolean> {
    const { id, language, sealed, createdAt, expiresAt } = notice;
    const values = [user, createdAt, this.ids.next(), network, id, language, sealed, expiresAt, passwordHash];
    const changed = await this.database.together([
      { text: 'select from credential where user_id = $1 for update', values: [user] },
      { text, values: [...values, ...more] },
    ]);
    return changed.length > 0;
  }
}
