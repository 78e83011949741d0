import { describe, expect, it } from 'vitest';
import { decodeNodeId, encodeNodeId } from '../../src/platform/graphql/node-id.js';
import { owner } from '../support/app.js';
import { graphql } from '../support/graphql.js';
import { outcomeOf } from '../support/groups.js';
import { type Member, wholeText } from '../support/member.js';
import { readyAction } from '../support/ready-action.js';
import { world } from '../support/world.js';

const suspend = graphql(`
  mutation suspendOrganisation($input: SuspendOrganisationInput!) {
    suspendOrganisation(input: $input) {
      organisation { id status suspensionReasons assents { act side } } refusal { code path }
    }
  }
`);
const accredit = graphql(`
  mutation accreditOrganisation($input: AccreditOrganisationInput!) {
    accreditOrganisation(input: $input) {
      organisation { id status suspensionReasons assents { act side } } refusal { code path }
    }
  }
`);
const draft = graphql(`
  mutation draft($input: DraftActionInput!) { draftAction(input: $input) { refusal { code } } }
`);
const seen = graphql(`
  query organisationSeen($id: ID!) {
    node(id: $id) { ... on Organisation { status viewerCan { act allowed code } } }
  }
`);
const answersOf = graphql(`
  query answersOf($id: ID!) { node(id: $id) { ... on ApprovalRound { answers { side state } } } }
`);
const reasons = 'Under inquiry.';
const idOf = (global: string) => decodeNodeId(global)?.id ?? '';
const suspends = async (by: Member, organisation: string) =>
  outcomeOf(await by.tries(suspend, { input: { organisation, reasons } }), 'suspendOrganisation');
const accredits = async (by: Member, organisation: string) =>
  outcomeOf(await by.tries(accredit, { input: { organisation } }), 'accreditOrganisation');
const drafts = async (by: Member) =>
  outcomeOf(await by.tries(draft, { input: { content: wholeText } }), 'draftAction');

async function abilities(by: Member, id: string) {
  const { node } = await by.asks(seen, { id });
  const lines = node && 'viewerCan' in node ? node.viewerCan : [];
  return Object.fromEntries(lines.map(({ act, allowed, code }) => [act, allowed ? 'yes' : code]));
}
async function entries(partnership: string, organisation: string) {
  const { rows } = await owner.query<{ line: string }>(
    `select (c.entry ->> 'kind') || ' ' || a.kind as line from log_content c join audience a using (partnership_id, audience)
     where partnership_id = $1 and c.entry #>> '{subject,id}' = $2 order by c.entry ->> 'at'`,
    [partnership, idOf(organisation)],
  );
  return rows.map(({ line }) => line);
}

