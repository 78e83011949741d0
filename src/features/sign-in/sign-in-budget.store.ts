import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock.js';
import type { Statement } from '../../platform/database/connections.js';
import { Database } from '../../platform/database/database.js';

const WINDOW_MINUTES = 15;
const FAILURES_OF_ACCOUNT = 10;
const FAILURES_OF_NETWORK = 100;
const REGISTRATIONS = 10;
const LOOKS = 100;

type Limits = readonly (readonly [key: string, limit: number])[];

interface Spent {
  key: string;
  failures: number;
  since: Date;
}

/** What was found beside what was spent: where nothing was, its columns are null. */
type Looked<Row> = (Row & { looked: true }) | { looked: null };

/**
 * Writes down that something was tried under each of the keys ($1) at an instant ($2), where what was before another ($3)
 * is no longer counted. The keys in one order, and nobody waits for a row that another attempt holds only to clear it away.
 */
const SPENDING = `with stale as (
    delete from sign_in_budget where key in (
      select key from sign_in_budget where since <= $3 and key <> all ($1) limit 100 for update skip locked)
  ), spent as (
    insert into sign_in_budget as b (key, failures, since) select k, 1, $2::timestamptz from unnest($1::text[]) with ordinality u(k, n) order by n
    on conflict (key) do update set
      failures = case when b.since <= $3 then 1 else b.failures + 1 end,
      since = case when b.since <= $3 then $2 else b.since end
    returning key, failures, since
  )`;

/**
 * How often a sign-in may fail within 15 minutes: 10 times for an account from one network, 100 times from one network.
 * Nobody can lock an account for those who come from elsewhere.
 */
@Injectable()
export class SignInBudget {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Pays for one attempt before its password is looked at, so that attempts made at once cannot outrun the budget.
   * @returns the seconds until the next attempt may be made, where the budget is used up; an address without an
   * account has its budget too.
   */
  pay(email: string, network: string): Promise<number | undefined> {
    return this.spend([
      [accountKey(email, network), FAILURES_OF_ACCOUNT],
      [networkKey(network), FAILURES_OF_NETWORK],
    ]);
  }

  /** Pays for a request to register an organisation: ten by one member, or from one network. Answers as `pay` does. */
  payRegistration(
    by: { readonly membership: string } | { readonly network: string },
  ): Promise<number | undefined> {
    const key = 'membership' in by ? `registration by ${by.membership}` : `registration ${by.network}`;
    return this.spend([[key, REGISTRATIONS]]);
  }

  /**
   * Pays for a look at what an invitation is for, a hundred from one network, and takes it, by one statement: whoever is
   * nobody yet holds one connection once.
   * @param look what answers one row or none; its values are $4 and following.
   * @returns what was found, or the seconds until the next look.
   */
  async lookAtInvitation<Row extends object>(
    network: string,
    { text, values = [] }: Statement,
  ): Promise<{ readonly found: Row | undefined } | { readonly wait: number }> {
    const limits = [[`invitation ${network}`, LOOKS]] as const;
    const now = this.clock.now();
    const [spent] = await this.database.rows<Spent & Looked<Row>>(
      `${SPENDING} select spent.*, l.* from spent left join lateral (
         select true as looked, f.* from (${text}) f where spent.failures <= ${LOOKS}) l on true`,
      [limits.map(([key]) => key), now, windowStart(now), ...values],
    );
    const wait = waitOf(spent ? [spent] : [], limits, now);
    if (wait !== undefined) return { wait };
    return { found: spent?.looked ? spent : undefined };
  }

  private async spend(limits: Limits): Promise<number | undefined> {
    const now = this.clock.now();
    const keys = limits.map(([key]) => key);
    const spent = await this.database.rows<Spent>(`${SPENDING} select * from spent`, [
      keys,
      now,
      windowStart(now),
    ]);
    return waitOf(spent, limits, now);
  }

  /** Gives back what a successful attempt paid: the account is clear, the network has its one attempt again. */
  async giveBack(email: string, network: string): Promise<void> {
    // The count makes the account's row come first, as in `pay`.
    await this.database.rows(
      `with cleared as (delete from sign_in_budget where key = $1 returning key)
       update sign_in_budget set failures = failures - 1
       where key = $2 and failures > 0 and (select count(*) from cleared) >= 0`,
      [accountKey(email, network), networkKey(network)],
    );
  }
}

function windowStart(now: Date): Date {
  return new Date(now.getTime() - WINDOW_MINUTES * 60_000);
}

/** The seconds until the next attempt may be made, where one of the keys is over its limit. */
function waitOf(spent: readonly Spent[], limits: Limits, now: Date): number | undefined {
  const limitOf = new Map(limits);
  const over = spent.filter(({ key, failures }) => failures > (limitOf.get(key) ?? 0));
  if (over.length === 0) return undefined;
  const open = Math.max(...over.map(({ since }) => since.getTime())) + WINDOW_MINUTES * 60_000;
  return Math.max(1, Math.ceil((open - now.getTime()) / 1_000));
}

/** Addresses tried are kept as hashes: among them are mistyped passwords. */
function accountKey(email: string, network: string): string {
  return `account ${createHash('sha256').update(email.toLowerCase()).digest('hex')} ${network}`;
}

function networkKey(network: string): string {
  return `network ${network}`;
}
