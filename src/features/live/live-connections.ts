import { isDeepStrictEqual } from 'node:util';
import { Inject, Injectable } from '@nestjs/common';
import type { Logger } from 'pino';
import type { Viewer } from '../../access/viewer.js';
import { ViewerQueries } from '../../access/viewers.queries.js';
import { SERVER_LOG } from '../../platform/http/server-log.js';
import type { LiveConnection } from './live-connection.js';

/** Viewers that are found in full by one statement: what many have in common is found once, and no statement takes long. */
const BATCH = 500;
/** graphql-transport-ws: Unauthorized. Clients do not come back by themselves after it. */
const UNAUTHORIZED = 4401;

interface Asking {
  readonly found: (viewer: Viewer | undefined) => void;
  readonly failed: (error: unknown) => void;
}

/** The open sockets of this instance, and whose they are today. */
@Injectable()
export class LiveConnections {
  private readonly connections = new Set<LiveConnection>();
  /** Those for whom an event waits. */
  private readonly waiting = new Map<LiveConnection, Asking[]>();
  /** Those that are to be looked at, whether they may stay. */
  private readonly due = new Set<LiveConnection>();
  private loading = false;
  private changed: (connection: LiveConnection) => void = () => undefined;

  constructor(
    private readonly viewers: ViewerQueries,
    @Inject(SERVER_LOG) private readonly log: Logger,
  ) {}

  /** `changed` is told of every connection whose viewer reads other audiences than before. */
  onChange(changed: (connection: LiveConnection) => void): void {
    this.changed = changed;
  }

  get size(): number {
    return this.connections.size;
  }

  /** How many are open for a person. */
  openOf(user: string): number {
    return [...this.connections].filter(({ viewer }) => viewer.user === user).length;
  }

  add(connection: LiveConnection): void {
    this.connections.add(connection);
  }

  remove(connection: LiveConnection): void {
    connection.left();
    this.connections.delete(connection);
    this.due.delete(connection);
  }

  /**
   * The viewer of a connection as they are from now on; undefined, and the connection ended, where their session or
   * membership is over. Whoever asks while others are being loaded is loaded with the next statement.
   */
  anew(connection: LiveConnection): Promise<Viewer | undefined> {
    return new Promise((found, failed) => {
      const asking = this.waiting.get(connection) ?? [];
      asking.push({ found, failed });
      this.waiting.set(connection, asking);
      void this.load();
    });
  }

  /** Looks at every connection whether it may stay, once more where it is just being looked at. */
  allAnew(): void {
    for (const connection of this.connections) this.due.add(connection);
    void this.load();
  }

  /** One round at a time: two could end in the other order, and the older answer would be kept. */
  private async load(): Promise<void> {
    if (this.loading) return;
    this.loading = true;
    // Those who ask in this same turn come along.
    await Promise.resolve();
    while (this.waiting.size + this.due.size > 0) await this.loadSome();
    this.loading = false;
  }

  private async loadSome(): Promise<void> {
    const [waiting, due] = [new Map(this.waiting), new Set(this.due)];
    this.waiting.clear();
    this.due.clear();
    try {
      const all = [...new Set([...waiting.keys(), ...due])];
      const gone = await this.viewers.goneOf(all.map(({ viewer }) => viewer));
      const others: LiveConnection[] = [];
      for (const connection of all) {
        if (gone.has(connection.viewer)) others.push(connection);
        else answer(waiting, connection, connection.open ? connection.viewer : undefined);
      }
      for (let from = 0; from < others.length; from += BATCH) {
        const batch = others.slice(from, from + BATCH);
        const viewers = await this.viewers.ofSessions(batch);
        for (const [index, connection] of batch.entries())
          answer(waiting, connection, this.settle(connection, viewers[index]));
      }
    } catch (error) {
      // Who waits tells it to their socket; the others are looked at again soon.
      if (due.size > 0) this.log.warn({ err: error }, 'the viewers at sockets could not be found anew');
      for (const { failed } of [...waiting.values()].flat()) failed(error);
    }
  }

  private settle(connection: LiveConnection, viewer: Viewer | undefined): Viewer | undefined {
    if (!viewer || viewer.acting?.membership !== connection.viewer.acting?.membership) {
      connection.end(UNAUTHORIZED, 'Your session has ended. Sign in again.');
      return undefined;
    }
    const before = connection.viewer;
    connection.viewer = viewer;
    if (!isDeepStrictEqual(before.audiences, viewer.audiences)) this.changed(connection);
    return connection.open ? connection.viewer : undefined;
  }
}

/** Tells all who wait for the viewer of a connection; undefined where it has ended. */
function answer(waiting: Map<LiveConnection, Asking[]>, connection: LiveConnection, viewer?: Viewer): void {
  for (const { found } of waiting.get(connection) ?? []) found(viewer);
  waiting.delete(connection);
}
