import { visible } from '../../access/visible.js';
import { type Mention, mentionsIn, refuseMentions, refuseOutside } from '../../domain/mention.js';
import type { Refused } from '../../domain/refusal.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import { notFound } from '../../platform/graphql/errors.js';
import { decodeNodeId } from '../../platform/graphql/node-id.js';
import { readId } from '../../platform/graphql/read-id.js';
import type { Request } from '../../platform/graphql/request.js';
import { CommentMentionEntity } from './comment-mention.entity.js';
import { readsAudience } from './reads-audience.js';

/** A text of a comment, by UUIDs. */
interface Text extends Pick<CommentMentionEntity, 'partnershipId' | 'audience' | 'threadId' | 'commentId'> {
  /** From 1. */
  readonly version: number;
}

/** Something that may be mentioned, by the column that names it. */
interface Mentioned {
  readonly column: 'membershipId' | 'organisationId' | 'groupId';
  readonly id: string;
}

const columns = { Membership: 'membershipId', Organisation: 'organisationId', Group: 'groupId' } as const;

interface Row {
  readonly inside: boolean;
}

/**
 * What a text to be read by an audience mentions, or why it may not. Throws NOT_FOUND for what the viewer does not see.
 * What the text before mentioned (`edited`) may stay, even where one has been suspended or has left since.
 */
export async function findMentions(
  tx: WriteTransaction,
  request: Request,
  body: string,
  audience: number,
  edited?: { readonly comment: string; readonly version: number },
): Promise<Mentioned[] | Refused> {
  const mentions = mentionsIn(body);
  const refused = refuseMentions(mentions);
  if (refused || mentions.length === 0) return refused ?? [];
  const mentioned = mentions.map((mention) => named(request, mention));
  const { audiences, partnership } = request.scope;
  const rows = await tx.rows<Row>(asked, [
    audiences,
    partnership,
    mentioned.map(({ column }) => column),
    mentioned.map(({ id }) => id),
    audience,
    edited?.comment ?? null,
    edited?.version ?? null,
  ]);
  if (rows.length < mentions.length) throw notFound(['body']);
  return (
    refuseOutside(mentions.map((mention, place) => ({ ...mention, inside: rows[place]?.inside ?? false }))) ??
    mentioned
  );
}

/** Keeps what a text mentions. */
export function keepMentions(tx: WriteTransaction, text: Text, mentioned: readonly Mentioned[]): void {
  const nobody = { membershipId: null, organisationId: null, groupId: null };
  tx.insert(
    CommentMentionEntity,
    mentioned.map(({ column, id }, index) => ({ ...text, place: index + 1, ...nobody, [column]: id })),
  );
}

function named(request: Request, { id }: Mention): Mentioned {
  const type = decodeNodeId(id)?.type;
  if (type !== 'Membership' && type !== 'Organisation' && type !== 'Group') throw notFound(['body']);
  return { column: columns[type], id: readId(request, id, type, ['body']) };
}

/**
 * Of each thing asked for that the viewer sees, in their order, whether it is inside the thread's audience ($5): who is
 * meant reads it, and whoever reads it sees who is meant (a room is nobody's but its own). A subject's audience contains
 * that of its threads (thread-subject.ts), so it adds nothing.
 */
const asked = `
  select coalesce(
      exists (select 1 from comment_mention x where x.partnership_id = $2 and x.comment_id = $6 and x.version = $7
        and w.id in (x.membership_id, x.organisation_id, x.group_id) and ${visible('x')})
      or (t.reads and (t.audience = $5 or home.kind = 'PARTNERSHIP') and not exists (
        select 1 from unnest(t.organisations) y(id)
        left join organisation o on o.partnership_id = $2 and o.id = y.id and ${visible('o')}
        where not ${readsAudience('k', 'o')})), false) as inside
  from unnest($3::text[], $4::uuid[]) with ordinality w(type, id, place)
  cross join lateral (
    select m.audience, m.status = 'ACTIVE' as reads, array[m.organisation_id] as organisations from membership m
    where w.type = 'membershipId' and m.partnership_id = $2 and m.id = w.id and ${visible('m')}
    union all
    select o.audience, true, array[o.id] from organisation o
    where w.type = 'organisationId' and o.partnership_id = $2 and o.id = w.id and ${visible('o')}
    union all
    select g.audience, true, array(select n.organisation_id from group_member n where n.partnership_id = $2
      and n.group_id = g.id and n.left_at is null and ${visible('n')})
    from partnership_group g where w.type = 'groupId' and g.partnership_id = $2 and g.id = w.id and ${visible('g')}) t
  join audience k on k.partnership_id = $2 and k.audience = $5 and ${visible('k')}
  join audience home on home.partnership_id = $2 and home.audience = t.audience and ${visible('home')}
  order by w.place`;
