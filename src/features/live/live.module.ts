import { type DynamicModule, Module } from '@nestjs/common';
import { PeopleQueries } from '../people/people.queries.js';
import { BEHIND_PROXY } from './behind-proxy.js';
import { Dispatcher } from './dispatcher.js';
import { InboxChanged } from './inbox-changed.js';
import { LiveConnections } from './live-connections.js';
import { LiveServer } from './live-server.js';
import { LiveSockets } from './live-sockets.js';
import { LogAppended } from './log-appended.js';
import { LogGrowth } from './log-growth.queries.js';
import { ORIGINS } from './origins.js';
import { RoundChanged } from './round-changed.js';
import { ThreadChanged } from './thread-changed.js';

/** What happens, told as it happens: subscriptions from the logs. */
@Module({
  providers: [
    LiveConnections,
    LogGrowth,
    Dispatcher,
    LiveServer,
    LiveSockets,
    LogAppended,
    ThreadChanged,
    RoundChanged,
    InboxChanged,
    PeopleQueries,
  ],
})
export class LiveModule {
  static openTo(origins: readonly string[], behindProxy: boolean): DynamicModule {
    return {
      module: LiveModule,
      providers: [
        { provide: ORIGINS, useValue: origins },
        { provide: BEHIND_PROXY, useValue: behindProxy },
      ],
    };
  }
}
