import { Context, ResolveField, Resolver } from '@nestjs/graphql';
import { Clock } from '../../platform/clock.js';
import { unauthenticated } from '../../platform/graphql/errors.js';
import { encodeNodeId, noPartnership } from '../../platform/graphql/node-id.js';
import type { Request } from '../../platform/graphql/request.js';
import { coarseNetwork } from '../../platform/http/network-of.js';
import { Viewer } from '../people/viewer.type.js';
import { Session } from './session.type.js';

interface Row {
  id: string;
  createdAt: Date;
  lastUsedAt: Date;
  expiresAt: Date;
  network: string | null;
}

/** What somebody sees of their own sessions. */
@Resolver(() => Viewer)
export class ViewerSessions {
  constructor(private readonly clock: Clock) {}

  @ResolveField(() => [Session], {
    description: "The viewer's sessions that have not ended, the last used first.",
  })
  async sessions(@Context() request: Request): Promise<Session[]> {
    const { viewer } = request;
    if (!viewer) throw unauthenticated();
    const rows = await request.read.rows<Row>(
      `select id, created_at as "createdAt", coalesce(last_used_at, created_at) as "lastUsedAt",
         expires_at as "expiresAt", network
       from session where user_id = $1 and ended_at is null and expires_at > $2 order by 3 desc, id`,
      [viewer.user, this.clock.now()],
    );
    return rows.map(({ id, network, ...row }) => ({
      ...row,
      id: encodeNodeId('Session', noPartnership, id),
      network: network === null ? null : coarseNetwork(network),
      current: id === viewer.session,
    }));
  }
}
