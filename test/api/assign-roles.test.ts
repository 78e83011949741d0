import { describe, expect, it } from 'vitest';
import { decodeNodeId } from '../../src/platform/graphql/node-id.js';
import { owner } from '../support/app.js';
import { graphql } from '../support/graphql.js';
import { outcomeOf } from '../support/groups.js';
import type { Member } from '../support/member.js';
import { world } from '../support/world.js';

type Roles = ('OBSERVER' | 'CONTRIBUTOR' | 'APPROVER' | 'FOCAL_POINT' | 'SECRETARIAT')[];
const assignRoles = graphql(`
  mutation assignRoles($input: AssignRolesInput!) {
    assignRoles(input: $input) { membership { id roles proposedRoles { roles } } refusal { code path message } }
  }
`);
const seen = graphql(`
  query seen($id: ID!) {
    node(id: $id) { ... on Membership { roles proposedRoles { roles } viewerCan { act allowed code } } }
  }
`);

const idOf = (global: string) => decodeNodeId(global)?.id ?? '';
const assigns = async (by: Member, { membership }: Pick<Member, 'membership'>, roles: Roles) =>
  outcomeOf(await by.tries(assignRoles, { input: { membership, roles } }), 'assignRoles');

async function rolesOf(by: Member, { membership }: Member) {
  const { node } = await by.asks(seen, { id: membership });
  if (!node || !('roles' in node)) throw new Error('no membership');
  return { roles: node.roles, proposed: node.proposedRoles?.roles ?? null };
}

/** Kind and audience of every entry on roles. */
async function entries(partnership: string) {
  const { rows } = await owner.query<{ kind: string; audience: string; data: object }>(
    `select c.entry ->> 'kind' as kind, a.kind as audience, c.entry -> 'data' as data
     from log_content c join audience a using (partnership_id, audience)
     where partnership_id = $1 and c.entry ->> 'kind' like 'roles.%' order by c.entry ->> 'at'`,
    [partnership],
  );
  return rows;
}