describe('suspendOrganisation and accreditOrganisation', () => {
  it('let the members only read, and act again', async () => {
    const { eu, partnership } = await world();
    const organisation = eu.rival.organisation;
    const { suspendOrganisation: answer } = await eu.focalPoint.asks(suspend, {
      input: { organisation, reasons },
    });
    expect(answer).toEqual({
      organisation: { id: organisation, status: 'SUSPENDED', suspensionReasons: reasons, assents: [] },
      refusal: null,
    });
    expect(await drafts(eu.rival)).toBe('FORBIDDEN');
    expect(await abilities(eu.rival, organisation)).toEqual({
      accreditOrganisation: 'NOT_PERMITTED',
      rejectOrganisation: 'NOT_PERMITTED',
      suspendOrganisation: 'NOT_PERMITTED',
      inviteMember: 'NOT_PERMITTED',
    });
    expect(await suspends(eu.focalPoint, organisation)).toBe('WRONG_STATE');
    expect(await accredits(eu.deputy, organisation)).toBe('done');
    expect(await drafts(eu.rival)).toBe('done');
    expect(await accredits(eu.deputy, organisation)).toBe('WRONG_STATE');
    expect(await entries(partnership, organisation)).toEqual([
      'organisation.accredited PARTNERSHIP',
      'organisation.suspended PARTNERSHIP',
      'organisation.accredited PARTNERSHIP',
    ]);
  });

  it('takes the organisation out of the electorate of an open round, whose answer follows anew', async () => {
    const w = await world();
    const { eu, kz } = w;
    const action = await readyAction(w);
    const round = await eu.focalPoint.opensRound(action);
    for (const by of [eu.approver, eu.banker, kz.approver, kz.banker]) await by.approves(round);
    const state = async (side: string) => {
      const { node } = await kz.rival.asks(answersOf, { id: round.id });
      return node && 'answers' in node ? node.answers.find((one) => one.side === side)?.state : undefined;
    };
    // Under consensus the company of EU is still missing.
    expect(await state('EU')).toBe('PENDING');
    expect(await suspends(eu.focalPoint, eu.colleague.organisation)).toBe('done');
    expect([await state('EU'), await state('KZ')]).toEqual(['APPROVED', 'PENDING']);
  });

  it('take a focal point of each side for a joint organisation', async () => {
    const { eu, kz, jointContributor, partnership } = await world();
    const organisation = jointContributor.organisation;
    const { suspendOrganisation: first } = await eu.focalPoint.asks(suspend, {
      input: { organisation, reasons },
    });
    expect(first.organisation).toEqual({
      id: organisation,
      status: 'ACCREDITED',
      suspensionReasons: null,
      assents: [{ act: 'SUSPEND', side: 'EU' }],
    });
    expect(await suspends(eu.deputy, organisation)).toBe('ALREADY_ASSENTED');
    expect(await abilities(eu.deputy, organisation)).toEqual({
      accreditOrganisation: 'WRONG_STATE',
      rejectOrganisation: 'WRONG_STATE',
      suspendOrganisation: 'ALREADY_ASSENTED',
      inviteMember: 'yes',
    });
    expect(await suspends(kz.focalPoint, organisation)).toBe('done');
    for (const by of [kz.focalPoint, eu.focalPoint]) expect(await accredits(by, organisation)).toBe('done');
    expect(await abilities(eu.deputy, organisation)).toEqual({
      accreditOrganisation: 'WRONG_STATE',
      rejectOrganisation: 'WRONG_STATE',
      suspendOrganisation: 'yes',
      inviteMember: 'yes',
    });
    expect((await entries(partnership, organisation)).slice(1)).toEqual([
      'organisation.assented PARTNERSHIP',
      'organisation.suspended PARTNERSHIP',
      'organisation.assented PARTNERSHIP',
      'organisation.accredited PARTNERSHIP',
    ]);
  });

  it('let an organisation in that waits to be accredited, with an audience of its own', async () => {
    const { eu, kz, partnership } = await world();
    const organisation = eu.rival.organisation;
    // As a registration leaves it: known to its side alone, and without an audience of its own.
    const id = (
      await owner.query<{ id: string }>(
        `insert into organisation (partnership_id, audience, id, name, kind, side_code, status, created_at)
       select partnership_id, s.audience, gen_random_uuid(), 'New mine', 'INDUSTRY', 'EU', 'PENDING', created_at
       from organisation o join audience s using (partnership_id)
       where o.partnership_id = $1 and o.id = $2 and s.kind = 'SIDE' and s.side_code = 'EU' returning id`,
        [partnership, idOf(organisation)],
      )
    ).rows[0]?.id;
    const waiting = encodeNodeId('Organisation', partnership, id ?? '');
    expect(await accredits(eu.observer, waiting)).toBe('FORBIDDEN');
    expect(await accredits(kz.focalPoint, waiting)).toBe('NOT_FOUND');
    expect(await accredits(eu.focalPoint, waiting)).toBe('done');
    const { rows } = await owner.query(
      `select o.status, a.kind, (select count(*)::int from audience x where x.organisation_id = o.id) as own
       from organisation o join audience a using (partnership_id, audience) where o.id = $1`,
      [id],
    );
    expect(rows).toEqual([{ status: 'ACCREDITED', kind: 'PARTNERSHIP', own: 1 }]);
  });

  it('refuse the organisation that coordinates its side, and one’s own', async () => {
    const { eu, partnership } = await world();
    expect(await suspends(eu.focalPoint, eu.focalPoint.organisation)).toBe('COORDINATES_SIDE');
    await owner.query(`update membership set roles = '{FOCAL_POINT}' where partnership_id = $1 and id = $2`, [
      partnership,
      idOf(eu.banker.membership),
    ]);
    expect(await suspends(eu.banker, eu.banker.organisation)).toBe('OWN_ORGANISATION');
  });

  it('are for focal points of the side, and know no organisation of another partnership', async () => {
    const [{ eu, kz, secretariat, jointContributor }, there] = [await world(), await world()];
    for (const by of [kz.focalPoint, eu.approver, secretariat]) {
      expect(await suspends(by, eu.rival.organisation)).toBe('FORBIDDEN');
      expect(await accredits(by, eu.rival.organisation)).toBe('FORBIDDEN');
    }
    expect(await suspends(secretariat, jointContributor.organisation)).toBe('FORBIDDEN');
    for (const organisation of [there.eu.rival.organisation, 'bm8gc3VjaCBpZA']) {
      expect(await suspends(eu.focalPoint, organisation)).toBe('NOT_FOUND');
      expect(await accredits(eu.focalPoint, organisation)).toBe('NOT_FOUND');
    }
  });

  it('happen once, however many suspend it at the same time; of two that suspend each other’s one does', async () => {
    const { eu, partnership } = await world();
    const both = [eu.focalPoint, eu.deputy].map((by) => suspends(by, eu.rival.organisation));
    expect((await Promise.all(both)).toSorted()).toEqual(['WRONG_STATE', 'done']);
    for (const { membership } of [eu.contributor, eu.banker])
      await owner.query(
        `update membership set roles = '{FOCAL_POINT}' where partnership_id = $1 and id = $2`,
        [partnership, idOf(membership)],
      );
    const codes = await Promise.all([
      suspends(eu.contributor, eu.banker.organisation),
      suspends(eu.banker, eu.contributor.organisation),
    ]);
    expect(codes.toSorted()).toEqual(['UNAUTHENTICATED', 'done']);
  });
});
