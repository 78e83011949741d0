import { describe, expect, it } from 'vitest';
import { graphql } from '../support/graphql.js';
import {
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

const closes = async (by: Member, group: string) =>
  outcomeOf(await by.tries(closeGroup, { input: { group } }), 'closeGroup');
const can = graphql(`
  query can($id: ID!) { node(id: $id) { ... on Group { viewerCan { act allowed code } } } }
`);
async function abilities(member: Member, id: string) {
  const { node } = await member.asks(can, { id });
  const lines = node && 'viewerCan' in node ? node.viewerCan : [];
  return Object.fromEntries(lines.map(({ act, allowed, code }) => [act, allowed ? 'yes' : code]));
}

describe('closeGroup', () => {
  it('ends a group for good; its last organisations read on', async () => {
    const { eu, kz, slug, partnership } = await world();
    const group = await forms(eu.contributor, groupOf('ROOM', [kz.banker]));
    const { closeGroup: answer } = await eu.contributor.asks(closeGroup, { input: { group } });
    expect(answer).toMatchObject({
      group: { id: group, closedAt: expect.any(String) },
      refusal: null,
    });
    expect(answer.group?.members).toHaveLength(2);
    for (const member of [eu.colleague, kz.banker]) {
      expect((await groupsOf(member, slug)).ids).toEqual([group]);
      const kinds = (await groupLog(member, slug, group))?.map(({ kind }) => kind);
      expect(kinds).toEqual(['GROUP_FORMED', 'GROUP_CLOSED']);
    }
    expect(await closes(eu.contributor, group)).toBe('WRONG_STATE');
    expect(await groupEntries(partnership)).toEqual(['group.closed GROUP', 'group.formed GROUP']);
  });

  it('happens once, however many close it at the same time, and is told to all of a working group', async () => {
    const { eu, kz, partnership } = await world();
    const group = await forms(eu.focalPoint, groupOf('WORKING_GROUP', [eu.contributor, kz.contributor]));
    const codes = await Promise.all([eu.focalPoint, eu.deputy, kz.focalPoint].map((by) => closes(by, group)));
    expect(codes.toSorted()).toEqual(['WRONG_STATE', 'WRONG_STATE', 'done']);
    expect(await groupEntries(partnership)).toEqual([
      'group.closed GROUP',
      'group.closed PARTNERSHIP',
      'group.formed GROUP',
      'group.formed PARTNERSHIP',
    ]);
  });

  it('is for who formed it and, of a working group, the focal points of its sides', async () => {
    const { eu, kz, secretariat } = await world();
    const group = await forms(eu.focalPoint, groupOf('WORKING_GROUP', [eu.contributor]));
    for (const by of [kz.focalPoint, secretariat, eu.contributor, eu.approver])
      expect(await closes(by, group)).toBe('FORBIDDEN');
    const room = await forms(eu.contributor, groupOf('ROOM', [kz.banker]));
    expect(await closes(kz.banker, room)).toBe('FORBIDDEN');
    for (const by of [eu.focalPoint, eu.rival]) expect(await closes(by, room)).toBe('NOT_FOUND');
  });

  it('is foretold by viewerCan', async () => {
    const { eu, kz } = await world();
    const room = await forms(eu.contributor, groupOf('ROOM', [kz.banker]));
    expect(await abilities(eu.contributor, room)).toEqual({ changeGroup: 'yes', closeGroup: 'yes' });
    expect(await abilities(kz.banker, room)).toEqual({ changeGroup: 'yes', closeGroup: 'NOT_PERMITTED' });
    expect(await abilities(kz.observer, room)).toEqual({
      changeGroup: 'NOT_PERMITTED',
      closeGroup: 'NOT_PERMITTED',
    });
    expect(await abilities(eu.rival, room)).toEqual({});
    expect(await closes(eu.contributor, room)).toBe('done');
    expect(await abilities(eu.contributor, room)).toEqual({
      changeGroup: 'WRONG_STATE',
      closeGroup: 'WRONG_STATE',
    });
  });
});
