import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { mailCommand } from '../../src/platform/mail/mail-command.js';
import { clock, owner, ownerUrl } from '../support/app.js';
import { send } from '../support/client.js';
import { graphql } from '../support/graphql.js';
import {
  acceptAnew,
  acceptance,
  goodPassword,
  invites,
  newAddress,
  tryInvite,
} from '../support/invitations.js';
import { given, type Member } from '../support/member.js';
import { nextNetwork } from '../support/people.js';
import { world } from '../support/world.js';

const suspend = graphql(`
  mutation suspendInviter($id: ID!) { suspendMember(input: { membership: $id }) { membership { id } refusal { code } } }
`);
const accept = graphql(`
  mutation acceptFromOneNetwork($input: AcceptInvitationInput!) {
    acceptInvitation(input: $input) { membership { id } refusal { code } }
  }
`);
const abilities = graphql(`
  query organisationAbilities($id: ID!) {
    node(id: $id) { ... on Organisation { viewerCan { act allowed code } } }
  }
`);

const suspends = async (by: Member, whom: Member) => {
  const { data } = await by.tries(suspend, { id: whom.membership });
  given(data?.suspendMember.membership, data?.suspendMember.refusal);
};
const codeOf = async (answer: ReturnType<typeof tryInvite>) => {
  const { data, errors } = await answer;
  return errors[0]?.extensions.code ?? data?.inviteMember.refusal?.code ?? 'invited';
};

describe('an invitation', () => {
  it('of a focal point who was suspended since is void, and another may invite the same address', async () => {
    const { eu } = await world();
    const { organisation } = eu.contributor;
    const { email, mail } = await invites(eu.deputy, organisation);
    await suspends(eu.focalPoint, eu.deputy);
    expect(await acceptance(acceptAnew(mail.token))).toBe('LINK_OVER');
    const anew = await invites(eu.focalPoint, organisation, { email });
    expect(await acceptance(acceptAnew(anew.mail.token))).toBe('accepted');
  });

  it.each([
    ['whose role was taken', `update membership set roles = '{OBSERVER}' where user_id = $1`],
    ['whose account was suspended', `update app_user set status = 'SUSPENDED' where id = $1`],
    [
      'whose organisation was suspended',
      `update organisation o set status = 'SUSPENDED' from membership m where m.user_id = $1
         and o.partnership_id = m.partnership_id and o.id = m.organisation_id`,
    ],
  ])('of a focal point %s is void, by whatever hand it was', async (_how, change) => {
    const { eu } = await world();
    const { mail } = await invites(eu.deputy, eu.contributor.organisation);
    await owner.query(change, [eu.deputy.person.id]);
    expect(await acceptance(acceptAnew(mail.token))).toBe('LINK_OVER');
  });

  it('made alone gives no role of weight once there is a second focal point to agree', async () => {
    const { eu } = await world();
    const { organisation } = eu.contributor;
    const asDeputy = (status: string) =>
      owner.query('update membership set status = $2 where user_id = $1', [eu.deputy.person.id, status]);
    await asDeputy('SUSPENDED');
    const links = [];
    for (const role of ['FOCAL_POINT', 'APPROVER', 'CONTRIBUTOR'] as const)
      links.push((await invites(eu.focalPoint, organisation, { roles: [role] })).mail.token);
    await asDeputy('ACTIVE');
    const outcomes = await Promise.all(links.map((token) => acceptance(acceptAnew(token))));
    expect(outcomes).toEqual(['SECOND_FOCAL_POINT_NEEDED', 'SECOND_FOCAL_POINT_NEEDED', 'accepted']);
    await asDeputy('SUSPENDED');
    expect(await acceptance(acceptAnew(links[0] ?? ''))).toBe('accepted');
  });

  it('of the secretariat made before the other side had a focal point, likewise', async () => {
    const { eu, kz, secretariat } = await world();
    const ofKz = (status: string) =>
      owner.query('update membership set status = $2 where user_id = any ($1)', [
        [kz.focalPoint, kz.deputy].map(({ person }) => person.id),
        status,
      ]);
    await ofKz('SUSPENDED');
    const { mail } = await invites(eu.focalPoint, secretariat.organisation, { roles: ['SECRETARIAT'] });
    await ofKz('ACTIVE');
    expect(await acceptance(acceptAnew(mail.token))).toBe('SECOND_FOCAL_POINT_NEEDED');
  });

  it('is to nobody’s own address, in whatever case', async () => {
    const { eu } = await world();
    const email = eu.focalPoint.person.email.toUpperCase();
    expect(await codeOf(tryInvite(eu.focalPoint, eu.contributor.organisation, { email }))).toBe(
      'OWN_MEMBERSHIP',
    );
    expect(
      await codeOf(
        tryInvite(eu.focalPoint, eu.contributor.organisation, { email: `${'a'.repeat(250)}@b.co` }),
      ),
    ).toBe('BAD_USER_INPUT');
  });

  it('is one of a hundred within a day', async () => {
    const { eu, partnership } = await world();
    const { organisation } = eu.contributor;
    await invites(eu.focalPoint, organisation);
    await owner.query(
      `insert into invitation (partnership_id, audience, id, organisation_id, email, roles, language, token_hash, invited_by, created_at, expires_at)
       select partnership_id, audience, gen_random_uuid(), organisation_id, n || $2, roles, language, sha256(($2 || n)::bytea), invited_by, created_at, expires_at
       from invitation, generate_series(1, 99) n where partnership_id = $1`,
      [partnership, `@${randomUUID()}.example`],
    );
    const { errors, status } = await tryInvite(eu.focalPoint, organisation);
    expect(errors[0]?.extensions).toMatchObject({ code: 'RATE_LIMITED' });
    expect(status).toBe(429);
    expect(await codeOf(tryInvite(eu.deputy, organisation))).toBe('invited');
    clock.advance(24 * 60);
    expect(await codeOf(tryInvite(eu.focalPoint, organisation))).toBe('invited');
  });

  it('does not have passwords hashed without end by who holds its link', async () => {
    const { eu, kz } = await world();
    const { mail } = await invites(eu.focalPoint, eu.contributor.organisation, {
      email: kz.rival.person.email,
    });
    const network = nextNetwork();
    const attempt = async (from = network) => {
      const input = { token: mail.token, newAccount: { name: 'Somebody', password: goodPassword } };
      const { data, errors } = await send(accept, { input }, { 'x-forwarded-for': from });
      return errors[0]?.extensions.code ?? data?.acceptInvitation.refusal?.code;
    };
    for (let n = 0; n < 10; n += 1) expect(await attempt()).toBe('SIGN_IN_FIRST');
    expect(await attempt()).toBe('RATE_LIMITED');
    expect(await attempt(nextNetwork())).toBe('SIGN_IN_FIRST');
  });

  it('is offered by viewerCan to whom it is open', async () => {
    const { eu, kz, secretariat } = await world();
    const open = async (member: Member, id: string) => {
      const { node } = await member.asks(abilities, { id });
      const can = node && 'viewerCan' in node ? node.viewerCan : [];
      return can.find(({ act }) => act === 'inviteMember');
    };
    const { organisation } = eu.contributor;
    expect(await open(eu.focalPoint, organisation)).toMatchObject({ allowed: true });
    expect(await open(kz.focalPoint, secretariat.organisation)).toMatchObject({ allowed: true });
    for (const member of [kz.focalPoint, eu.contributor, secretariat])
      expect(await open(member, organisation)).toMatchObject({ allowed: false, code: 'NOT_PERMITTED' });
  });
});

