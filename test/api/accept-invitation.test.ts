import { describe, expect, it } from 'vitest';
import { clock, owner } from '../support/app.js';
import {
  acceptAnew,
  acceptAs,
  acceptance,
  goodPassword,
  invites,
  tryRevoke,
} from '../support/invitations.js';
import { Member } from '../support/member.js';
import { nextNetwork, people, signedIn } from '../support/people.js';
import { world } from '../support/world.js';
import { eventsOf, holderOf, signIn } from './sign-in-account.js';

/** Somebody with an account and no membership. */
async function newcomer(administrator = false): Promise<Member> {
  const [person] = await people(['newcomer'], administrator);
  if (!person) throw new Error('nobody');
  return new Member(
    { ...person, email: person.email.toLowerCase() },
    '',
    '',
    signedIn(person, nextNetwork()),
  );
}

describe('acceptInvitation', () => {
  it('makes an account and a member of who had none, and is recorded', async () => {
    const { eu, slug, partnership } = await world();
    const { email, mail } = await invites(eu.focalPoint, eu.contributor.organisation);
    const { data, errors } = await acceptAnew(mail.token);
    expect(errors).toEqual([]);
    expect(data?.acceptInvitation).toEqual({
      membership: {
        id: expect.any(String),
        organisation: 'EU company',
        side: 'EU',
        roles: ['CONTRIBUTOR'],
        partnership: slug,
      },
      refusal: null,
    });
    const session = await signIn(email, goodPassword);
    expect(await holderOf({ accessToken: session.data?.signIn.accessToken ?? '' })).toBe(email);
    const { rows } = await owner.query<{ id: string }>('select id from app_user where email = $1', [email]);
    const user = rows[0]?.id ?? '';
    expect(await eventsOf(user)).toEqual(['USER_CREATED', 'SIGNED_IN']);
    const entries = await owner.query<{ entry: object; everybody: boolean }>(
      `select c.entry, c.audience = p.audience as everybody from log_content c join partnership p using (partnership_id)
       where partnership_id = $1 and c.entry ->> 'kind' = 'member.admitted' and c.entry #>> '{data,user}' = $2`,
      [partnership, user],
    );
    expect(entries.rows).toMatchObject([
      { everybody: true, entry: { actor: { user, role: 'CONTRIBUTOR' }, data: { roles: ['CONTRIBUTOR'] } } },
    ]);
    expect(JSON.stringify(entries.rows)).not.toContain(email);
  });

  it('makes a member of who is signed in, beside what they are elsewhere', async () => {
    const [here, there] = [await world(), await world()];
    const { rival } = there.kz;
    const { mail } = await invites(here.eu.focalPoint, here.eu.contributor.organisation, {
      email: rival.person.email,
    });
    const { data, errors } = await acceptAs(rival, mail.token);
    expect(errors).toEqual([]);
    expect(data?.acceptInvitation.membership).toMatchObject({
      organisation: 'EU company',
      partnership: here.slug,
    });
    const { data: choices } = await rival.writes('{ viewer { memberships { partnership side } } }');
    const { memberships } = (choices as { viewer: { memberships: object[] } }).viewer;
    expect(memberships).toHaveLength(2);
    expect(memberships).toContainEqual({ partnership: here.slug, side: 'EU' });
    expect(memberships).toContainEqual({ partnership: there.slug, side: 'KZ' });
  });

  it('lets a member of a suspended organisation accept another invitation', async () => {
    const { eu, partnership } = await world();
    await owner.query(
      `update organisation set status = 'SUSPENDED' where partnership_id = $1 and name = 'EU competitor'`,
      [partnership],
    );
    const { mail } = await invites(eu.focalPoint, eu.contributor.organisation, {
      email: eu.rival.person.email,
    });
    expect(await acceptance(acceptAs(eu.rival, mail.token))).toBe('accepted');
  });

  it('never takes an account over: who has one signs in with it, and nobody accepts for another', async () => {
    const { eu } = await world();
    const invited = await newcomer();
    const { mail } = await invites(eu.focalPoint, eu.contributor.organisation, {
      email: invited.person.email,
    });
    const { rows } = await owner.query('select count(*)::int n from credential', []);
    expect(await acceptance(acceptAnew(mail.token))).toBe('SIGN_IN_FIRST');
    expect(await acceptance(acceptAs(await newcomer(), mail.token))).toBe('INVITATION_OF_ANOTHER');
    expect((await owner.query('select count(*)::int n from credential', [])).rows).toEqual(rows);
    expect(await acceptance(acceptAs(invited, mail.token))).toBe('accepted');
  });

  it('refuses one person of two sides, an administrator, and who is a member already', async () => {
    const { eu, kz } = await world();
    const { organisation } = eu.contributor;
    const linkFor = async (email: string) =>
      (await invites(eu.focalPoint, organisation, { email })).mail.token;
    const administrator = await newcomer(true);
    expect(await acceptance(acceptAs(kz.rival, await linkFor(kz.rival.person.email)))).toBe(
      'PERSON_OF_TWO_SIDES',
    );
    expect(await acceptance(acceptAs(administrator, await linkFor(administrator.person.email)))).toBe(
      'PERSON_IS_ADMINISTRATOR',
    );
    expect(await acceptance(acceptAs(eu.colleague, await linkFor(eu.colleague.person.email)))).toBe(
      'ALREADY_MEMBER',
    );
    const { rows } = await owner.query('select accepted_at from invitation where email = any ($1)', [
      [kz.rival, administrator, eu.colleague].map(({ person }) => person.email.toLowerCase()),
    ]);
    expect(rows).toEqual([{ accepted_at: null }, { accepted_at: null }, { accepted_at: null }]);
  });

  it('refuses a link that was used, revoked, has run out or is made up, alike', async () => {
    const { eu } = await world();
    const { organisation } = eu.contributor;
    const used = await invites(eu.focalPoint, organisation);
    const revoked = await invites(eu.focalPoint, organisation);
    const late = await invites(eu.focalPoint, organisation);
    expect(await acceptance(acceptAnew(used.mail.token))).toBe('accepted');
    await tryRevoke(eu.focalPoint, revoked.id);
    clock.advance(7 * 24 * 60);
    const answers = [used.mail.token, revoked.mail.token, late.mail.token, 'A'.repeat(43)].map((token) =>
      acceptAnew(token),
    );
    for (const { data, errors } of await Promise.all(answers))
      expect({ data, errors }).toEqual({
        data: { acceptInvitation: { membership: null, refusal: { code: 'LINK_OVER', path: ['token'] } } },
        errors: [],
      });
  });

  it('refuses a weak password, a name that is none, and neither account nor session; the link stays good', async () => {
    const { eu } = await world();
    const { mail } = await invites(eu.focalPoint, eu.contributor.organisation);
    expect(await acceptance(acceptAnew(mail.token, 'too short'))).toBe('PASSWORD_TOO_SHORT');
    expect(await acceptance(acceptAnew(mail.token, 'password password 1'))).toBe('PASSWORD_GUESSABLE');
    expect(await acceptance(acceptAnew(mail.token, goodPassword, 'A\nB'))).toBe('BAD_USER_INPUT');
    const nobody = new Member({ id: '', name: '', email: '', session: '' }, '', '', () => ({}));
    expect(await acceptance(acceptAs(nobody, mail.token))).toBe('BAD_USER_INPUT');
    expect(await acceptance(acceptAnew(mail.token))).toBe('accepted');
  });

  it('admits once where several use the link at once', async () => {
    const { eu, partnership } = await world();
    const { email, mail } = await invites(eu.focalPoint, eu.contributor.organisation);
    const answers = await Promise.all(Array.from({ length: 4 }, () => acceptance(acceptAnew(mail.token))));
    expect(answers.toSorted()).toEqual(['LINK_OVER', 'LINK_OVER', 'LINK_OVER', 'accepted']);
    const { rowCount } = await owner.query(
      'select from membership m join app_user u on u.id = m.user_id where m.partnership_id = $1 and u.email = $2',
      [partnership, email],
    );
    expect(rowCount).toBe(1);
  });

  it('makes one account where two invitations of one address are accepted at once', async () => {
    const { eu } = await world();
    const other = await world();
    const first = await invites(eu.focalPoint, eu.contributor.organisation);
    const second = await invites(other.kz.focalPoint, other.kz.contributor.organisation, {
      email: first.email,
    });
    const answers = await Promise.all([first, second].map(({ mail }) => acceptance(acceptAnew(mail.token))));
    expect(answers.toSorted()).toEqual(['SIGN_IN_FIRST', 'accepted']);
  });

  it('keeps one side where the invitations of both are accepted at once', async () => {
    const { eu, kz } = await world();
    const person = await newcomer();
    const { email } = person.person;
    const links = [
      await invites(eu.focalPoint, eu.contributor.organisation, { email }),
      await invites(kz.focalPoint, kz.contributor.organisation, { email }),
    ];
    const answers = await Promise.all(links.map(({ mail }) => acceptance(acceptAs(person, mail.token))));
    expect(answers.toSorted()).toEqual(['PERSON_OF_TWO_SIDES', 'accepted']);
  });
});
