import { randomUUID } from 'node:crypto';
import { decodeNodeId, encodeNodeId, type NodeType } from '../../src/platform/graphql/node-id.js';
import { owner } from './app.js';
import type { Answer } from './client.js';
import { graphql } from './graphql.js';
import { given, type Member } from './member.js';
import { world } from './world.js';

export const opening = graphql(`
  mutation opening($input: OpenThreadInput!) {
    openThread(input: $input) {
      thread {
        id kind title blocking commentCount action { id threadCount }
        audience { kind side organisation { id } } openedBy { id } organisation { id }
        comments { nodes { id body language author { id } organisation { id } } }
      }
      refusal { code message path }
    }
  }
`);

export const posting = graphql(`
  mutation posting($input: PostCommentInput!) {
    postComment(input: $input) {
      comment { id body language createdAt replyTo { id } author { id } organisation { id } }
      refusal { code path }
    }
  }
`);

export const editing = graphql(`
  mutation editing($input: EditCommentInput!) {
    editComment(input: $input) {
      comment { id body editedAt versions { number body } }
      refusal { code }
    }
  }
`);

export const removing = graphql(`
  mutation removing($input: RemoveCommentInput!) {
    removeComment(input: $input) {
      comment { id body removed { at reason } versions { number } }
      refusal { code }
    }
  }
`);

export const marking = graphql(`
  mutation marking($input: MarkBlockingInput!) {
    markBlocking(input: $input) { thread { id blocking } refusal { code } }
  }
`);

export const resolving = graphql(`
  mutation resolving($input: ResolveThreadInput!) {
    resolveThread(input: $input) {
      thread { id blocking resolvedAt resolution assents { side resolution by { id } } }
      refusal { code message }
    }
  }
`);

export const looking = graphql(`
  query looking($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      id
      ... on Thread { title commentCount viewerCan { act allowed code } }
      ... on Comment { body removed { reason } versions { number body } replyCount viewerCan { act allowed code } }
    }
  }
`);

/** A thread and the first comment in it, by global ids. */
export interface Opened {
  readonly thread: string;
  readonly comment: string;
}

type Audience = 'PARTNERSHIP' | 'SIDE' | 'AUTHORITIES' | 'ORGANISATION' | 'CIRCLE';

/** Opens a discussion, or an open point. */
export async function opens(
  member: Member,
  subject: string,
  kind: Audience = 'PARTNERSHIP',
  over: { kind?: 'DISCUSSION' | 'OPEN_POINT'; title?: string } = {},
): Promise<Opened> {
  const input = { ...aThread(subject, kind), ...over };
  const { openThread } = await member.asks(opening, { input });
  const thread = given(openThread.thread, openThread.refusal);
  return { thread: thread.id, comment: thread.comments.nodes[0]?.id ?? '' };
}

/** Opens an open point on a proposed action. */
export const raises = (member: Member, action: string): Promise<Opened> =>
  opens(member, action, 'PARTNERSHIP', { kind: 'OPEN_POINT' });

export const aThread = (subject: string, kind: Audience) => ({
  subject,
  kind: 'DISCUSSION' as const,
  audience: { kind },
  title: 'Who pays for the line?',
  body: 'The budget has one plant.',
  language: 'en',
});

/** Posts a comment; answers its global id. */
export async function posts(member: Member, thread: string, body = 'We do.', replyTo?: string) {
  const input = { thread, body, language: 'en', ...(replyTo && { replyTo }) };
  const { postComment } = await member.asks(posting, { input });
  return given(postComment.comment, postComment.refusal).id;
}

export async function edits(member: Member, comment: string, body: string) {
  const { editComment } = await member.asks(editing, { input: { comment, body } });
  return given(editComment.comment, editComment.refusal);
}

export async function removes(member: Member, comment: string, reason = 'Off the subject.') {
  const { removeComment } = await member.asks(removing, { input: { comment, reason } });
  return given(removeComment.comment, removeComment.refusal);
}

/** A thread on a proposed action of the contributor of EU, who opened it, in a world of its own. */
export async function aDiscussion(kind: Audience = 'PARTNERSHIP', over: Parameters<typeof opens>[3] = {}) {
  const all = await world();
  const action = await proposed(all.eu.contributor);
  return { ...all, action, ...(await opens(all.eu.contributor, action, kind, over)) };
}

/** Drafts an action and puts it before both sides; answers its global id. */
export const proposed = async (member: Member): Promise<string> =>
  (await member.proposes(await member.drafts())).id;

/** The UUID in a global id. */
export const uuid = (id: string): string => decodeNodeId(id)?.id ?? '';

/** One entry of a log, and whose log it is. */
export interface Recorded {
  readonly kind: string;
  readonly audience: string;
  readonly position: number;
  readonly subject: string;
  readonly role: string;
  readonly data: Record<string, unknown>;
}

/** The entries of a partnership about threads and comments, in the order they were made. */
export async function discussed(partnership: string): Promise<Recorded[]> {
  const { rows } = await owner.query<Recorded>(
    `select c.entry ->> 'kind' as kind, concat_ws(' ', a.kind, a.side_code) as audience, c.position::int as position,
       c.entry -> 'subject' ->> 'id' as subject, c.entry -> 'actor' ->> 'role' as role, c.entry -> 'data' as data
     from log_content c join audience a using (partnership_id, audience)
       join log_entry e using (partnership_id, audience, position)
     where partnership_id = $1 and c.entry -> 'subject' ->> 'type' in ('THREAD', 'COMMENT') order by e.dispatch`,
    [partnership],
  );
  return rows;
}

/** All that is stored of the discussions of a partnership, to tell that nothing was. */
export async function stored(partnership: string): Promise<unknown> {
  const { rows } = await owner.query(
    `select (select count(*)::int from thread where partnership_id = $1) threads,
       (select count(*)::int from comment where partnership_id = $1) comments,
       (select count(*)::int from comment_version where partnership_id = $1) versions,
       (select count(*)::int from thread_assent where partnership_id = $1) assents,
       (select count(*)::int from log_entry where partnership_id = $1) entries`,
    [partnership],
  );
  return rows[0];
}

/** An answer without what differs between any two: the request's id. */
export function told<Data>({ status, data, errors }: Answer<Data>): unknown {
  const bare = errors.map(({ message, path, extensions }) => {
    const { requestId: _, ...rest } = extensions;
    return { message, path, extensions: rest };
  });
  return { status, data, errors: bare };
}

/** An id of the right form that nothing has. */
export const unknownId = (type: NodeType, partnership: string): string =>
  encodeNodeId(type, partnership, randomUUID());
