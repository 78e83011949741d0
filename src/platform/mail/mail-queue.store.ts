import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** Attempts until a mail is given up; with the waits between them about nine hours. */
export const MOST_ATTEMPTS = 16;
const FIRST_WAIT = 30_000;
const LONGEST_WAIT = 60 * 60_000;
/** Milliseconds for which a claimed mail is nobody else's: longer than an attempt can take. */
const CLAIMED = 2 * 60_000;
/** How long is kept that a mail was sent or given up. */
const KEPT = 90 * 24 * 60 * 60_000;

/** A mail that this instance may send. */
export interface ClaimedMail {
  readonly id: string;
  readonly kind: string;
  readonly language: string;
  readonly recipient: string;
  readonly sealed: Buffer;
  readonly attempts: number;
  readonly expiresAt: Date;
}

/** The queue of mails in the database, for all instances. */
@Injectable()
export class MailQueue {
  // Not through `Database`: what is sent on its own is not part of any request.
  constructor(private readonly source: DataSource) {}

  /** Takes the next mail that is due; the attempt counts from now on, also where this process does not live to its end. */
  async claim(now: Date): Promise<ClaimedMail | undefined> {
    const [mail] = await this.source.query<ClaimedMail[]>(
      `with claimed as (
         update mail set attempts = attempts + 1, next_attempt_at = $2 where id = (
           select id from mail where ended_at is null and next_attempt_at <= $1
           order by next_attempt_at, id limit 1 for update skip locked)
         returning id, kind, language, recipient, sealed, attempts, expires_at as "expiresAt"
       ) select * from claimed`,
      [now, new Date(now.getTime() + CLAIMED)],
    );
    return mail;
  }

  /** It has gone out: whom it was to and what it said is forgotten. */
  async sent({ id }: ClaimedMail, now: Date): Promise<void> {
    await this.source.query(
      `update mail set ended_at = $2, outcome = 'SENT', sealed = null, recipient = null, problem = null
       where id = $1 and ended_at is null`,
      [id, now],
    );
  }

  /** It was not taken: tried again after twice the time, at last given up. Answers whether it was. */
  async failed(mail: ClaimedMail, problem: string, now: Date): Promise<boolean> {
    if (mail.attempts >= MOST_ATTEMPTS) {
      await this.dead(mail, problem, now);
      return true;
    }
    const wait = Math.min(FIRST_WAIT * 2 ** (mail.attempts - 1), LONGEST_WAIT);
    await this.source.query(
      `update mail set next_attempt_at = $2, problem = $3 where id = $1 and ended_at is null`,
      [mail.id, new Date(now.getTime() + wait), problem],
    );
    return false;
  }

  /** It is given up; the recipient stays, for whoever looks after the installation. */
  async dead({ id }: ClaimedMail, problem: string, now: Date): Promise<void> {
    await this.source.query(
      `update mail set ended_at = $2, outcome = 'DEAD', problem = $3, sealed = null where id = $1 and ended_at is null`,
      [id, now, problem],
    );
  }

  /** Forgets what ended long ago. */
  async clearAway(now: Date): Promise<void> {
    await this.source.query(
      `delete from mail where id in (
         select id from mail where ended_at <= $1 order by ended_at limit 100 for update skip locked)`,
      [new Date(now.getTime() - KEPT)],
    );
  }
}
