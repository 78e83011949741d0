import type { Database } from '../../platform/database/database.js';
import { Request } from '../../platform/graphql/request.js';
import type { LiveConnection } from './live-connection.js';

/** One subscribing, or one event of a subscription: a request of the socket it came by. */
export class LiveRequest extends Request {
  constructor(
    database: Database,
    readonly connection: LiveConnection,
  ) {
    super(database, connection.headers, connection.network);
  }
}