describe('assignRoles', () => {
  it('changes what a member may do at once, and is recorded for all', async () => {
    const { eu, partnership } = await world();
    const input = { membership: eu.observer.membership, roles: ['CONTRIBUTOR', 'OBSERVER'] as Roles };
    const { assignRoles: answer } = await eu.focalPoint.asks(assignRoles, { input });
    expect(answer).toEqual({
      membership: { id: eu.observer.membership, roles: ['OBSERVER', 'CONTRIBUTOR'], proposedRoles: null },
      refusal: null,
    });
    await eu.observer.drafts();
    expect(await entries(partnership)).toEqual([
      {
        kind: 'roles.assigned',
        audience: 'PARTNERSHIP',
        data: {
          user: eu.observer.person.id,
          organisation: idOf(eu.observer.organisation),
          roles: ['OBSERVER', 'CONTRIBUTOR'],
        },
      },
    ]);
  });

  it('takes a second focal point to grant FOCAL_POINT or APPROVER; the other side learns of it once it is so', async () => {
    const { eu, kz, partnership } = await world();
    const wanted: Roles = ['CONTRIBUTOR', 'APPROVER'];
    expect(await assigns(eu.focalPoint, eu.contributor, wanted)).toBe('done');
    const waiting = { roles: ['CONTRIBUTOR'], proposed: wanted };
    expect(await rolesOf(eu.rival, eu.contributor)).toEqual(waiting);
    expect(await rolesOf(kz.focalPoint, eu.contributor)).toEqual({ ...waiting, proposed: null });
    expect(await assigns(eu.focalPoint, eu.contributor, wanted)).toBe('ALREADY_PROPOSED');
    expect(await assigns(eu.deputy, eu.contributor, wanted)).toBe('done');
    expect(await rolesOf(kz.focalPoint, eu.contributor)).toEqual({ roles: wanted, proposed: null });
    expect((await entries(partnership)).map(({ kind, audience }) => `${kind} ${audience}`)).toEqual([
      'roles.proposed SIDE',
      'roles.assigned PARTNERSHIP',
    ]);
  });

  it('takes other roles that the second names for a proposal of theirs', async () => {
    const { eu } = await world();
    expect(await assigns(eu.focalPoint, eu.rival, ['APPROVER'])).toBe('done');
    expect(await assigns(eu.deputy, eu.rival, ['APPROVER', 'CONTRIBUTOR'])).toBe('done');
    expect(await rolesOf(eu.rival, eu.rival)).toEqual({
      roles: ['CONTRIBUTOR'],
      proposed: ['CONTRIBUTOR', 'APPROVER'],
    });
    // What takes nobody else puts an end to what was proposed.
    expect(await assigns(eu.deputy, eu.rival, ['OBSERVER'])).toBe('done');
    expect(await rolesOf(eu.rival, eu.rival)).toEqual({ roles: ['OBSERVER'], proposed: null });
  });

  it('grants alone where the side has no second one but who is to get it', async () => {
    const { eu } = await world();
    expect(await assigns(eu.focalPoint, eu.deputy, ['FOCAL_POINT', 'APPROVER'])).toBe('done');
    expect((await rolesOf(eu.rival, eu.deputy)).roles).toEqual(['APPROVER', 'FOCAL_POINT']);
  });

  it('takes a focal point of each of two sides to grant SECRETARIAT', async () => {
    const { eu, kz, jointContributor } = await world();
    expect(await assigns(eu.focalPoint, jointContributor, ['SECRETARIAT'])).toBe('done');
    expect(await assigns(eu.deputy, jointContributor, ['SECRETARIAT'])).toBe('ALREADY_PROPOSED');
    expect((await rolesOf(kz.rival, jointContributor)).roles).toEqual(['CONTRIBUTOR']);
    expect(await assigns(kz.focalPoint, jointContributor, ['SECRETARIAT'])).toBe('done');
    expect(await rolesOf(kz.rival, jointContributor)).toEqual({ roles: ['SECRETARIAT'], proposed: null });
  });

  it('refuses oneself, who is suspended, what does not fit and what is so already', async () => {
    const { eu, kz, secretariat, partnership } = await world();
    expect(await assigns(eu.focalPoint, eu.focalPoint, ['OBSERVER'])).toBe('OWN_MEMBERSHIP');
    expect(await assigns(eu.focalPoint, eu.rival, ['SECRETARIAT'])).toBe('ROLE_UNFIT');
    expect(await assigns(kz.focalPoint, secretariat, ['APPROVER'])).toBe('ROLE_UNFIT');
    expect(await assigns(eu.focalPoint, eu.rival, ['CONTRIBUTOR', 'CONTRIBUTOR'])).toBe('NOTHING_CHANGED');
    expect(await assigns(eu.focalPoint, eu.rival, [])).toBe('BAD_USER_INPUT');
    await owner.query(`update membership set status = 'SUSPENDED' where id = $1`, [
      idOf(eu.rival.membership),
    ]);
    expect(await assigns(eu.focalPoint, eu.rival, ['OBSERVER'])).toBe('WRONG_STATE');
    expect(await entries(partnership)).toEqual([]);
  });

  it('is for focal points of the own side, and knows nobody of another partnership', async () => {
    const [{ eu, kz, secretariat }, there] = [await world(), await world()];
    for (const by of [kz.focalPoint, eu.approver, eu.contributor, secretariat])
      expect(await assigns(by, eu.rival, ['OBSERVER'])).toBe('FORBIDDEN');
    const tries = (membership: string) =>
      eu.focalPoint.tries(assignRoles, { input: { membership, roles: ['OBSERVER'] } });
    const [unknown, nothing] = [await tries(there.eu.rival.membership), await tries('bm8gc3VjaCBpZA')];
    expect(unknown.errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', path: ['membership'] });
    expect(unknown.errors.map(({ message }) => message)).toEqual(
      nothing.errors.map(({ message }) => message),
    );
  });

  it('keeps one focal point of a side, also when two take the role from each other at once', async () => {
    const { eu, partnership } = await world();
    const codes = await Promise.all([
      assigns(eu.focalPoint, eu.deputy, ['OBSERVER']),
      assigns(eu.deputy, eu.focalPoint, ['OBSERVER']),
    ]);
    // The second had waited, and was no focal point any more.
    expect(codes.toSorted()).toEqual(['FORBIDDEN', 'done']);
    const { rowCount } = await owner.query(
      `select from membership where partnership_id = $1 and 'FOCAL_POINT' = any (roles) and organisation_id = $2`,
      [partnership, idOf(eu.focalPoint.organisation)],
    );
    expect(rowCount).toBe(1);
  });

  it('tells by viewerCan to whom it is open', async () => {
    const { eu, kz } = await world();
    const can = async (by: Member) => {
      const { node } = await by.asks(seen, { id: eu.rival.membership });
      const line =
        node && 'viewerCan' in node ? node.viewerCan.find(({ act }) => act === 'assignRoles') : undefined;
      return line?.allowed ? 'yes' : line?.code;
    };
    expect(await can(eu.focalPoint)).toBe('yes');
    for (const by of [kz.focalPoint, eu.rival]) expect(await can(by)).toBe('NOT_PERMITTED');
  });
});
