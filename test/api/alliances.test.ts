import { describe, expect, it } from 'vitest';
import { entriesOf, errorsOf, unknownLike, uuidOf } from '../support/action-log.js';
import { alliance, alliancesOf, joins, leaves } from '../support/alliances.js';
import { owner } from '../support/app.js';
import { graphql } from '../support/graphql.js';
import { readyAction } from '../support/ready-action.js';
import { storedRound } from '../support/round-facts.js';
import { world } from '../support/world.js';

const join = graphql(`
  mutation joinAllianceInWords($input: JoinAllianceInput!) {
    joinAlliance(input: $input) { organisation { id } refusal { code path message } }
  }
`);
const suspended = (organisation: string) =>
  owner.query(`update organisation set status = 'SUSPENDED' where id = $1`, [uuidOf(organisation)]);

describe('joinAlliance', () => {
  it('enters a member of any side, for all to read, and records it in the log of all', async () => {
    const { eu, kz } = await world();
    const it = await alliance(eu.rival);
    expect(await joins(eu.rival, it, eu.contributor.organisation)).toBe('done');
    expect(await joins(eu.deputy, it, kz.contributor.organisation)).toBe('done');
    expect(await alliancesOf(kz.observer, it)).toMatchObject({
      memberOf: { totalCount: 0, nodes: [] },
      members: {
        totalCount: 2,
        nodes: [
          { organisation: { id: eu.contributor.organisation }, leftAt: null },
          { organisation: { id: kz.contributor.organisation }, leftAt: null },
        ],
      },
    });
    const seen = await alliancesOf(eu.observer, kz.contributor.organisation);
    expect(seen.memberOf.nodes).toMatchObject([{ alliance: { id: it }, leftAt: null }]);
    expect((await entriesOf(kz.contributor.organisation)).at(-1)).toEqual({
      log: 'PARTNERSHIP',
      kind: 'alliance.joined',
      role: 'FOCAL_POINT',
      data: { alliance: uuidOf(it) },
    });
  });

  it('is for who acts for the alliance and the focal points of its side; of a joint one of any side', async () => {
    const { eu, kz, secretariat, jointContributor } = await world();
    const [it, joint] = [await alliance(eu.rival), await alliance(jointContributor)];
    for (const by of [eu.contributor, eu.approver, kz.focalPoint, kz.rival, secretariat])
      expect(await joins(by, it, eu.contributor.organisation), by.name).toBe('FORBIDDEN');
    expect(await joins(kz.focalPoint, joint, kz.contributor.organisation)).toBe('done');
    expect(await joins(eu.focalPoint, joint, eu.contributor.organisation)).toBe('done');
    expect(await joins(jointContributor, joint, it)).toBe('done');
    const may = async (by: typeof eu.rival, of: string) =>
      (await alliancesOf(by, of)).viewerCan.filter(({ act }) => act === 'joinAlliance');
    expect(await may(eu.rival, it)).toEqual([{ act: 'joinAlliance', allowed: true, code: null }]);
    expect(await may(kz.focalPoint, it)).toMatchObject([{ allowed: false, code: 'NOT_PERMITTED' }]);
    expect(await may(kz.focalPoint, joint)).toMatchObject([{ allowed: true }]);
    // Of what is no alliance it is not asked.
    expect(await may(eu.contributor, eu.contributor.organisation)).toEqual([]);
  });

  it('refuses what is no alliance, who is in it, and who may not act', async () => {
    const { eu, kz } = await world();
    const it = await alliance(eu.rival);
    const { organisation: company } = eu.contributor;
    expect(await joins(eu.focalPoint, company, kz.contributor.organisation)).toBe('NOT_AN_ALLIANCE');
    expect(await joins(eu.focalPoint, it, company)).toBe('done');
    expect(await joins(eu.rival, it, company)).toBe('ALREADY_IN_ALLIANCE');
    await suspended(kz.contributor.organisation);
    const input = { alliance: it, organisation: kz.contributor.organisation };
    const { joinAlliance } = await eu.focalPoint.asks(join, { input });
    expect(joinAlliance).toEqual({
      organisation: null,
      refusal: {
        code: 'NOT_ACCREDITED',
        path: ['organisation'],
        message: 'The organisation is not accredited.',
      },
    });
    await suspended(it);
    expect(await joins(eu.focalPoint, it, kz.banker.organisation)).toBe('NOT_ACCREDITED');
    // That it can be left, though it takes nobody.
    expect(await leaves(eu.contributor, it, company)).toBe('done');
  });

  it('lets an alliance into another, but none into itself, also not around a corner', async () => {
    const { eu, kz } = await world();
    const [one, two, three] = [
      await alliance(eu.rival),
      await alliance(kz.rival),
      await alliance(eu.contributor),
    ];
    expect(await joins(eu.rival, one, one)).toBe('ALLIANCE_CIRCLE');
    expect(await joins(eu.rival, one, two)).toBe('done');
    expect(await joins(kz.rival, two, three)).toBe('done');
    expect(await joins(kz.rival, two, one)).toBe('ALLIANCE_CIRCLE');
    expect(await joins(eu.contributor, three, one)).toBe('ALLIANCE_CIRCLE');
    expect(await leaves(kz.rival, two, three)).toBe('done');
    expect(await joins(eu.contributor, three, one)).toBe('done');
  });

  it('knows no organisation of another partnership, nor one that waits to be accredited elsewhere', async () => {
    const [{ eu, kz }, there] = [await world(), await world()];
    const it = await alliance(eu.rival);
    const strange = await alliance(there.eu.rival);
    const answers = [];
    for (const organisation of [there.eu.contributor.organisation, unknownLike(eu.contributor.organisation)])
      answers.push(errorsOf(await eu.rival.tries(join, { input: { alliance: it, organisation } })));
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.[0]?.extensions).toMatchObject({ code: 'NOT_FOUND' });
    expect(await joins(eu.focalPoint, strange, eu.contributor.organisation)).toBe('NOT_FOUND');
    await owner.query(
      `update organisation o set status = 'PENDING', audience = a.audience from audience a
       where o.id = $1 and a.partnership_id = o.partnership_id and a.kind = 'SIDE' and a.side_code = 'KZ'`,
      [uuidOf(kz.rival.organisation)],
    );
    expect(await joins(eu.rival, it, kz.rival.organisation)).toBe('NOT_FOUND');
  });

  it('of many at once lets each in once, and closes no circle', async () => {
    const { eu, kz } = await world();
    const ring = [
      await alliance(eu.rival),
      await alliance(kz.rival),
      await alliance(eu.contributor),
      await alliance(kz.contributor),
    ] as const;
    const twice = [eu.focalPoint, eu.deputy].map((by) => joins(by, ring[0], eu.banker.organisation));
    expect((await Promise.all(twice)).toSorted()).toEqual(['ALREADY_IN_ALLIANCE', 'done']);
    const around = await Promise.all([
      joins(eu.rival, ring[0], ring[1]),
      joins(kz.rival, ring[1], ring[2]),
      joins(eu.contributor, ring[2], ring[3]),
      joins(kz.contributor, ring[3], ring[0]),
    ]);
    expect(around.toSorted()).toEqual(['ALLIANCE_CIRCLE', 'done', 'done', 'done']);
  });

  it('changes no vote: a member of an alliance is not of its kind', async () => {
    const w = await world({ rules: { EU: { kind: 'THRESHOLD', approvals: 1, requiredKinds: ['FINANCE'] } } });
    const it = await alliance(w.eu.rival);
    // The ministry is in an alliance that a bank is in too: it is a ministry.
    for (const { organisation } of [w.eu.approver, w.eu.banker])
      expect(await joins(w.eu.rival, it, organisation)).toBe('done');
    const round = await w.eu.focalPoint.opensRound(await readyAction(w));
    await w.eu.approver.approves(round);
    expect((await storedRound(round.id)).answers).toMatchObject({ EU: 'PENDING' });
    await w.eu.banker.approves(round);
    expect((await storedRound(round.id)).answers).toMatchObject({ EU: 'APPROVED' });
  });
});