describe('concord mail list', () => {
  it('names what was given up and what waits after a failure, and counts the rest', async () => {
    const lines: string[] = [];
    const list = async () => {
      lines.length = 0;
      const command = mailCommand({ owner: () => ({ url: ownerUrl }), say: (line) => lines.push(line) });
      await command.parseAsync(['list'], { from: 'user' });
      return lines;
    };
    await owner.query('delete from mail where outcome is distinct from $1', ['SENT']);
    expect(await list()).toEqual(['0 given up, 0 waiting.']);
    const [dead, failed] = [newAddress(), newAddress()];
    const entry = `insert into mail (id, kind, language, recipient, sealed, created_at, expires_at, attempts, next_attempt_at, problem, ended_at, outcome)
      values (gen_random_uuid(), 'INVITATION', 'en', $1, 'x', $2, $3, $4, $3, $5, $6, $7)`;
    const [now, later] = [new Date('2030-01-01T00:00:00Z'), new Date('2030-01-08T00:00:00Z')];
    await owner.query(entry, [dead, now, later, 16, 'SMTP 550', later, 'DEAD']);
    await owner.query(entry, [failed, now, later, 2, 'ETIMEDOUT', null, null]);
    await owner.query(entry, [newAddress(), now, later, 0, null, null, null]);
    const [first, second, sum, ...more] = await list();
    const told = [first, second].toSorted((a = '') => (a.includes(dead) ? -1 : 1));
    expect(told[0]).toContain(
      `INVITATION to ${dead}, queued 2030-01-01T00:00:00.000Z, given up 2030-01-08T00:00:00.000Z after 16 attempts: SMTP 550`,
    );
    expect(told[1]).toContain(
      `to ${failed}, queued 2030-01-01T00:00:00.000Z, waits after 2 attempts: ETIMEDOUT`,
    );
    expect([sum, more]).toEqual(['1 given up, 2 waiting.', []]);
    await owner.query('delete from mail where created_at = $1', [now]);
  });
});
