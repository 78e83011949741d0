import { Args, ArgsType, Context, Field, ID, Int, Resolver, Subscription } from '@nestjs/graphql';
import { type GraphQLResolveInfo, getNamedType, isObjectType } from 'graphql';
import { AudienceLists } from '../../access/audience-lists.js';
import { collectFields } from '../../platform/graphql/compiler/collect-fields.js';
import { badRequest, notFound } from '../../platform/graphql/errors.js';
import { readIntKey } from '../../platform/graphql/node-id.js';
import { readId } from '../../platform/graphql/read-id.js';
import { Reader } from '../../platform/graphql/reader.js';
import { LogEntry, ofEntryAlone } from '../log/log-entry.type.js';
import { Dispatcher } from './dispatcher.js';
import type { LiveRequest } from './live-request.js';
import { sizesSeenBy } from './log-growth.queries.js';
import { News } from './news.js';

@ArgsType()
class LogAppendedArgs {
  @Field(() => ID, { description: 'Global id of the log. NOT_FOUND where the viewer sees none of that id.' })
  log!: string;
  @Field(() => Int, {
    nullable: true,
    description:
      'The position of the last entry that the client has; -1: it has none. All entries after it come, those of the past first. Null: only what is appended from now on. BAD_USER_INPUT: the log has no such position.',
  })
  after?: number | null;
}

/** Where an entry stands. */
interface Place {
  readonly audience: number;
  /** The audience as a list: one object for all who follow its log. */
  readonly alone: readonly number[];
  readonly position: number;
}

@Resolver()
export class LogAppended {
  private readonly lists = new AudienceLists();
  /** Whether a selection is of the entry alone, by what a resolver is told of it: of a subscription it is told the same each time. */
  private readonly alone = new WeakMap<GraphQLResolveInfo, boolean>();

  constructor(
    private readonly dispatcher: Dispatcher,
    private readonly reader: Reader,
  ) {}

  @Subscription(() => LogEntry, {
    description:
      'The entries of one log, in order, each once. Whoever was cut off goes on after the last position they have, without loss.',
    resolve(this: LogAppended, place: Place, _args: unknown, request: LiveRequest, info: GraphQLResolveInfo) {
      return this.entry(place, request, info);
    },
  })
  async logAppended(@Args() { log, after }: LogAppendedArgs, @Context() request: LiveRequest) {
    const key = readIntKey(readId(request, log, 'Log', ['log']));
    const sizes = await sizesSeenBy(request);
    const audience = key?.low === 0 ? key.high : -1;
    const size = sizes.get(audience);
    if (size === undefined) throw notFound(['log']);
    if (after != null && (after < -1 || after >= size))
      throw badRequest(`The log has the positions 0 to ${size - 1}; -1 stands before them.`, ['after']);
    return this.from(request, audience, after == null ? size : after + 1, size);
  }

  private from({ connection }: LiveRequest, audience: number, first: number, size: number): News<Place> {
    const seen = { next: first, size, lost: false };
    const alone = this.lists.of(`{${audience}}`);
    const news = new News<Place>(
      () => {
        // What the viewer has lost is read once more, so that the subscription ends.
        if (seen.next >= seen.size && !seen.lost) return undefined;
        seen.next += 1;
        return { audience, alone, position: seen.next - 1 };
      },
      () => leave(),
    );
    const listener = {
      connection,
      audience,
      grown: (log: { readonly size: number }) => {
        seen.size = Math.max(seen.size, log.size);
        news.ring();
      },
      changed: () => {
        seen.lost = !connection.viewer.audiences.includes(audience);
        news.ring();
      },
    };
    const leave = this.dispatcher.add(listener, new Map([[audience, size]]));
    return news;
  }

  private async entry({ audience, alone, position }: Place, request: LiveRequest, info: GraphQLResolveInfo) {
    // Whatever else its viewer reads has no part in it: then all who follow the log are behind the same wall.
    if (this.isOfEntryAlone(info)) request.within(alone);
    const { partnership } = request.scope;
    const entry = await this.reader.one(
      request,
      info,
      'LogEntry',
      (a, q) =>
        `${a}.partnership_id = ${q.param(partnership, 'uuid')} and ${a}.audience = ${q.param(audience, 'int')} and ${a}.position = ${q.param(position, 'bigint')}`,
    );
    return entry ?? Promise.reject(notFound(['log']));
  }

  private isOfEntryAlone(info: GraphQLResolveInfo): boolean {
    const known = this.alone.get(info);
    if (known !== undefined) return known;
    const type = getNamedType(info.returnType);
    const asked = isObjectType(type) ? [...collectFields(info, type, info.fieldNodes).values()].flat() : [];
    const alone = asked.every(({ name }) => ofEntryAlone.has(name.value));
    this.alone.set(info, alone);
    return alone;
  }
}
