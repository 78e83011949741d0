import { describe, expect, it } from 'vitest';
import { Sessions } from '../../src/features/sign-in/sessions.store.js';
import { app, owner } from '../support/app.js';
import { send } from '../support/client.js';
import { graphql } from '../support/graphql.js';
import type { Member } from '../support/member.js';
import { world } from '../support/world.js';

const suspend = graphql(`
  mutation suspendMember($input: SuspendMemberInput!) {
    suspendMember(input: $input) { membership { id status } refusal { code path } }
  }
`);
const whoAmI = graphql(`query whoAmI { viewer { name } }`);

const suspends = (by: Member, membership: string) => by.tries(suspend, { input: { membership } });

async function codeOf(answer: ReturnType<typeof suspends>): Promise<string> {
  const { data, errors } = await answer;
  return errors[0]?.extensions.code ?? data?.suspendMember.refusal?.code ?? 'suspended';
}

describe('suspendMember', () => {
  it('ends the membership and every session of its user, and is recorded', async () => {
    const { eu, partnership } = await world();
    const sessions = app.get(Sessions, { strict: false });
    const { accessToken } = await sessions.begin(eu.rival.person.id, 'another device');
    await eu.rival.asks(whoAmI, {});
    const { data } = await suspends(eu.focalPoint, eu.rival.membership);
    expect(data?.suspendMember).toEqual({
      membership: { id: eu.rival.membership, status: 'SUSPENDED' },
      refusal: null,
    });
    const { status, errors } = await eu.rival.tries(whoAmI, {});
    expect([status, errors[0]?.extensions.code]).toEqual([401, 'UNAUTHENTICATED']);
    const other = await send(whoAmI, {}, { authorization: `Bearer ${accessToken}` });
    expect(other.errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    const { rows } = await owner.query(
      `select c.entry -> 'data' ->> 'user' as suspended, c.entry -> 'actor' ->> 'user' as by, c.audience = p.audience as everybody
       from log_content c join partnership p using (partnership_id)
       where p.partnership_id = $1 and c.entry ->> 'kind' = 'member.suspended'`,
      [partnership],
    );
    expect(rows).toEqual([{ suspended: eu.rival.person.id, by: eu.focalPoint.person.id, everybody: true }]);
    const events = await owner.query(`select kind from security_event where user_id = $1 order by at`, [
      eu.rival.person.id,
    ]);
    expect(events.rows).toEqual([{ kind: 'SIGNED_IN' }, { kind: 'SESSIONS_ENDED' }]);
  });

  it('refuses a second time, and oneself', async () => {
    const { eu } = await world();
    expect(await codeOf(suspends(eu.focalPoint, eu.rival.membership))).toBe('suspended');
    expect(await codeOf(suspends(eu.focalPoint, eu.rival.membership))).toBe('WRONG_STATE');
    expect(await codeOf(suspends(eu.focalPoint, eu.focalPoint.membership))).toBe('OWN_MEMBERSHIP');
  });

  it('keeps one focal point of a side, also when two suspend each other at once', async () => {
    const { eu, partnership } = await world();
    const codes = await Promise.all([
      codeOf(suspends(eu.focalPoint, eu.deputy.membership)),
      codeOf(suspends(eu.deputy, eu.focalPoint.membership)),
    ]);
    expect(codes).toContain('suspended');
    expect(['LAST_FOCAL_POINT', 'UNAUTHENTICATED']).toContain(codes.find((code) => code !== 'suspended'));
    const { rowCount } = await owner.query(
      `select from membership m join organisation o on o.partnership_id = m.partnership_id and o.id = m.organisation_id
       where m.partnership_id = $1 and o.side_code = 'EU' and 'FOCAL_POINT' = any (m.roles) and m.status = 'ACTIVE'`,
      [partnership],
    );
    expect(rowCount).toBe(1);
  });

  it('is for focal points of the own side', async () => {
    const { eu, kz, secretariat } = await world();
    const rival = kz.rival.membership;
    for (const by of [eu.focalPoint, kz.approver, kz.contributor, kz.observer, secretariat])
      expect(await codeOf(suspends(by, rival))).toBe('FORBIDDEN');
    await kz.rival.asks(whoAmI, {});
    // A joint organisation is of no side: a focal point of any side does.
    expect(await codeOf(suspends(kz.approver, secretariat.membership))).toBe('FORBIDDEN');
    expect(await codeOf(suspends(kz.focalPoint, secretariat.membership))).toBe('suspended');
  });

  it('knows no member of another partnership', async () => {
    const [here, there] = [await world(), await world()];
    const unknown = await suspends(here.eu.focalPoint, there.eu.rival.membership);
    const nothing = await suspends(here.eu.focalPoint, 'bm8gc3VjaCBpZA');
    expect(unknown.errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', path: ['membership'] });
    expect(unknown.errors.map(({ message }) => message)).toEqual(
      nothing.errors.map(({ message }) => message),
    );
    await there.eu.rival.asks(whoAmI, {});
  });
});
