import { describe, expect, it } from 'vitest';
import { decodeNodeId } from '../../src/platform/graphql/node-id.js';
import { owner } from '../support/app.js';
import {
  changeGroup,
  closeGroup,
  forms,
  groupEntries,
  groupLog,
  groupOf,
  groupsOf,
  outcomeOf,
} from '../support/groups.js';
import type { Member } from '../support/member.js';
import { world } from '../support/world.js';

const idOf = (global: string) => decodeNodeId(global)?.id;
const changes = async (
  by: Member,
  input: { group: string; joining?: string[]; leaving?: string[]; name?: string },
) => outcomeOf(await by.tries(changeGroup, { input }), 'changeGroup');

describe('changeGroup', () => {
  it('lets organisations in and out at once, and keeps who read what when', async () => {
    const { eu, kz, slug, partnership } = await world();
    const group = await forms(eu.contributor, groupOf('ROOM', [kz.banker]));
    expect((await groupsOf(kz.contributor, slug)).count).toBe(0);
    const input = {
      group,
      joining: [kz.contributor.organisation],
      leaving: [kz.banker.organisation],
      name: 'Anode',
    };
    const { changeGroup: answer } = await eu.contributor.asks(changeGroup, { input });
    expect(answer.refusal).toBeNull();
    expect(answer.group).toMatchObject({
      name: 'Anode',
      members: [
        { organisation: { id: eu.contributor.organisation } },
        { organisation: { id: kz.contributor.organisation } },
      ],
      formerMembers: [{ organisation: { id: kz.banker.organisation }, leftAt: expect.any(String) }],
    });
    expect((await groupsOf(kz.banker, slug)).count).toBe(0);
    // Who joins reads the whole log, as every reader of a log does.
    expect(await groupLog(kz.contributor, slug, group)).toEqual([
      { kind: 'GROUP_FORMED', data: expect.anything() },
      {
        kind: 'GROUP_CHANGED',
        data: {
          joined: [idOf(kz.contributor.organisation)],
          left: [idOf(kz.banker.organisation)],
          renamed: true,
        },
      },
    ]);
    expect(await groupEntries(partnership)).toEqual(['group.changed GROUP', 'group.formed GROUP']);
  });

  it('lets any organisation leave by itself, and come again', async () => {
    const { eu, kz, slug } = await world();
    const group = await forms(eu.contributor, groupOf('ROOM', [kz.banker]));
    const leaving = [kz.banker.organisation];
    const { changeGroup: left } = await kz.banker.asks(changeGroup, { input: { group, leaving } });
    // The room is not there any more for who has left it.
    expect(left).toEqual({ group: null, refusal: null });
    expect(await changes(kz.banker, { group, leaving })).toBe('NOT_FOUND');
    expect(await changes(eu.contributor, { group, joining: leaving })).toBe('done');
    expect((await groupsOf(kz.banker, slug)).ids).toEqual([group]);
  });

  it('refuses more to who is only in it, what changes nothing, and what would leave nobody', async () => {
    const { eu, kz } = await world();
    const [bank, company] = [kz.banker.organisation, eu.contributor.organisation];
    const room = await forms(eu.contributor, groupOf('ROOM', [kz.banker]));
    expect(await changes(kz.banker, { group: room, name: 'Ours' })).toBe('ONLY_LEAVING');
    expect(await changes(kz.banker, { group: room, leaving: [company] })).toBe('ONLY_LEAVING');
    expect(await changes(kz.banker, { group: room, joining: [kz.rival.organisation] })).toBe('ONLY_LEAVING');
    expect(await changes(eu.contributor, { group: room, joining: [bank] })).toBe('NOTHING_CHANGED');
    expect(await changes(eu.contributor, { group: room, leaving: [eu.rival.organisation] })).toBe(
      'NOTHING_CHANGED',
    );
    expect(await changes(eu.contributor, { group: room, leaving: [company] })).toBe('FOUNDER_STAYS');
    const group = await forms(eu.focalPoint, groupOf('WORKING_GROUP', [eu.contributor]));
    expect(await changes(eu.contributor, { group, leaving: [company] })).toBe('LAST_MEMBER');
    expect(await changes(eu.focalPoint, { group, joining: [bank] })).toBe('SIDE_UNFIT');
    await eu.focalPoint.asks(closeGroup, { input: { group } });
    expect(await changes(eu.focalPoint, { group, name: 'Ours' })).toBe('WRONG_STATE');
  });

  it('is of a working group also for the focal points of its sides, and of a room not', async () => {
    const { eu, kz, secretariat } = await world();
    const both = groupOf('WORKING_GROUP', [eu.contributor, kz.contributor]);
    const group = await forms(eu.focalPoint, both);
    expect(await changes(kz.focalPoint, { group, joining: [kz.rival.organisation] })).toBe('done');
    for (const by of [secretariat, eu.rival, eu.approver])
      expect(await changes(by, { group, name: 'Ours' })).toBe('FORBIDDEN');
    const room = await forms(eu.contributor, groupOf('ROOM', [kz.focalPoint]));
    expect(await changes(kz.focalPoint, { group: room, name: 'Ours' })).toBe('ONLY_LEAVING');
    expect(await changes(eu.focalPoint, { group: room, name: 'Ours' })).toBe('NOT_FOUND');
  });

  it('admits an organisation once, however many let it in at the same time', async () => {
    const { eu, kz, partnership } = await world();
    const group = await forms(eu.focalPoint, groupOf('WORKING_GROUP', [eu.contributor, kz.contributor]));
    const joining = [kz.rival.organisation];
    const codes = await Promise.all(
      [eu.focalPoint, eu.deputy, kz.focalPoint, kz.deputy].map((by) => changes(by, { group, joining })),
    );
    expect(codes.toSorted()).toEqual(['NOTHING_CHANGED', 'NOTHING_CHANGED', 'NOTHING_CHANGED', 'done']);
    const { rowCount } = await owner.query(
      `select from group_member where partnership_id = $1 and organisation_id = $2`,
      [partnership, idOf(kz.rival.organisation)],
    );
    expect(rowCount).toBe(1);
  });

  it('keeps one organisation, also when the last two leave at once', async () => {
    const { eu, kz } = await world();
    const group = await forms(eu.focalPoint, groupOf('WORKING_GROUP', [eu.contributor, kz.contributor]));
    const leave = (by: Member) => changes(by, { group, leaving: [by.organisation] });
    const codes = await Promise.all([leave(eu.contributor), leave(kz.contributor)]);
    expect(codes.toSorted()).toEqual(['LAST_MEMBER', 'done']);
  });

  it('answers a replay without letting anybody back in', async () => {
    const { eu, kz } = await world();
    const group = await forms(eu.contributor, groupOf('ROOM', [kz.banker]));
    const key = { 'idempotency-key': 'join once' };
    const input = { group, joining: [kz.rival.organisation] };
    await eu.contributor.tries(changeGroup, { input }, key);
    await changes(eu.contributor, { group, leaving: [kz.rival.organisation] });
    const { data } = await eu.contributor.tries(changeGroup, { input }, key);
    expect(data?.changeGroup.group?.members.map(({ organisation }) => organisation.id)).not.toContain(
      kz.rival.organisation,
    );
  });
});
