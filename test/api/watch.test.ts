import { describe, expect, it } from 'vitest';
import { database, owner } from '../support/app.js';
import {
  aDiscussion,
  discussed,
  edits,
  opens,
  posts,
  proposed,
  removes,
  stored,
  told,
  unknownId,
  uuid,
} from '../support/discussion.js';
import type { Member } from '../support/member.js';
import { moves } from '../support/moving.js';
import { readyAction } from '../support/ready-action.js';
import { follows, unwatches, watches, watching } from '../support/watches.js';
import { world } from '../support/world.js';

const naming = ({ membership, name }: Member) => `@[${name}](${membership}), what do you say?`;

describe('without a choice', () => {
  it('the lead organisations follow an action and its threads closely, all others what speaks to them', async () => {
    const all = await world();
    const { eu, kz } = all;
    const { id } = await readyAction(all);
    const { thread } = await opens(eu.focalPoint, id);
    for (const lead of [eu.contributor, eu.colleague, kz.contributor])
      expect([await follows(lead, id), await follows(lead, thread)]).toEqual(
        Array(2).fill('EVERYTHING DEFAULT'),
      );
    for (const other of [eu.rival, kz.observer, all.secretariat])
      expect([await follows(other, id), await follows(other, thread)]).toEqual(
        Array(2).fill('MENTIONS DEFAULT'),
      );
    expect([await follows(eu.focalPoint, id), await follows(eu.focalPoint, thread)]).toEqual([
      'MENTIONS DEFAULT',
      'EVERYTHING DEFAULT',
    ]);
  });

  it('so does who opened a thread, who wrote in it, and who is mentioned in it as it stands, each by themselves', async () => {
    const { eu, kz, partnershipId } = await world();
    const { thread } = await opens(eu.rival, partnershipId);
    const comment = await posts(kz.rival, thread, naming(kz.banker));
    const closely = async (...members: Member[]) => {
      for (const member of [eu.rival, kz.rival, kz.banker, eu.banker, kz.observer])
        expect(`${member.name} ${await follows(member, thread)}`).toBe(
          `${member.name} ${members.includes(member) ? 'EVERYTHING' : 'MENTIONS'} DEFAULT`,
        );
    };
    await closely(eu.rival, kz.rival, kz.banker);
    await edits(kz.rival, comment, naming(eu.banker));
    await closely(eu.rival, kz.rival, eu.banker);
    await removes(kz.rival, comment);
    await closely(eu.rival, kz.rival);
  });

  it('is not so by a mention of the organisation', async () => {
    const { eu, kz, partnershipId } = await world();
    const { thread } = await opens(eu.rival, partnershipId);
    await posts(eu.rival, thread, `@[The bank](${kz.banker.organisation}) should say.`);
    expect(await follows(kz.banker, thread)).toBe('MENTIONS DEFAULT');
  });
});

