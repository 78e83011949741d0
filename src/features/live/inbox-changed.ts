import { Context, Resolver, Subscription } from '@nestjs/graphql';
import { permits } from '../../access/authorise.js';
import type { EntryKind } from '../../domain/entry-kind.js';
import { Clock } from '../../platform/clock.js';
import { unauthenticated } from '../../platform/graphql/errors.js';
import { type InboxMark, inboxMark } from '../inbox/inbox.queries.js';
import { PeopleQueries } from '../people/people.queries.js';
import { Viewer } from '../people/viewer.type.js';
import { Dispatcher } from './dispatcher.js';
import type { LiveRequest } from './live-request.js';
import { type GrownLog, sizesSeenBy } from './log-growth.queries.js';
import { News } from './news.js';

/**
 * Nothing comes into an inbox or leaves it with entries of these kinds, and most are. What somebody comes to read by a group or
 * an alliance is a change of their audiences, which is a reason by itself; open rounds keep their deadline whatever the calendar.
 */
const besideInboxes: ReadonlySet<string> = new Set<EntryKind>([
  ...(['comment.posted', 'comment.edited', 'thread.attached'] as const),
  ...(['position.prepared', 'meeting.asked'] as const),
  ...(['member.invited', 'invitation.revoked', 'calendar.changed'] as const),
  ...(['group.formed', 'group.changed', 'group.closed'] as const),
  ...(['roadmap.drafted', 'item.placed'] as const),
]);

@Resolver()
export class InboxChanged {
  constructor(
    private readonly dispatcher: Dispatcher,
    private readonly people: PeopleQueries,
    private readonly clock: Clock,
  ) {}

  @Subscription(() => Viewer, {
    description:
      "Who listens, with `inbox` as it is now, and again whenever something has come into the acting membership's inbox, has left it, or has another deadline. That a deadline has passed is told with the next entry in a log that they read, of kinds that concern no inbox, as of a comment, excepted.",
    resolve(this: InboxChanged, _due: unknown, _args: unknown, request: LiveRequest) {
      return this.reader(request);
    },
  })
  async inboxChanged(@Context() request: LiveRequest): Promise<News<true>> {
    const { connection } = request;
    const sizes = await sizesSeenBy(request);
    // A report, of which no log has an entry, is a reason to look at reports alone: an event for something else, as a
    // deadline that has passed, would tell whoever may not know of the report that there was one.
    let due: keyof InboxMark | undefined = 'all';
    let looksAt: keyof InboxMark = 'all';
    let told: InboxMark | undefined;
    const news = new News<true>(
      () => {
        if (!due) return undefined;
        looksAt = due;
        due = undefined;
        return true;
      },
      () => leave(),
      async (asking) => {
        const mark = await this.markOf(asking);
        const other = mark[looksAt] !== told?.[looksAt];
        if (other) told = mark;
        return other;
      },
    );
    const ring = () => {
      due = 'all';
      news.ring();
    };
    const reported = () => {
      if (!permits(connection.viewer, 'reports.dismiss', { side: true })) return;
      due ??= 'reports';
      news.ring();
    };
    const grown = ({ kinds }: GrownLog) => {
      if (!kinds?.every((kind) => besideInboxes.has(kind))) ring();
    };
    const listener = { connection, audience: null, grown, changed: ring, reported };
    const leave = this.dispatcher.add(listener, sizes);
    return news;
  }

  private markOf({ read, scope, viewer }: LiveRequest): Promise<InboxMark> {
    if (!viewer) throw unauthenticated();
    return inboxMark(read, { viewer, audiences: scope.audiences, now: this.clock.now().toISOString() });
  }

  private reader(request: LiveRequest) {
    if (!request.viewer) throw unauthenticated();
    return this.people.account(request, request.viewer.user);
  }
}
