import { describe, expect, it } from 'vitest';
import { owner } from '../support/app.js';
import {
  aDiscussion,
  aThread,
  editing,
  opening,
  opens,
  posting,
  posts,
  proposed,
  removes,
  stored,
  told,
  unknownId,
} from '../support/discussion.js';
import { graphql } from '../support/graphql.js';
import { changeGroup, forms, groupOf } from '../support/groups.js';
import { given, type Member } from '../support/member.js';
import { world } from '../support/world.js';

const reading = graphql(`
  query mentions($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      ... on Comment {
        mentions {
          mentioned { __typename ... on Membership { id status } ... on Organisation { id name } ... on Group { id kind } }
        }
      }
    }
  }
`);
const suspending = graphql(`
  mutation suspendingMentioned($input: SuspendMemberInput!) { suspendMember(input: $input) { refusal { code } } }
`);

const to = (id: string, label = 'X') => `Ask @[${label}](${id}).`;

/** Whom a comment mentions, as somebody reads it; undefined where they see no such comment. */
async function mentioned(member: Member, comment: string) {
  const { nodes } = await member.asks(reading, { ids: [comment] });
  return nodes[0]?.__typename === 'Comment' ? nodes[0].mentions.map((one) => one.mentioned.id) : undefined;
}

const codeOf = async (member: Member, thread: string, body: string) => {
  const { postComment } = await member.asks(posting, { input: { thread, body, language: 'en' } });
  return postComment.refusal?.code ?? 'POSTED';
};

const edits = async (member: Member, comment: string, body: string) =>
  (await member.asks(editing, { input: { comment, body } })).editComment.refusal?.code ?? 'EDITED';

/** A room of the company of EU and the bank of KZ, and a thread in it. */
async function aRoom() {
  const all = await world();
  const room = await forms(all.eu.contributor, groupOf('ROOM', [all.kz.banker]));
  const audience = { kind: 'GROUP' as const, group: room };
  const { openThread } = await all.eu.contributor.asks(opening, {
    input: { ...aThread(all.partnershipId, 'PARTNERSHIP'), audience },
  });
  return { ...all, room, thread: given(openThread.thread, openThread.refusal).id };
}

