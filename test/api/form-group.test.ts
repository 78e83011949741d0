import { describe, expect, it } from 'vitest';
import { decodeNodeId } from '../../src/platform/graphql/node-id.js';
import { owner } from '../support/app.js';
import { formGroup, forms, groupEntries, groupLog, groupOf, groupsOf, outcomeOf } from '../support/groups.js';
import { world } from '../support/world.js';

const idOf = (global: string) => decodeNodeId(global)?.id;

describe('formGroup', () => {
  it('makes a working group that all know of, and whose log its organisations alone read', async () => {
    const { eu, kz, slug, partnership, everybody } = await world();
    const input = groupOf('WORKING_GROUP', [kz.contributor, eu.contributor]);
    const { formGroup: answer } = await eu.focalPoint.asks(formGroup, { input });
    expect(answer).toMatchObject({
      group: {
        kind: 'WORKING_GROUP',
        name: 'Graphite',
        sides: ['EU', 'KZ'],
        closedAt: null,
        formedBy: { id: eu.focalPoint.organisation },
      },
      refusal: null,
    });
    const group = answer.group?.id ?? '';
    const members = answer.group?.members.map(({ organisation }) => organisation.id);
    expect(new Set(members)).toEqual(new Set([kz.contributor.organisation, eu.contributor.organisation]));
    for (const member of everybody) expect(await groupsOf(member, slug)).toEqual({ count: 1, ids: [group] });
    expect(await groupEntries(partnership)).toEqual(['group.formed GROUP', 'group.formed PARTNERSHIP']);
    expect(await groupLog(kz.colleague, slug, group)).toEqual([
      {
        kind: 'GROUP_FORMED',
        data: {
          group: 'WORKING_GROUP',
          sides: ['EU', 'KZ'],
          organisations: [idOf(kz.contributor.organisation), idOf(eu.contributor.organisation)],
        },
      },
    ]);
    // Who formed it without being in it reads nothing of what it writes.
    for (const outside of [eu.focalPoint, eu.rival, kz.banker])
      expect(await groupLog(outside, slug, group)).toBeUndefined();
  });

  it('makes a room of a bank and a sponsor that nobody else learns of', async () => {
    const { eu, kz, slug, partnership, everybody } = await world();
    const before = await groupsOf(eu.rival, slug);
    const room = await forms(eu.contributor, groupOf('ROOM', [kz.banker]));
    const inside = [eu.contributor, eu.colleague, kz.banker, kz.observer];
    for (const member of everybody) {
      const sees = inside.includes(member);
      expect(await groupsOf(member, slug)).toEqual(sees ? { count: 1, ids: [room] } : before);
      expect(await groupLog(member, slug, room)).toEqual(sees ? [expect.anything()] : undefined);
    }
    expect(await groupEntries(partnership)).toEqual(['group.formed GROUP']);
  });

  it('is of the sides named, also while it has organisations of one of them only', async () => {
    const { eu } = await world();
    const input = { ...groupOf('STEERING_GROUP', [eu.focalPoint]), sides: ['KZ', 'EU', 'EU'] };
    const { formGroup: answer } = await eu.focalPoint.asks(formGroup, { input });
    expect(answer.group?.sides).toEqual(['EU', 'KZ']);
  });

  it('refuses unknown sides, sides that do not fit, and organisations that are not accredited', async () => {
    const { eu, kz, partnership } = await world();
    const input = groupOf('WORKING_GROUP', [eu.rival, kz.rival]);
    const refusalOf = async (over: object) =>
      (await eu.focalPoint.asks(formGroup, { input: { ...input, ...over } })).formGroup.refusal;
    expect(await refusalOf({ sides: ['EU', 'XX'] })).toMatchObject({ code: 'CODE_UNKNOWN', path: ['sides'] });
    expect(await refusalOf({ sides: ['EU'] })).toEqual({
      code: 'SIDE_UNFIT',
      path: ['organisations', '1'],
      message: 'The group is of EU: an organisation of another side cannot be in it.',
    });
    await owner.query(`update organisation set status = 'SUSPENDED' where partnership_id = $1 and id = $2`, [
      partnership,
      idOf(kz.rival.organisation),
    ]);
    expect(await refusalOf({})).toMatchObject({ code: 'NOT_ACCREDITED', path: ['organisations', '1'] });
    expect(await groupEntries(partnership)).toEqual([]);
  });

  it('is of working groups for the focal points of their sides and the secretariat; a room for writers', async () => {
    const { eu, kz, secretariat, jointContributor } = await world();
    const tries = async (by: typeof eu.rival, input: object) =>
      outcomeOf(
        await by.tries(formGroup, { input: { ...groupOf('ROOM', [eu.rival]), ...input } }),
        'formGroup',
      );
    const working = { kind: 'WORKING_GROUP' };
    expect(await tries(eu.focalPoint, working)).toBe('done');
    expect(await tries(secretariat, working)).toBe('done');
    for (const by of [kz.focalPoint, eu.contributor, eu.rival, jointContributor])
      expect(await tries(by, working)).toBe('FORBIDDEN');
    for (const by of [kz.focalPoint, eu.contributor, eu.rival, jointContributor, secretariat])
      expect(await tries(by, {})).toBe('done');
    for (const by of [eu.approver, eu.observer]) expect(await tries(by, {})).toBe('FORBIDDEN');
  });

  it('knows no organisation of another partnership, and wants one to a hundred', async () => {
    const [here, there] = [await world(), await world()];
    const tries = (organisations: string[]) =>
      here.eu.focalPoint.tries(formGroup, { input: { ...groupOf('ROOM', []), organisations } });
    const unknown = await tries([here.kz.rival.organisation, there.kz.rival.organisation]);
    const nothing = await tries([here.kz.rival.organisation, 'bm8gc3VjaCBpZA']);
    expect(unknown.errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', path: ['organisations', '1'] });
    expect(unknown.errors.map(({ message }) => message)).toEqual(
      nothing.errors.map(({ message }) => message),
    );
    for (const count of [0, 101]) {
      const { errors } = await tries(Array.from({ length: count }, () => here.kz.rival.organisation));
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', path: ['organisations'] });
    }
  });
});
