import { setTimeout as passing } from 'node:timers/promises';
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';

/** What there may be to look at: entries of the logs, the rights of those who are connected, or reports of comments. */
export type WakeUp = 'logs' | 'rights' | 'reports';

/** What a wake-up by each channel is to. */
const channels = new Map<string, WakeUp>([
  ['concord_logs', 'logs'],
  ['concord_rights', 'rights'],
  ['concord_reports', 'reports'],
]);
/** Logs that one wake-up names; where more have grown it names none, and all are looked at. */
const MOST_NAMED = 500;
/** Milliseconds before a lost connection is sought again. */
const PAUSE = 250;
/** Milliseconds between one wake-up and the next: each is a transaction of its own, and one tells of many acts. */
const PACE = 10;

/** What is called at a wake-up; `logs`: the audiences whose logs may have grown, without it any may have. */
export type Woken = (what: WakeUp, logs?: readonly number[]) => void;

/**
 * Wake-ups between the instances (LISTEN, NOTIFY) over one connection of its own beside the pool. They carry nothing but
 * "look", of logs also the numbers of those that may have grown, and may be lost with the connection: whoever waits for
 * them also looks from time to time.
 */
@Injectable()
export class WakeUps implements OnApplicationBootstrap, OnApplicationShutdown {
  /** The one being had or being sought. */
  private attempt: pg.Client | undefined;
  private client: pg.Client | undefined;
  private readonly listeners = new Set<Woken>();
  private readonly owed = new Set<number>();
  private telling = false;
  private stopped = false;
  private pause: NodeJS.Timeout | undefined;

  constructor(private readonly url: string) {}

  onApplicationBootstrap(): void {
    void this.connect();
  }

  /** Tells every instance, this one too, that something was committed to the logs of these audiences. Not within the transaction: NOTIFY takes a lock there that all commits would wait for. */
  tell(audiences: Iterable<number>): void {
    for (const audience of audiences) this.owed.add(audience);
    void this.pay();
  }

  /** Calls `listener` at every wake-up, until what is answered is called. */
  listen(listener: Woken): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.pause);
    const { client } = this;
    this.client = undefined;
    // What was told within the last pace: the other instances would find it at their next look only.
    if (client && this.owed.size > 0) await client.query(this.notice()).catch(() => undefined);
    await client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.url,
      keepAlive: true,
      connectionTimeoutMillis: 3_000,
      query_timeout: 5_000,
    });
    this.attempt = client;
    // Without a listener an error would end the process; that the connection is gone 'end' tells.
    client.on('error', () => undefined);
    client.once('end', () => this.lost(client));
    client.on('notification', ({ channel, payload }) => this.wake(channel, payload));
    try {
      await client.connect();
      await client.query([...channels.keys()].map((channel) => `listen ${channel}`).join('; '));
    } catch {
      this.give(client);
      return;
    }
    if (this.stopped) {
      await client.end().catch(() => undefined);
      return;
    }
    this.client = client;
    // What was told meanwhile was not heard.
    for (const channel of channels.keys()) this.wake(channel);
    void this.pay();
  }

  /** One NOTIFY at a time, the first at once: what is told while one is on its way, or was just now, goes out with the next. */
  private async pay(): Promise<void> {
    const { client } = this;
    if (this.telling || !client) return;
    this.telling = true;
    try {
      while (this.owed.size > 0) {
        await client.query(this.notice());
        await passing(PACE);
      }
    } catch {
      this.give(client);
    } finally {
      this.telling = false;
    }
  }

  /** Of all that is owed, which it then is no more. */
  private notice(): pg.QueryConfig {
    const named = this.owed.size > MOST_NAMED ? '' : [...this.owed].join(',');
    this.owed.clear();
    return { name: 'tell', text: `select pg_notify('concord_logs', $1)`, values: [named] };
  }

  private wake(channel: string, payload = ''): void {
    const what = channels.get(channel);
    const logs = /^\d+(,\d+)*$/.test(payload) ? payload.split(',').map(Number) : undefined;
    if (what) for (const listener of this.listeners) listener(what, logs);
  }

  /** Gives up a connection that does not answer. */
  private give(client: pg.Client): void {
    client.end().catch(() => undefined);
    this.lost(client);
  }

  private lost(client: pg.Client): void {
    if (this.attempt !== client) return;
    this.attempt = undefined;
    this.client = undefined;
    if (this.stopped) return;
    this.pause = setTimeout(() => void this.connect(), PAUSE).unref();
  }
}
