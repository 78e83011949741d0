import { describe, expect, it } from 'vitest';
import { Sessions } from '../../src/features/sign-in/sessions.store.js';
import { app, owner } from '../support/app.js';
import { send } from '../support/client.js';
import { graphql } from '../support/graphql.js';
import { outcomeOf } from '../support/groups.js';
import { type Member, wholeText } from '../support/member.js';
import { uuidOf } from '../support/round-facts.js';
import { world } from '../support/world.js';

const suspend = graphql(`
  mutation suspendsFirst($input: SuspendMemberInput!) { suspendMember(input: $input) { refusal { code } } }
`);
const reinstate = graphql(`
  mutation reinstateMember($input: ReinstateMemberInput!) {
    reinstateMember(input: $input) { membership { id status roles } refusal { code path } }
  }
`);
const draft = graphql(`
  mutation draftsAgain($input: DraftActionInput!) { draftAction(input: $input) { action { status } refusal { code } } }
`);
const abilities = graphql(`
  query memberCan($id: ID!) { node(id: $id) { ... on Membership { viewerCan { act allowed code } } } }
`);

const suspends = async (by: Member, { membership }: Member) =>
  outcomeOf(await by.tries(suspend, { input: { membership } }), 'suspendMember');
const reinstates = async (by: Member, membership: string) =>
  outcomeOf(await by.tries(reinstate, { input: { membership } }), 'reinstateMember');
async function rolesOnReturn(by: Member, { membership }: Member) {
  const { reinstateMember } = await by.asks(reinstate, { input: { membership } });
  return reinstateMember.membership?.roles;
}

describe('reinstateMember', () => {
  it('lets a member act again by a new session, and is recorded', async () => {
    const { eu, partnership } = await world();
    const { person, membership } = eu.rival;
    await suspends(eu.deputy, eu.rival);
    const { reinstateMember } = await eu.focalPoint.asks(reinstate, { input: { membership } });
    expect(reinstateMember).toEqual({
      membership: { id: membership, status: 'ACTIVE', roles: ['CONTRIBUTOR'] },
      refusal: null,
    });
    const { accessToken } = await app.get(Sessions, { strict: false }).begin(person.id, 'the next day');
    const headers = { authorization: `Bearer ${accessToken}`, 'concord-membership': membership };
    const { data } = await send(draft, { input: { content: wholeText } }, headers);
    expect(data?.draftAction).toEqual({ action: { status: 'DRAFT' }, refusal: null });
    const { rows } = await owner.query(
      `select c.entry -> 'data' as data, c.entry #>> '{actor,membership}' as by, c.audience = p.audience as everybody
       from log_content c join partnership p using (partnership_id)
       where p.partnership_id = $1 and c.entry ->> 'kind' = 'member.reinstated'`,
      [partnership],
    );
    const told = { user: person.id, organisation: uuidOf(eu.rival.organisation), roles: ['CONTRIBUTOR'] };
    expect(rows).toEqual([{ data: told, by: uuidOf(eu.focalPoint.membership), everybody: true }]);
  });

  it('gives nothing back by one focal point alone that two grant', async () => {
    const { eu, kz, secretariat } = await world();
    for (const whom of [eu.banker, eu.deputy]) await suspends(eu.focalPoint, whom);
    // The only focal point left agrees with nobody.
    expect(await rolesOnReturn(eu.focalPoint, eu.deputy)).toEqual(['FOCAL_POINT']);
    expect(await rolesOnReturn(eu.focalPoint, eu.banker)).toEqual(['CONTRIBUTOR']);
    await suspends(kz.focalPoint, kz.approver);
    expect(await rolesOnReturn(kz.deputy, kz.approver)).toEqual(['OBSERVER']);
    await suspends(kz.focalPoint, secretariat);
    expect(await rolesOnReturn(eu.focalPoint, secretariat)).toEqual(['OBSERVER']);
  });

  it('refuses who is not suspended, and oneself, by whatever membership; of two at once one', async () => {
    const { eu, partnership } = await world();
    const { membership } = eu.rival;
    expect(await reinstates(eu.focalPoint, membership)).toBe('WRONG_STATE');
    await suspends(eu.focalPoint, eu.rival);
    const both = await Promise.all([
      reinstates(eu.focalPoint, membership),
      reinstates(eu.deputy, membership),
    ]);
    expect(both.toSorted()).toEqual(['WRONG_STATE', 'done']);
    await suspends(eu.deputy, eu.rival);
    await owner.query('update membership set user_id = $3 where partnership_id = $1 and id = $2', [
      partnership,
      uuidOf(membership),
      eu.focalPoint.person.id,
    ]);
    expect(await reinstates(eu.focalPoint, membership)).toBe('OWN_MEMBERSHIP');
  });

  it('is for focal points of the side, of a joint organisation for those of any', async () => {
    const { eu, kz, secretariat } = await world();
    await suspends(eu.focalPoint, eu.rival);
    const { membership } = eu.rival;
    for (const by of [eu.approver, eu.contributor, eu.observer, kz.focalPoint, secretariat]) {
      expect(await reinstates(by, membership)).toBe('FORBIDDEN');
      const { node } = await by.asks(abilities, { id: membership });
      const line = node && 'viewerCan' in node ? node.viewerCan.at(-1) : undefined;
      expect(line).toEqual({ act: 'reinstateMember', allowed: false, code: 'NOT_PERMITTED' });
    }
    const { node } = await eu.deputy.asks(abilities, { id: membership });
    const line = node && 'viewerCan' in node ? node.viewerCan.at(-1) : undefined;
    expect(line).toEqual({ act: 'reinstateMember', allowed: true, code: null });
  });

  it('knows no member of another partnership', async () => {
    const [here, there] = [await world(), await world()];
    await suspends(there.eu.focalPoint, there.eu.rival);
    const input = { membership: there.eu.rival.membership };
    const unknown = await here.eu.focalPoint.tries(reinstate, { input });
    const nothing = await here.eu.focalPoint.tries(reinstate, { input: { membership: 'bm8gc3VjaCBpZA' } });
    expect(unknown.errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', path: ['membership'] });
    expect(unknown.errors.map(({ message }) => message)).toEqual(
      nothing.errors.map(({ message }) => message),
    );
  });
});