describe('a mention', () => {
  it('is of people, organisations and groups, in the order of the text, for all who read it', async () => {
    const { eu, kz, thread, everybody } = await aDiscussion();
    const group = await forms(kz.focalPoint, groupOf('WORKING_GROUP', [kz.contributor, kz.banker]));
    const all = [kz.banker.membership, eu.rival.organisation, group];
    const text = [...all, all[0] ?? ''].map((id) => to(id)).join('\n');
    const comment = await posts(eu.contributor, thread, `${text}\n\`${to(eu.observer.membership)}\``);
    for (const member of everybody) expect(await mentioned(member, comment)).toEqual(all);
    const { nodes } = await kz.observer.asks(reading, { ids: [comment] });
    expect(nodes[0]).toMatchObject({
      mentions: [
        { mentioned: { __typename: 'Membership', status: 'ACTIVE' } },
        { mentioned: { __typename: 'Organisation', name: 'EU competitor' } },
        { mentioned: { __typename: 'Group', kind: 'WORKING_GROUP' } },
      ],
    });
  });

  it('of a person or an organisation is possible exactly where they read the thread, whatever its audience', async () => {
    const { eu, kz, secretariat, everybody, partnershipId, room, thread: ofRoom } = await aRoom();
    const draft = await eu.contributor.drafts();
    await eu.contributor.invites(draft, kz.contributor);
    const shared = await opens(eu.contributor, draft, 'CIRCLE');
    await kz.contributor.declines(draft);
    const threads = [
      [eu.contributor, ofRoom],
      [eu.contributor, shared.thread],
      [eu.contributor, (await opens(eu.contributor, draft, 'ORGANISATION')).thread],
      [eu.approver, (await opens(eu.approver, partnershipId, 'AUTHORITIES')).thread],
      [kz.banker, (await opens(kz.banker, partnershipId, 'SIDE')).thread],
      [secretariat, (await opens(secretariat, partnershipId)).thread],
    ] as const;
    // One member speaks for all of an organisation: they read alike.
    const members = [...new Map(everybody.map((member) => [member.organisation, member])).values()];
    const inside = threads.map((): string[] => []);
    for (const member of members) {
      const { nodes } = await member.asks(reading, { ids: threads.map(([, thread]) => thread) });
      const refused = threads.map(async ([writer, thread], index) => {
        if (nodes[index]) inside[index]?.push(to(member.membership), to(member.organisation));
        else
          for (const id of [member.membership, member.organisation])
            expect(`${member.name} ${await codeOf(writer, thread, to(id))}`).toBe(
              `${member.name} MENTION_OUTSIDE`,
            );
      });
      await Promise.all(refused);
    }
    for (const [index, [writer, thread]] of threads.entries())
      expect(await codeOf(writer, thread, inside[index]?.join(' ') ?? '')).toBe('POSTED');
    expect(inside.map(({ length }) => length / 2)).toEqual([2, 1, 1, 1, 4, members.length]);
    // A group only where all its organisations read, and a room nowhere but in itself.
    const group = await forms(eu.focalPoint, groupOf('WORKING_GROUP', [eu.contributor, eu.banker]));
    const side = await opens(eu.contributor, partnershipId, 'SIDE');
    expect(await codeOf(eu.contributor, side.thread, to(group))).toBe('POSTED');
    expect(await codeOf(eu.contributor, ofRoom, to(group))).toBe('MENTION_OUTSIDE');
    expect(await codeOf(eu.contributor, ofRoom, to(room))).toBe('POSTED');
    expect(await codeOf(eu.contributor, (await opens(secretariat, partnershipId)).thread, to(room))).toBe(
      'MENTION_OUTSIDE',
    );
  });

  it('of what is not there, not seen, or of another kind is told alike, by every verb that writes', async () => {
    const { eu, kz, room, partnership, partnershipId } = await aRoom();
    const { thread, comment } = await opens(kz.contributor, partnershipId);
    const other = await world();
    const before = await stored(partnership);
    const all = [room, thread, other.eu.contributor.membership, partnershipId, 'nonsense'];
    const tries = async (body: string): Promise<unknown[]> => [
      told(await kz.contributor.tries(posting, { input: { thread, body, language: 'en' } })),
      told(await kz.contributor.tries(editing, { input: { comment, body } })),
      told(
        await kz.contributor.tries(opening, { input: { ...aThread(partnershipId, 'PARTNERSHIP'), body } }),
      ),
    ];
    const unknown = await tries(to(unknownId('Group', partnership)));
    for (const one of unknown)
      expect(one).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND', path: ['body'] } }] });
    // Beside one that is there, too.
    for (const id of all) expect(await tries(`${to(eu.rival.membership)} ${to(id)}`)).toEqual(unknown);
    expect(await stored(partnership)).toEqual(before);
  });

  it('is refused outside the audience by its label, and beyond fifty; nothing is stored', async () => {
    const { eu, kz, thread, comment, partnership } = await aDiscussion('SIDE');
    const before = await stored(partnership);
    const body = to(kz.contributor.membership, 'Aigerim');
    const input = { thread, body, language: 'en' };
    const { postComment } = await eu.contributor.asks(posting, { input });
    expect(postComment).toEqual({ comment: null, refusal: { code: 'MENTION_OUTSIDE', path: ['body'] } });
    const { openThread } = await eu.contributor.asks(opening, {
      input: { ...aThread(await proposed(eu.contributor), 'SIDE'), body },
    });
    expect(openThread.refusal).toMatchObject({ code: 'MENTION_OUTSIDE', path: ['body'] });
    expect(openThread.refusal?.message).toContain('Aigerim');
    expect(await edits(eu.contributor, comment, body)).toBe('MENTION_OUTSIDE');
    const many = Array.from({ length: 51 }, () => to(unknownId('Membership', partnership))).join('\n');
    expect(await codeOf(eu.contributor, thread, many)).toBe('MENTIONS_TOO_MANY');
    const after = await stored(partnership);
    // The one entry more is the proposal.
    expect(after).toEqual({ ...Object(before), entries: expect.any(Number) });
    const { rows } = await owner.query('select 1 from comment_mention where partnership_id = $1', [
      partnership,
    ]);
    expect(rows).toEqual([]);
  });

  it('follows the text when it is edited, and is gone with a removed comment', async () => {
    const { eu, kz, thread, partnership } = await aDiscussion();
    const comment = await posts(eu.contributor, thread, to(kz.banker.membership));
    await edits(eu.contributor, comment, `${to(kz.rival.membership)} ${to(eu.rival.organisation)}`);
    expect(await mentioned(kz.observer, comment)).toEqual([kz.rival.membership, eu.rival.organisation]);
    await edits(eu.contributor, comment, 'Nobody.');
    expect(await mentioned(kz.observer, comment)).toEqual([]);
    await edits(eu.contributor, comment, to(kz.banker.membership));
    await removes(eu.focalPoint, comment);
    expect(await mentioned(eu.contributor, comment)).toEqual([]);
    const { rows } = await owner.query('select 1 from comment_mention where partnership_id = $1', [
      partnership,
    ]);
    expect(rows).toEqual([]);
  });

  it('stays where one was suspended or left since, also when the text is edited; no new one is made', async () => {
    const { eu, kz, room, thread } = await aRoom();
    const both = `${to(kz.banker.organisation)} ${to(eu.colleague.membership)}`;
    const comment = await posts(eu.contributor, thread, both);
    const other = await posts(eu.contributor, thread, 'Nobody.');
    await kz.banker.asks(changeGroup, { input: { group: room, leaving: [kz.banker.organisation] } });
    await eu.focalPoint.asks(suspending, { input: { membership: eu.colleague.membership } });
    const stood = [kz.banker.organisation, eu.colleague.membership];
    expect(await mentioned(eu.contributor, comment)).toEqual(stood);
    expect(await edits(eu.contributor, comment, `${both} Today.`)).toBe('EDITED');
    expect(await mentioned(eu.contributor, comment)).toEqual(stood);
    expect(await mentioned(kz.banker, comment)).toBeUndefined();
    for (const id of stood) expect(await edits(eu.contributor, other, to(id))).toBe('MENTION_OUTSIDE');
  });

  it('is that of the text which stays, where 6 edits are made at once', async () => {
    const { eu, kz, comment } = await aDiscussion();
    const people = [kz.banker, kz.rival, kz.observer, eu.rival, eu.banker, eu.observer];
    await Promise.all(people.map(({ membership }) => edits(eu.contributor, comment, to(membership))));
    const { node } = await eu.contributor.asks(bodyOf, { id: comment });
    if (node?.__typename !== 'Comment') throw new Error('no comment');
    const last = people.filter(({ membership }) => node.body?.includes(membership));
    expect(last).toHaveLength(1);
    expect(node.mentions).toMatchObject([{ mentioned: { id: last[0]?.membership } }]);
  });
});

const bodyOf = graphql(`
  query bodyOf($id: ID!) {
    node(id: $id) { __typename ... on Comment { body mentions { mentioned { ... on Membership { id } } } } }
  }
`);