describe('watch', () => {
  it('sets how closely one follows a thread, each for themselves and as often as they like', async () => {
    const { eu, kz, thread } = await aDiscussion();
    for (const level of ['NOTHING', 'MENTIONS', 'EVERYTHING', 'NOTHING', 'NOTHING'] as const)
      expect(await watches(kz.observer, thread, level)).toBe(`${level} CHOSEN`);
    expect(await watches(eu.contributor, thread, 'MENTIONS')).toBe('MENTIONS CHOSEN');
    expect(await follows(kz.observer, thread)).toBe('NOTHING CHOSEN');
    expect(await follows(kz.banker, thread)).toBe('MENTIONS DEFAULT');
  });

  it('of an action also that of its threads, later ones and those on its rounds among them', async () => {
    const all = await world();
    const { eu, kz } = all;
    const text = await readyAction(all);
    expect(await watches(kz.contributor, text.id, 'NOTHING')).toBe('NOTHING CHOSEN');
    const { thread } = await opens(eu.contributor, text.id);
    const { id: round } = await eu.focalPoint.opensRound(text);
    const onRound = await opens(eu.contributor, round);
    const elsewhere = await opens(eu.contributor, await proposed(eu.contributor));
    await posts(kz.contributor, thread);
    expect(await follows(kz.contributor, thread)).toBe('NOTHING ACTION');
    expect(await follows(kz.contributor, onRound.thread)).toBe('NOTHING ACTION');
    expect(await follows(kz.contributor, elsewhere.thread)).toBe('MENTIONS DEFAULT');
    expect(await follows(kz.colleague, onRound.thread)).toBe('EVERYTHING DEFAULT');
    expect(await watches(kz.contributor, thread, 'EVERYTHING')).toBe('EVERYTHING CHOSEN');
    expect(await follows(kz.contributor, text.id)).toBe('NOTHING CHOSEN');
  });

  it('goes with a thread that is moved, and what is chosen on the action does not', async () => {
    const { eu, kz, action, thread } = await aDiscussion();
    const other = await proposed(eu.contributor);
    await watches(kz.observer, action, 'NOTHING');
    await watches(kz.banker, thread, 'NOTHING');
    await moves(eu.focalPoint, thread, other);
    expect(await follows(kz.observer, thread)).toBe('MENTIONS DEFAULT');
    expect(await follows(kz.banker, thread)).toBe('NOTHING CHOSEN');
  });

  it('of a draft stands when it is proposed', async () => {
    const { eu, kz } = await world();
    const draft = await eu.contributor.drafts();
    expect(await watches(eu.colleague, draft, 'NOTHING')).toBe('NOTHING CHOSEN');
    await eu.contributor.proposes(draft);
    expect(await follows(eu.colleague, draft)).toBe('NOTHING CHOSEN');
    expect(await follows(kz.observer, draft)).toBe('MENTIONS DEFAULT');
  });

  it('is for who sees it: what they do not see, and what is neither, is not there, told alike', async () => {
    const { eu, kz, partnership, partnershipId, thread } = await aDiscussion('SIDE');
    const draft = await eu.contributor.drafts();
    const tries = async (subject: string) =>
      told(await kz.focalPoint.tries(watching, { input: { subject, level: 'EVERYTHING' } }));
    const unknown = await tries(unknownId('Thread', partnership));
    expect(unknown).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND', path: ['subject'] } }] });
    const others = [thread, draft, unknownId('Action', partnership), partnershipId, eu.rival.membership, 'x'];
    for (const other of others) expect(await tries(other)).toEqual(unknown);
    const { rows } = await owner.query(
      `select from thread_watch where partnership_id = $1 union all select from action_watch where partnership_id = $1`,
      [partnership],
    );
    expect(rows).toHaveLength(0);
  });

  it('is of a thread that one has ceased to see no more, and again where one sees it again', async () => {
    const { eu, kz } = await world();
    const draft = await eu.contributor.drafts();
    await eu.contributor.invites(draft, kz.contributor);
    const { thread } = await opens(eu.contributor, draft, 'CIRCLE');
    await watches(kz.contributor, thread, 'NOTHING');
    await kz.contributor.declines(draft);
    const input = { subject: thread, level: 'EVERYTHING' as const };
    const { errors } = await kz.contributor.tries(watching, { input });
    expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
    await eu.contributor.invites(draft, kz.contributor);
    expect(await follows(kz.contributor, thread)).toBe('NOTHING CHOSEN');
  });

  it('takes one of the levels', async () => {
    const { eu, thread } = await aDiscussion();
    const text = `mutation ($input: WatchInput!) { watch(input: $input) { refusal { code } } }`;
    const { errors } = await eu.observer.writes(text, { input: { subject: thread, level: 'SOME' } });
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('is personal: no log has it, and the database shows a choice to nobody else', async () => {
    const { eu, kz, partnership, action, thread } = await aDiscussion();
    const before = [await stored(partnership), await discussed(partnership)];
    for (const member of [kz.observer, eu.contributor])
      for (const subject of [action, thread]) await watches(member, subject, 'NOTHING');
    expect([await stored(partnership), await discussed(partnership)]).toEqual(before);
    const { rows } = await owner.query<{ audience: number; kind: string }>(
      `select distinct k.audience, k.kind from thread_watch join audience k using (partnership_id, audience)
       where partnership_id = $1`,
      [partnership],
    );
    expect(rows).toEqual([{ audience: expect.any(Number), kind: 'PARTNERSHIP' }]);
    const seenBy = async (member: Member) => {
      const runner = database.createQueryRunner();
      await runner.startTransaction();
      const settings = {
        audiences: `{${rows.map(({ audience }) => audience)}}`,
        partnership,
        user: member.person.id,
        membership: uuid(member.membership),
      };
      for (const [name, value] of Object.entries(settings))
        await runner.query(`select set_config('concord.${name}', $1, true)`, [value]);
      const seen = await runner.query(
        'select membership_id as of from thread_watch union all select membership_id from action_watch',
      );
      await runner.rollbackTransaction();
      await runner.release();
      return seen;
    };
    const own = (member: Member) => Array(2).fill({ of: uuid(member.membership) });
    expect(await seenBy(kz.observer)).toEqual(own(kz.observer));
    expect(await seenBy(eu.contributor)).toEqual(own(eu.contributor));
    expect(await seenBy(eu.focalPoint)).toEqual([]);
  });

  it('of two at once is one of them', async () => {
    const { kz, action, thread } = await aDiscussion();
    for (const subject of [action, thread]) {
      const said = await Promise.all([
        watches(kz.observer, subject, 'NOTHING'),
        watches(kz.observer, subject, 'EVERYTHING'),
        watches(kz.banker, subject, 'MENTIONS'),
        posts(kz.rival, thread),
      ]);
      expect(said.slice(0, 3)).toEqual(
        Array(3).fill(expect.stringMatching(/^(NOTHING|EVERYTHING|MENTIONS) CHOSEN$/)),
      );
      expect(['NOTHING CHOSEN', 'EVERYTHING CHOSEN']).toContain(await follows(kz.observer, subject));
      expect(await follows(kz.banker, subject)).toBe('MENTIONS CHOSEN');
      const both = await Promise.all([
        watches(kz.observer, subject, 'NOTHING'),
        unwatches(kz.observer, subject),
      ]);
      expect(['NOTHING CHOSEN', 'MENTIONS DEFAULT', 'EVERYTHING ACTION', 'NOTHING ACTION']).toEqual(
        expect.arrayContaining(both),
      );
    }
  });
});
