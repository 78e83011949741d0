import { describe, expect, it } from 'vitest';
import { encodeNodeId } from '../../src/platform/graphql/node-id.js';
import { clock, owner } from '../support/app.js';
import { marking, opens } from '../support/discussion.js';
import type { Member } from '../support/member.js';
import { wholeText } from '../support/member.js';
import { proposedAction, readyAction, type Text } from '../support/ready-action.js';
import { entriesAbout, storedRound, uuidOf } from '../support/round-facts.js';
import { openRound, readRound } from '../support/rounds.js';
import { type World, world } from '../support/world.js';

async function refused(member: Member, { id, digest }: Text, over: object = {}) {
  const { openRound: payload } = await member.asks(openRound, { input: { action: id, digest, ...over } });
  expect(payload.round).toBeNull();
  return payload.refusal;
}

async function storesNothing({ partnership }: World): Promise<void> {
  const { rows } = await owner.query(
    `select (select count(*)::int from approval_round where partnership_id = $1) as rounds,
       (select array_agg(distinct status) from action where partnership_id = $1) as actions`,
    [partnership],
  );
  expect(rows).toEqual([{ rounds: 0, actions: ['PROPOSED'] }]);
}

describe('openRound', () => {
  it('puts a text before the sides until the earliest permitted deadline', async () => {
    // From Monday the 7th on ten working days of both sides, the 16th being a holiday of one.
    clock.set('2026-12-07T08:00:00.000Z');
    const all = await world({ holidays: { KZ: ['2026-12-16'] } });
    const { eu, kz, secretariat } = all;
    const text = await readyAction(all);
    const round = await secretariat.opensRound(text);
    const { node } = await kz.observer.asks(readRound, { id: round.id });
    expect(node).toMatchObject({
      revision: 2,
      digest: text.digest,
      procedure: 'EXPRESS',
      status: 'OPEN',
      openedBy: { name: 'Secretariat' },
      deadline: '2026-12-22T16:00:00.000Z',
      deadlineLocal: [
        { side: 'EU', date: '2026-12-22', time: '17:00', offset: '+01:00', timeZone: 'Europe/Brussels' },
        { side: 'KZ', date: '2026-12-22', time: '21:00', offset: '+05:00', timeZone: 'Asia/Almaty' },
      ],
      workingDaysLeft: 10,
      closedAt: null,
      roadmap: null,
      action: { id: text.id, status: 'IN_APPROVAL' },
      answers: [
        { side: 'EU', state: 'PENDING', office: null, answeredAt: null },
        { side: 'KZ', state: 'PENDING', office: null, answeredAt: null },
      ],
    });
    expect(await storedRound(round.id)).toMatchObject({ electors: 6 });
    const entries = await entriesAbout(round.id);
    const fixed = entries.filter(({ kind }) => kind === 'electorate.fixed');
    expect(entries.filter(({ audience }) => audience === 'PARTNERSHIP')).toMatchObject([
      {
        audience: 'PARTNERSHIP',
        kind: 'round.opened',
        role: 'SECRETARIAT',
        data: {
          action: uuidOf(text.id),
          revision: 2,
          digest: text.digest,
          procedure: 'EXPRESS',
          deadline: '2026-12-22T16:00:00.000Z',
          roadmap: null,
        },
      },
    ]);
    const organisations = [
      ['EU', eu],
      ['KZ', kz],
    ] as const;
    for (const [side, { approver, colleague, banker }] of organisations) {
      const kinds = new Map([
        [uuidOf(approver.organisation), 'GOVERNMENT'],
        [uuidOf(colleague.organisation), 'INDUSTRY'],
        [uuidOf(banker.organisation), 'FINANCE'],
      ]);
      const electors = [...kinds.keys()].toSorted();
      expect(fixed.filter(({ audience }) => audience === `SIDE ${side}`)).toMatchObject([
        {
          kind: 'electorate.fixed',
          role: 'SECRETARIAT',
          data: {
            ...{
              side,
              digest: text.digest,
              rule: 'CONSENSUS',
              approvals: null,
              quorum: null,
              requiredKinds: [],
            },
            electors,
            kinds: electors.map((elector) => kinds.get(elector)),
          },
        },
      ]);
    }
    expect(fixed).toHaveLength(2);
    expect(await refused(eu.focalPoint, text)).toMatchObject({ code: 'WRONG_STATE' });
  });

  it('gives each elector the audience of its side, though the opener may not read the other', async () => {
    const all = await world();
    const round = await all.eu.focalPoint.opensRound(await readyAction(all));
    const { rows } = await owner.query<{ side: string; readers: string }>(
      `select e.side_code as side, a.kind || ' ' || a.side_code as readers
       from elector e join audience a using (partnership_id, audience) where e.round_id = $1`,
      [uuidOf(round.id)],
    );
    expect(rows).toHaveLength(6);
    for (const { side, readers } of rows) expect(readers).toBe(`SIDE ${side}`);
  });

  it('refuses what is not ready, and stores nothing', async () => {
    const all = await world();
    const { eu, kz } = all;
    const unconfirmed = await proposedAction(all);
    expect(await refused(eu.focalPoint, unconfirmed)).toMatchObject({
      code: 'LEADS_UNCONFIRMED',
      message: 'The lead of KZ has not confirmed the text now before you, or there is none yet.',
    });
    const [english] = wholeText.texts;
    const partial = await readyAction(all, { texts: english ? [english] : [] });
    expect(await refused(eu.focalPoint, partial)).toMatchObject({
      code: 'LANGUAGE_MISSING',
      message: 'The version in the language kk lacks a title, a summary or a text.',
    });
    const text = await readyAction(all);
    expect(await refused(kz.focalPoint, { ...text, digest: unconfirmed.digest })).toMatchObject({
      code: 'STALE_DIGEST',
      path: ['digest'],
    });
    const { thread } = await opens(kz.contributor, text.id, 'PARTNERSHIP', { kind: 'OPEN_POINT' });
    await kz.focalPoint.asks(marking, { input: { thread } });
    expect(await refused(eu.focalPoint, text)).toMatchObject({ code: 'OPEN_POINT_BLOCKS' });
    await storesNothing(all);
  });

  it('refuses a deadline that is too soon, naming the earliest in both zones, or too late', async () => {
    clock.set('2027-01-11T08:00:00.000Z');
    const all = await world();
    const text = await readyAction(all);
    const { focalPoint } = all.eu;
    expect(await refused(focalPoint, text, { deadline: '2027-01-25T15:59:59.999Z' })).toMatchObject({
      code: 'DEADLINE_TOO_SOON',
      path: ['deadline'],
      message:
        'The round must leave 10 working days of all sides: its deadline can be 2027-01-25 17:00 Europe/Brussels, 2027-01-25 21:00 Asia/Almaty at the earliest.',
    });
    expect(await refused(focalPoint, text, { deadline: '2031-01-01T00:00:00.000Z' })).toMatchObject({
      code: 'DEADLINE_TOO_LATE',
      path: ['deadline'],
    });
    await storesNothing(all);
    const { openRound: payload } = await focalPoint.asks(openRound, {
      input: { action: text.id, digest: text.digest, deadline: '2027-01-25T16:00:00.000Z' },
    });
    expect(payload.refusal).toBeNull();
  });

  it('refuses a rule that its electorate could not meet, naming the side', async () => {
    const all = await world({ rules: { KZ: { kind: 'THRESHOLD', approvals: 4 } } });
    expect(await refused(all.eu.focalPoint, await readyAction(all))).toMatchObject({
      code: 'RULE_UNREACHABLE',
      message: 'The organisations that may take a position for KZ today could not meet its rule.',
    });
    await storesNothing(all);
  });

  it('is for focal points and the secretariat; to others the action is not there', async () => {
    const [all, elsewhere] = [await world(), await world()];
    const { id, digest } = await readyAction(all);
    const input = { action: id, digest };
    for (const member of [all.eu.contributor, all.eu.approver, all.kz.observer]) {
      const { errors } = await member.tries(openRound, { input });
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
    const draft = await all.eu.contributor.drafts();
    const unknown = encodeNodeId('Action', all.partnership, all.partnership);
    const texts = await Promise.all([
      all.eu.focalPoint.tries(openRound, { input: { ...input, action: draft } }),
      all.eu.focalPoint.tries(openRound, { input: { ...input, action: unknown } }),
      elsewhere.eu.focalPoint.tries(openRound, { input }),
    ]);
    for (const { data, errors } of texts) {
      expect(data).toBeNull();
      expect(errors).toMatchObject([
        { message: 'There is no such thing.', extensions: { code: 'NOT_FOUND', path: ['action'] } },
      ]);
    }
  });
});
