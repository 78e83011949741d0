import type { Database } from '../../platform/database/database.js';
import { ReadTransaction } from '../../platform/database/read-transaction.js';
import type { Scope } from '../../platform/database/scope.js';
import { Request } from '../../platform/graphql/request.js';
import { GatheredRead, type GatheredReads } from './gathered-reads.js';
import type { LiveConnection } from './live-connection.js';

const none: readonly number[] = Object.freeze([]);

/** One subscribing, or one event of a subscription: a request of the socket it came by. */
export class LiveRequest extends Request {
  override readonly read: ReadTransaction;
  private bounds: readonly number[] | undefined;

  /** With `gathered` its statements are sent together with those of other sockets. */
  constructor(
    database: Database,
    readonly connection: LiveConnection,
    gathered?: GatheredReads,
  ) {
    super(database, connection.headers, connection.network, connection.id);
    const scope = () => this.scope;
    this.read = gathered
      ? new GatheredRead(database, gathered, () => ({ viewer: this.viewer, scope: this.scope }))
      : new ReadTransaction(database, scope);
  }

  /** What is asked is all of these audiences: nothing is read of others, and nothing at all by a viewer who has not all of them. */
  within(audiences: readonly number[]): void {
    this.bounds = audiences;
  }

  /** Read from the header once a socket, not once an event. */
  override get locales(): readonly string[] {
    return this.connection.locales;
  }

  /** Of a reader, who gains and loses nothing by what they ask. */
  override get scope(): Scope {
    const { viewer, bounds } = this;
    const all = viewer?.audiences ?? none;
    const audiences = !bounds ? all : bounds.every((audience) => all.includes(audience)) ? bounds : none;
    return {
      audiences,
      partnership: viewer?.acting?.partnership ?? null,
      user: viewer?.user ?? null,
      membership: viewer?.acting?.membership ?? null,
    };
  }
}
