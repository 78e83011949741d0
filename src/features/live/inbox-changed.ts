import { Context, Resolver, Subscription } from '@nestjs/graphql';
import { Clock } from '../../platform/clock.js';
import { unauthenticated } from '../../platform/graphql/errors.js';
import { inboxMark } from '../inbox/inbox.queries.js';
import { PeopleQueries } from '../people/people.queries.js';
import { Viewer } from '../people/viewer.type.js';
import { Dispatcher } from './dispatcher.js';
import type { LiveRequest } from './live-request.js';
import { sizesSeenBy } from './log-growth.queries.js';
import { News } from './news.js';

@Resolver()
export class InboxChanged {
  constructor(
    private readonly dispatcher: Dispatcher,
    private readonly people: PeopleQueries,
    private readonly clock: Clock,
  ) {}

  @Subscription(() => Viewer, {
    description:
      "Who listens, with `inbox` as it is now, and again whenever something has come into the acting membership's inbox, has left it, or has another deadline. That a deadline has passed, or a comment was reported, is told with the next entry in a log that they read.",
    resolve(this: InboxChanged, _due: unknown, _args: unknown, request: LiveRequest) {
      return this.reader(request);
    },
  })
  async inboxChanged(@Context() request: LiveRequest): Promise<News<true>> {
    const { connection } = request;
    const sizes = await sizesSeenBy(request);
    let due = true;
    let told: string | undefined;
    const news = new News<true>(
      () => {
        if (!due) return undefined;
        due = false;
        return true;
      },
      () => leave(),
      async (asking) => {
        const mark = await this.markOf(asking);
        const other = mark !== told;
        told = mark;
        return other;
      },
    );
    const ring = () => {
      due = true;
      news.ring();
    };
    const leave = this.dispatcher.add({ connection, audience: null, grown: ring, changed: ring }, sizes);
    return news;
  }

  private markOf({ read, scope, viewer }: LiveRequest): Promise<string> {
    if (!viewer) throw unauthenticated();
    return inboxMark(read, { viewer, audiences: scope.audiences, now: this.clock.now().toISOString() });
  }

  private reader(request: LiveRequest) {
    if (!request.viewer) throw unauthenticated();
    return this.people.account(request, request.viewer.user);
  }
}
