import { Injectable } from '@nestjs/common';
import type { Viewer } from '../../access/viewer.js';
import { ViewerQueries } from '../../access/viewers.queries.js';
import type { LiveConnection } from './live-connection.js';

/** Viewers that are loaded by one statement. */
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
  private waiting = new Map<LiveConnection, Asking[]>();
  private loading = false;
  private looking: Promise<void> | undefined;
  private again = false;
  private changed: (connection: LiveConnection) => void = () => undefined;

  constructor(private readonly viewers: ViewerQueries) {}

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
      if (!this.loading) void this.load();
    });
  }

  /** Looks at every connection whether it may stay; however often it is asked for meanwhile, once more after that. */
  allAnew(): Promise<void> {
    this.again = true;
    this.looking ??= this.lookAtAll().finally(() => {
      this.looking = undefined;
    });
    return this.looking;
  }

  private async lookAtAll(): Promise<void> {
    while (this.again) {
      this.again = false;
      await Promise.all([...this.connections].map((connection) => this.anew(connection)));
    }
  }

  private async load(): Promise<void> {
    this.loading = true;
    // Those who ask in this same turn come along.
    await Promise.resolve();
    while (this.waiting.size > 0) {
      const batch = [...this.waiting].slice(0, BATCH);
      for (const [connection] of batch) this.waiting.delete(connection);
      try {
        const viewers = await this.viewers.ofSessions(batch.map(([connection]) => connection));
        for (const [index, [connection, asking]] of batch.entries()) {
          const viewer = this.settle(connection, viewers[index]);
          for (const { found } of asking) found(viewer);
        }
      } catch (error) {
        for (const { failed } of batch.flatMap(([, asking]) => asking)) failed(error);
      }
    }
    this.loading = false;
  }

  private settle(connection: LiveConnection, viewer: Viewer | undefined): Viewer | undefined {
    if (!viewer || viewer.acting?.membership !== connection.viewer.acting?.membership) {
      connection.end(UNAUTHORIZED, 'Your session has ended. Sign in again.');
      return undefined;
    }
    const before = connection.viewer.audiences;
    connection.viewer = viewer;
    const same =
      before.length === viewer.audiences.length &&
      before.every((audience, at) => audience === viewer.audiences[at]);
    if (!same) this.changed(connection);
    return connection.open ? viewer : undefined;
  }
}
