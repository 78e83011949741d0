import { describe, expect, it } from 'vitest';
import { uuidOf } from '../support/action-log.js';
import { owner } from '../support/app.js';
import { graphql } from '../support/graphql.js';
import type { Member } from '../support/member.js';
import { readyAction } from '../support/ready-action.js';
import { entriesAbout, storedRound } from '../support/round-facts.js';
import { type World, world } from '../support/world.js';

const change = graphql(`
  mutation changeSideRule($input: ChangeSideRuleInput!) {
    changeSideRule(input: $input) { partnership { id } awaitsSecond refusal { code path } }
  }
`);
const read = graphql(`
  query readSideRules($slug: Code!) {
    partnership(slug: $slug) {
      sides {
        code ruleVersion
        rule { kind approvals quorum requiredKinds spokesperson { id } allowsSilence }
        ruleVersions { version rule { kind approvals } }
        ruleProposal { rule { kind approvals } proposedBy { id } }
        viewerCan { act allowed code }
      }
    }
  }
`);

type Rule = Parameters<typeof wishes>[1];
const wishes = (
  by: Member,
  rule: {
    kind: 'CONSENSUS' | 'MAJORITY' | 'THRESHOLD';
    approvals?: number;
    quorum?: number;
    spokesperson?: string;
    allowsSilence?: boolean;
  },
  expectedVersion = 1,
  side = 'EU',
) => by.tries(change, { input: { side, expectedVersion, rule } });

async function comesTo(by: Member, rule: Rule, expectedVersion?: number, side?: string): Promise<string> {
  const { data, errors } = await wishes(by, rule, expectedVersion, side);
  const payload = data?.changeSideRule;
  return (
    errors[0]?.extensions.code ?? payload?.refusal?.code ?? (payload?.awaitsSecond ? 'proposed' : 'changed')
  );
}

async function sideOf({ slug }: World, by: Member, code = 'EU') {
  const { partnership } = await by.asks(read, { slug });
  const side = partnership?.sides.find((one) => one.code === code);
  if (!side) throw new Error('no side');
  return side;
}

const kinds = async (w: World, kind: string) =>
  (await entriesAbout(w.partnershipId)).filter((entry) => entry.kind === kind);

