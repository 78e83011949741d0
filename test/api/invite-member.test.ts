import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { clock, owner } from '../support/app.js';
import { graphql } from '../support/graphql.js';
import { invites, newAddress, tryInvite, tryRevoke } from '../support/invitations.js';
import { mailsFor } from '../support/mailbox.js';
import type { Member } from '../support/member.js';
import { world } from '../support/world.js';

const list = graphql(`
  query invitations($slug: Code!) {
    partnership(slug: $slug) { invitations { totalCount nodes { email viewerCan { act allowed code } } } }
  }
`);
const pending = async (member: Member, slug: string) => {
  const { partnership } = await member.asks(list, { slug });
  const { nodes, totalCount } = partnership?.invitations ?? { nodes: [], totalCount: -1 };
  expect(totalCount).toBe(nodes.length);
  return nodes.map(({ email }) => email);
};

const codeOf = async (answer: ReturnType<typeof tryInvite>) => {
  const { data, errors } = await answer;
  return errors[0]?.extensions.code ?? data?.inviteMember.refusal?.code ?? 'invited';
};

describe('inviteMember', () => {
  it('sends a link in the language asked for, keeps its hash alone, and is recorded without the address', async () => {
    const { eu, partnership } = await world();
    const email = newAddress();
    const { mail, ...invitation } = await invites(eu.focalPoint, eu.contributor.organisation, {
      email: email.toUpperCase(),
      roles: ['CONTRIBUTOR', 'CONTRIBUTOR'],
      language: 'ru',
    });
    expect(invitation).toMatchObject({
      email,
      roles: ['CONTRIBUTOR'],
      language: 'ru',
      status: 'PENDING',
      organisation: { id: eu.contributor.organisation },
      invitedBy: { id: eu.focalPoint.membership },
      viewerCan: [{ act: 'revokeInvitation', allowed: true, code: null }],
    });
    expect(Date.parse(invitation.expiresAt) - Date.parse(invitation.createdAt)).toBe(7 * 86_400_000);
    expect(mail.subject).toBe('Concord: приглашение в партнёрство «Партнёрство»');
    expect(mail.text).toContain('«EU company»');
    expect(mail.text).toContain(eu.focalPoint.name);
    expect(mail.text).toContain(`https://concord.example.org/invitation#${mail.token}`);
    const { rows } = await owner.query('select token_hash from invitation where partnership_id = $1', [
      partnership,
    ]);
    expect(rows).toEqual([{ token_hash: createHash('sha256').update(mail.token).digest() }]);
    const entries = await owner.query<{
      entry: { data: { roles: string[] } };
      kind: string;
      side_code: string;
    }>(
      `select c.entry, a.kind, a.side_code from log_content c join audience a using (partnership_id, audience)
       where partnership_id = $1 and c.entry ->> 'kind' = 'member.invited'`,
      [partnership],
    );
    expect(entries.rows).toMatchObject([
      {
        kind: 'SIDE',
        side_code: 'EU',
        entry: { actor: { user: eu.focalPoint.person.id }, data: { roles: ['CONTRIBUTOR'] } },
      },
    ]);
    expect(JSON.stringify(entries.rows)).not.toContain(email);
  });

  it('is listed to the focal points of the side alone, while it can be accepted', async () => {
    const { eu, kz, secretariat, slug } = await world();
    const { email } = await invites(eu.focalPoint, eu.contributor.organisation);
    for (const member of [eu.focalPoint, eu.deputy]) expect(await pending(member, slug)).toEqual([email]);
    for (const member of [eu.contributor, eu.approver, kz.focalPoint, secretariat])
      expect(await pending(member, slug)).toEqual([]);
    clock.advance(7 * 24 * 60);
    expect(await pending(eu.focalPoint, slug)).toEqual([]);
  });

  it('answers alike whether the address has an account or not', async () => {
    const { eu, kz } = await world();
    const { organisation } = eu.contributor;
    const known = await tryInvite(eu.focalPoint, organisation, { email: kz.rival.person.email });
    const unknown = await tryInvite(eu.focalPoint, organisation);
    const shape = ({ status, errors, data }: typeof known) => ({
      status,
      errors,
      refusal: data?.inviteMember.refusal,
      invited: data?.inviteMember.invitation?.status,
    });
    expect(shape(known)).toEqual(shape(unknown));
    expect(shape(known).invited).toBe('PENDING');
  });

  it('invites to a joint organisation from any side', async () => {
    const { kz, secretariat, slug } = await world();
    await invites(kz.focalPoint, secretariat.organisation, { roles: ['OBSERVER'] });
    expect(await pending(kz.deputy, slug)).toHaveLength(1);
    const roles = await tryInvite(kz.focalPoint, secretariat.organisation, { roles: ['SECRETARIAT'] });
    expect(roles.data?.inviteMember.refusal?.code).toBe('SECOND_FOCAL_POINT_NEEDED');
  });

  it('leaves to a second focal point what takes one, and refuses a role the organisation cannot hold', async () => {
    const { eu } = await world();
    const { organisation } = eu.contributor;
    for (const role of ['FOCAL_POINT', 'APPROVER'] as const)
      expect(await codeOf(tryInvite(eu.focalPoint, organisation, { roles: ['OBSERVER', role] }))).toBe(
        'SECOND_FOCAL_POINT_NEEDED',
      );
    expect(await codeOf(tryInvite(eu.focalPoint, organisation, { roles: ['SECRETARIAT'] }))).toBe(
      'ROLE_UNFIT',
    );
    expect(await codeOf(tryInvite(eu.focalPoint, organisation, { roles: [] }))).toBe('BAD_USER_INPUT');
    expect(await codeOf(tryInvite(eu.focalPoint, organisation, { language: 'de' }))).toBe('BAD_USER_INPUT');
    const { data } = await eu.focalPoint.writes(
      `mutation ($input: SuspendMemberInput!) { suspendMember(input: $input) { refusal { code } } }`,
      { input: { membership: eu.deputy.membership } },
    );
    expect(data).toEqual({ suspendMember: { refusal: null } });
    expect(await codeOf(tryInvite(eu.focalPoint, organisation, { roles: ['FOCAL_POINT'] }))).toBe('invited');
  });

  it('sends one at a time, also where two invite at once', async () => {
    const { eu } = await world();
    const email = newAddress();
    const { organisation } = eu.contributor;
    const codes = await Promise.all(
      [eu.focalPoint, eu.deputy].map((by) => codeOf(tryInvite(by, organisation, { email }))),
    );
    expect(codes.toSorted()).toEqual(['ALREADY_INVITED', 'invited']);
    clock.advance(8 * 24 * 60);
    expect(await codeOf(tryInvite(eu.deputy, organisation, { email }))).toBe('invited');
  });

  it('is for focal points, of their own side, in organisations that may act', async () => {
    const { eu, kz, secretariat } = await world();
    const { organisation } = eu.contributor;
    for (const by of [eu.contributor, eu.approver, eu.observer, kz.focalPoint, secretariat])
      expect(await codeOf(tryInvite(by, organisation))).toBe('FORBIDDEN');
    await owner.query(
      `update organisation set status = 'SUSPENDED' where name = 'EU company' and partnership_id =
      (select partnership_id from membership where user_id = $1)`,
      [eu.focalPoint.person.id],
    );
    expect(await codeOf(tryInvite(eu.focalPoint, organisation))).toBe('NOT_ACCREDITED');
  });

  it('knows no organisation of another partnership', async () => {
    const [here, there] = [await world(), await world()];
    const email = newAddress();
    const strange = await tryInvite(here.eu.focalPoint, there.eu.contributor.organisation, { email });
    const nothing = await tryInvite(here.eu.focalPoint, 'bm8gc3VjaCBpZA', { email });
    expect(strange.errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', path: ['organisation'] });
    expect(strange.errors.map(({ message }) => message)).toEqual(
      nothing.errors.map(({ message }) => message),
    );
    expect(mailsFor(email)).toBe(0);
  });
});

describe('revokeInvitation', () => {
  it('takes it back, once, and is recorded', async () => {
    const { eu, slug, partnership } = await world();
    const { id } = await invites(eu.focalPoint, eu.contributor.organisation);
    const { data } = await tryRevoke(eu.deputy, id);
    expect(data?.revokeInvitation).toEqual({
      invitation: {
        id,
        status: 'REVOKED',
        viewerCan: [{ act: 'revokeInvitation', allowed: false, code: 'WRONG_STATE' }],
      },
      refusal: null,
    });
    expect(await pending(eu.focalPoint, slug)).toEqual([]);
    const again = await tryRevoke(eu.focalPoint, id);
    expect(again.data?.revokeInvitation.refusal).toEqual({ code: 'WRONG_STATE', path: ['invitation'] });
    const { rows } = await owner.query(
      `select a.side_code from log_content c join audience a using (partnership_id, audience)
       where partnership_id = $1 and c.entry ->> 'kind' = 'invitation.revoked'`,
      [partnership],
    );
    expect(rows).toEqual([{ side_code: 'EU' }]);
  });

  it('is not there for the other side', async () => {
    const { eu, kz } = await world();
    const { id } = await invites(eu.focalPoint, eu.contributor.organisation);
    const { errors } = await tryRevoke(kz.focalPoint, id);
    const nothing = await tryRevoke(kz.focalPoint, 'bm8gc3VjaCBpZA');
    expect(errors[0]?.extensions.code).toBe('NOT_FOUND');
    expect(errors.map(({ message }) => message)).toEqual(nothing.errors.map(({ message }) => message));
  });
});
