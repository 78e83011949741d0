import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Logger } from 'pino';
import { type WakeUp, WakeUps } from '../../platform/database/wake-ups.js';
import { SERVER_LOG } from '../../platform/http/server-log.js';
import type { LiveConnection } from './live-connection.js';
import { LiveConnections } from './live-connections.js';
import { type GrownLog, LogGrowth, type WatchedLog } from './log-growth.queries.js';

/** Milliseconds between looks that nobody asked for: a wake-up may be lost, a session runs out by itself. */
const TICK = 500;

/** One who waits for entries: of one log, or of all the logs that its viewer reads. */
export interface Listener {
  readonly connection: LiveConnection;
  /** The log listened to; null: all that the viewer reads. */
  readonly audience: number | null;
  /** A log that concerns it has grown. */
  grown(log: GrownLog): void;
  /** Its viewer reads other audiences than before. */
  changed(): void;
  /** Comments were reported somewhere, or reports settled: nobody's logs say so. */
  reported?(): void;
}

/**
 * Looks at the logs for all listeners of this instance, when it is woken and from time to time. It goes by the size of
 * each log, never by the order of commits between logs.
 */
@Injectable()
export class Dispatcher implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly listeners = new Set<Listener>();
  private readonly sizes = new Map<number, number>();
  private looking = false;
  private again = false;
  private deaf: () => void = () => undefined;
  private tick: NodeJS.Timeout | undefined;

  constructor(
    private readonly connections: LiveConnections,
    private readonly growth: LogGrowth,
    private readonly wakeUps: WakeUps,
    @Inject(SERVER_LOG) private readonly log: Logger,
  ) {
    connections.onChange((connection) => this.rightsChanged(connection));
  }

  onApplicationBootstrap(): void {
    this.deaf = this.wakeUps.listen((what) => this.woken(what));
    this.tick = setInterval(() => {
      this.woken('rights');
      this.woken('logs');
    }, TICK).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.tick);
    this.deaf();
  }

  /** Adds a listener that has just seen these logs, by audience, at these sizes; what is answered takes it away again. */
  add(listener: Listener, seen: ReadonlyMap<number, number>): () => void {
    // A log somebody listens to already is known from further back: an entry twice is none lost.
    for (const [audience, size] of seen) if (!this.sizes.has(audience)) this.sizes.set(audience, size);
    this.listeners.add(listener);
    this.woken('logs');
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.sizes.clear();
    };
  }

  private woken(what: WakeUp): void {
    if (this.connections.size === 0) return;
    if (what === 'rights') this.connections.allAnew().catch((error: unknown) => this.failed(error));
    else if (what === 'reports') for (const listener of this.listeners) listener.reported?.();
    else if (this.looking) this.again = true;
    else void this.look();
  }

  private async look(): Promise<void> {
    this.looking = true;
    do {
      this.again = false;
      try {
        await this.lookOnce();
      } catch (error) {
        this.failed(error);
      }
    } while (this.again);
    this.looking = false;
  }

  private async lookOnce(): Promise<void> {
    const watched = this.watched();
    for (const audience of this.sizes.keys()) if (!watched.has(audience)) this.sizes.delete(audience);
    if (watched.size === 0) return;
    const grown = await this.growth.since([...watched.values()]);
    for (const log of grown) {
      this.sizes.set(log.audience, Math.max(log.size, this.sizes.get(log.audience) ?? 0));
      for (const listener of this.listeners) if (concerns(log, listener)) listener.grown(log);
    }
  }

  private watched(): Map<number, WatchedLog> {
    const watched = new Map<number, WatchedLog>();
    for (const { connection, audience } of this.listeners) {
      const { acting, audiences } = connection.viewer;
      if (!acting) continue;
      for (const one of audience === null ? audiences : [audience])
        watched.set(one, {
          partnership: acting.partnership,
          audience: one,
          size: this.sizes.get(one) ?? null,
        });
    }
    return watched;
  }

  private rightsChanged(connection: LiveConnection): void {
    for (const listener of this.listeners) if (listener.connection === connection) listener.changed();
  }

  private failed(error: unknown): void {
    this.log.warn({ err: error }, 'the logs could not be looked at');
  }
}

const concerns = ({ audience }: GrownLog, listener: Listener): boolean =>
  listener.audience === null
    ? listener.connection.viewer.audiences.includes(audience)
    : listener.audience === audience;