describe('changeSideRule', () => {
  it('gives a stricter rule at once: a new version for all to read, and recorded', async () => {
    const w = await world({ rules: { EU: { kind: 'THRESHOLD', approvals: 1 } } });
    const spokesperson = w.eu.approver.organisation;
    expect(await comesTo(w.eu.focalPoint, { kind: 'THRESHOLD', approvals: 2, quorum: 2, spokesperson })).toBe(
      'changed',
    );
    expect(await sideOf(w, w.kz.observer)).toMatchObject({
      ruleVersion: 2,
      rule: {
        kind: 'THRESHOLD',
        approvals: 2,
        quorum: 2,
        requiredKinds: [],
        spokesperson: { id: spokesperson },
      },
      ruleVersions: [
        { version: 2, rule: { approvals: 2 } },
        { version: 1, rule: { approvals: 1 } },
      ],
      ruleProposal: null,
    });
    const [entry, ...others] = await kinds(w, 'rule.changed');
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      audience: 'PARTNERSHIP',
      role: 'FOCAL_POINT',
      data: {
        side: 'EU',
        version: 2,
        seconded: false,
        rule: 'THRESHOLD',
        approvals: 2,
        spokesperson: uuidOf(spokesperson),
      },
    });
  });

  it('takes two focal points to loosen it; the other side learns of it when it stands', async () => {
    const w = await world();
    const { eu, kz } = w;
    const loose = { kind: 'THRESHOLD', approvals: 1 } as const;
    expect(await comesTo(eu.focalPoint, loose)).toBe('proposed');
    expect(await comesTo(eu.focalPoint, loose)).toBe('RULE_PROPOSED');
    expect(await sideOf(w, eu.rival)).toMatchObject({
      ruleVersion: 1,
      rule: { kind: 'CONSENSUS' },
      ruleProposal: { rule: loose, proposedBy: { id: eu.focalPoint.membership } },
    });
    expect((await sideOf(w, kz.focalPoint)).ruleProposal).toBeNull();
    expect(await kinds(w, 'rule.changeProposed')).toMatchObject([
      { audience: 'SIDE EU', data: { version: 1 } },
    ]);
    // Another wish takes the place of the first, which then is one of two no more.
    const looser = { ...loose, allowsSilence: true };
    expect(await comesTo(eu.deputy, looser)).toBe('proposed');
    expect(await comesTo(eu.focalPoint, loose)).toBe('proposed');
    expect(await comesTo(eu.deputy, loose)).toBe('changed');
    expect(await sideOf(w, kz.focalPoint)).toMatchObject({ ruleVersion: 2, rule: loose, ruleProposal: null });
    expect(await kinds(w, 'rule.changed')).toMatchObject([{ data: { seconded: true } }]);
  });

  it('lets the only focal point of a side loosen it alone', async () => {
    const w = await world();
    await owner.query(`update membership set status = 'SUSPENDED' where id = $1`, [
      uuidOf(w.eu.deputy.membership),
    ]);
    expect(await comesTo(w.eu.focalPoint, { kind: 'MAJORITY' })).toBe('changed');
  });

  it('leaves open rounds the rule they began with', async () => {
    const w = await world({ rules: { EU: { kind: 'THRESHOLD', approvals: 1 } } });
    const round = await w.eu.focalPoint.opensRound(await readyAction(w));
    expect(await comesTo(w.eu.focalPoint, { kind: 'THRESHOLD', approvals: 3 })).toBe('changed');
    await w.eu.approver.approves(round);
    expect((await storedRound(round.id)).answers).toMatchObject({ EU: 'APPROVED' });
    const next = await w.eu.focalPoint.opensRound(await readyAction(w));
    await w.eu.approver.approves(next);
    expect((await storedRound(next.id)).answers).toMatchObject({ EU: 'PENDING' });
  });

  it('refuses a version that is past, the same rule, and a spokesperson from elsewhere', async () => {
    const { eu, kz } = await world();
    expect(await comesTo(eu.focalPoint, { kind: 'CONSENSUS', quorum: 1 }, 2)).toBe('STALE_RULE');
    expect(await comesTo(eu.focalPoint, { kind: 'CONSENSUS' })).toBe('SAME_RULE');
    const { organisation: spokesperson } = kz.approver;
    expect(await comesTo(eu.focalPoint, { kind: 'CONSENSUS', spokesperson })).toBe(
      'RULE_UNKNOWN_ORGANISATION',
    );
    expect(await comesTo(eu.focalPoint, { kind: 'THRESHOLD' })).toBe('BAD_USER_INPUT');
  });

  it('is for focal points of the side; no side has an unknown code', async () => {
    const w = await world();
    const rule = { kind: 'CONSENSUS', quorum: 1 } as const;
    for (const by of [w.eu.approver, w.eu.contributor, w.kz.focalPoint, w.secretariat])
      expect(await comesTo(by, rule), by.name).toBe('FORBIDDEN');
    expect(await comesTo(w.eu.focalPoint, rule, 1, 'XX')).toBe('NOT_FOUND');
    expect((await sideOf(w, w.eu.focalPoint)).viewerCan).toContainEqual({
      act: 'changeSideRule',
      allowed: true,
      code: null,
    });
    expect((await sideOf(w, w.kz.focalPoint)).viewerCan).toContainEqual({
      act: 'changeSideRule',
      allowed: false,
      code: 'NOT_PERMITTED',
    });
  });

  it('of two wishes at once lets one stand', async () => {
    const { eu } = await world();
    const rule = (quorum: number) => ({ kind: 'CONSENSUS' as const, quorum });
    const codes = await Promise.all([comesTo(eu.focalPoint, rule(1)), comesTo(eu.deputy, rule(2))]);
    expect(codes.toSorted()).toEqual(['STALE_RULE', 'changed']);
  });
});