describe('leaveAlliance', () => {
  it('ends a membership, which stays readable; who left may join again', async () => {
    const { eu, kz } = await world();
    const it = await alliance(eu.rival);
    const { organisation } = kz.contributor;
    expect(await joins(eu.rival, it, organisation)).toBe('done');
    expect(await leaves(kz.contributor, it, organisation)).toBe('done');
    expect(await leaves(kz.contributor, it, organisation)).toBe('NOT_IN_ALLIANCE');
    expect((await entriesOf(organisation)).at(-1)).toEqual({
      log: 'PARTNERSHIP',
      kind: 'alliance.left',
      role: 'CONTRIBUTOR',
      data: { alliance: uuidOf(it) },
    });
    expect(await joins(eu.rival, it, organisation)).toBe('done');
    const { members } = await alliancesOf(eu.observer, it);
    expect(members).toMatchObject({ totalCount: 1, nodes: [{ leftAt: null }] });
    const { memberOf } = await alliancesOf(eu.observer, organisation, true);
    expect(memberOf.totalCount).toBe(2);
    expect(memberOf.nodes[0]?.leftAt).toMatch(/Z$/);
    expect(memberOf.nodes[1]?.leftAt).toBeNull();
  });

  it('of a joint alliance leaves the organisations of the other side alone', async () => {
    const { eu, kz, jointContributor } = await world();
    const joint = await alliance(jointContributor);
    const { organisation } = kz.contributor;
    expect(await joins(jointContributor, joint, organisation)).toBe('done');
    expect(await leaves(eu.focalPoint, joint, organisation)).toBe('FORBIDDEN');
    const [seen] = (await alliancesOf(eu.focalPoint, joint)).members.nodes;
    expect(seen?.viewerCan).toMatchObject([{ allowed: false, code: 'NOT_PERMITTED' }]);
    expect(await leaves(kz.focalPoint, joint, organisation)).toBe('done');
  });

  it('is for either of the two, and for the focal points of either', async () => {
    const { eu, kz, secretariat } = await world();
    const it = await alliance(eu.rival);
    const { organisation } = kz.contributor;
    for (const by of [kz.contributor, kz.focalPoint, eu.rival, eu.deputy]) {
      expect(await joins(eu.rival, it, organisation)).toBe('done');
      const [membership] = (await alliancesOf(by, it)).members.nodes;
      expect(membership?.viewerCan).toEqual([{ act: 'leaveAlliance', allowed: true, code: null }]);
      expect(await leaves(by, it, organisation), by.name).toBe('done');
    }
    const [ended] = (await alliancesOf(eu.rival, it, true)).members.nodes;
    expect(ended?.viewerCan).toMatchObject([{ allowed: false, code: 'NOT_IN_ALLIANCE' }]);
    expect(await joins(eu.rival, it, organisation)).toBe('done');
    for (const by of [eu.contributor, kz.rival, kz.approver, secretariat])
      expect(await leaves(by, it, organisation), by.name).toBe('FORBIDDEN');
    expect(await leaves(eu.rival, it, unknownLike(organisation))).toBe('NOT_FOUND');
    const both = [kz.contributor, eu.rival].map((by) => leaves(by, it, organisation));
    expect((await Promise.all(both)).toSorted()).toEqual(['NOT_IN_ALLIANCE', 'done']);
  });
});
