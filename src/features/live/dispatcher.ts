import { setImmediate as nextTurn } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Logger } from 'pino';
import { type WakeUp, WakeUps } from '../../platform/database/wake-ups.js';
import { SERVER_LOG } from '../../platform/http/server-log.js';
import type { LiveConnection } from './live-connection.js';
import { LiveConnections } from './live-connections.js';
import { type GrownLog, LogGrowth } from './log-growth.queries.js';
import { WatchedLogs } from './watched-logs.js';

/** Milliseconds between looks at whose the sockets are: a session runs out by itself. */
const TICK = 500;
/** Of these looks every so many is one at all logs: a wake-up may be lost. */
const LOGS = 4;

/** Listeners that are woken in one turn of the event loop: what they ask is sent to the database before the next are woken. */
const IN_A_TURN = 48;

/** One who waits for entries: of one log, or of all the logs that its viewer reads. */
export interface Listener {
  readonly connection: LiveConnection;
  /** The log listened to; null: all that the viewer reads. */
  readonly audience: number | null;
  /** The one thing, by its id, of which it waits for news; absent: all that its logs say. */
  readonly subject?: string;
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
  private readonly watched = new WatchedLogs();
  private looking = false;
  /** Logs that have grown since; undefined: any may have. */
  private due: Set<number> | undefined = new Set();
  private deaf: () => void = () => undefined;
  private tick: NodeJS.Timeout | undefined;
  private ticks = 0;

  constructor(
    private readonly connections: LiveConnections,
    private readonly growth: LogGrowth,
    private readonly wakeUps: WakeUps,
    @Inject(SERVER_LOG) private readonly log: Logger,
  ) {
    connections.onChange((connection) => this.rightsChanged(connection));
  }

  onApplicationBootstrap(): void {
    this.deaf = this.wakeUps.listen((what, logs) => this.woken(what, logs));
    this.tick = setInterval(() => {
      this.ticks += 1;
      this.woken('rights');
      if (this.ticks % LOGS === 0) this.woken('logs');
    }, TICK).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.tick);
    this.deaf();
  }

  /** Adds a listener that has just seen these logs, by audience, at these sizes; what is answered takes it away again. */
  add(listener: Listener, seen: ReadonlyMap<number, number>): () => void {
    const grown = this.watched.add(listener, seen);
    this.listeners.add(listener);
    for (const log of grown) listener.grown(log);
    this.woken('logs', [...seen.keys()]);
    return () => {
      this.listeners.delete(listener);
      this.watched.remove(listener);
    };
  }

  private woken(what: WakeUp, logs?: readonly number[]): void {
    if (this.connections.size === 0) return;
    if (what === 'rights') this.connections.allAnew();
    else if (what === 'reports') for (const listener of this.listeners) listener.reported?.();
    else {
      if (!logs) this.due = undefined;
      for (const audience of logs ?? []) this.due?.add(audience);
      void this.look();
    }
  }

  private async look(): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    while (!this.due || this.due.size > 0) {
      const due = this.due;
      this.due = new Set();
      try {
        await this.lookAt(due);
      } catch (error) {
        this.log.warn({ err: error }, 'the logs could not be looked at');
      }
    }
    this.looking = false;
  }

  private async lookAt(due: ReadonlySet<number> | undefined): Promise<void> {
    const grown = await this.growth.since(this.watched.of(due));
    for (const log of grown) this.watched.grown(log);
    // What the first ask is read, and told to them, while the others are still being woken.
    for (const [index, listener] of this.concerned(grown).entries()) {
      if (index > 0 && index % IN_A_TURN === 0) await nextTurn();
      for (const log of grown) if (concerns(log, listener)) listener.grown(log);
    }
  }

  /**
   * The listeners whom these logs concern, in the order in which they are woken. Those who wait for one thing come first, as
   * they are few. Within each part, listeners who may see the same stand side by side, since what they ask is read together; the
   * largest group comes first.
   */
  private concerned(grown: readonly GrownLog[]): Listener[] {
    const groups = new Map<readonly number[], Listener[]>();
    for (const listener of this.listeners) {
      if (!grown.some((log) => concerns(log, listener))) continue;
      const { audiences } = listener.connection.viewer;
      const group = groups.get(audiences);
      if (group) group.push(listener);
      else groups.set(audiences, [listener]);
    }
    const ordered = [...groups.values()].sort((one, other) => other.length - one.length).flat();
    return [
      ...ordered.filter(({ subject }) => subject !== undefined),
      ...ordered.filter(({ subject }) => subject === undefined),
    ];
  }

  private rightsChanged(connection: LiveConnection): void {
    for (const listener of this.listeners) {
      if (listener.connection !== connection) continue;
      this.watched.changed(listener);
      listener.changed();
    }
    // Of a log that is read from now on the size is not known yet.
    this.woken('logs', connection.viewer.audiences);
  }
}

function concerns({ audience, subjects }: GrownLog, listener: Listener): boolean {
  if (listener.audience !== null) return listener.audience === audience;
  if (listener.subject !== undefined && subjects && !subjects.includes(listener.subject)) return false;
  return listener.connection.viewer.audiences.includes(audience);
}
