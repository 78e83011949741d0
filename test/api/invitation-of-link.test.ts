import { describe, expect, it } from 'vitest';
import { clock } from '../support/app.js';
import { send } from '../support/client.js';
import { graphql } from '../support/graphql.js';
import { acceptAnew, acceptance, invites, tryRevoke } from '../support/invitations.js';
import { nextNetwork } from '../support/people.js';
import { world } from '../support/world.js';

const look = graphql(`
  query invitationOfLink($token: String!) {
    invitationOfLink(token: $token) { organisation partnership { text locale } roles expiresAt }
  }
`);
const suspend = graphql(`
  mutation suspendInviter($input: SuspendMemberInput!) { suspendMember(input: $input) { refusal { code } } }
`);

const looksAt = (token: string, language = 'en', network = nextNetwork()) =>
  send(look, { token }, { 'x-forwarded-for': network, 'accept-language': language });

describe('whoever has the link of an invitation', () => {
  it('reads before they are anybody what it is for and until when, in their language', async () => {
    const { eu } = await world();
    const { mail, expiresAt } = await invites(eu.focalPoint, eu.contributor.organisation);
    const { data, errors } = await looksAt(mail.token, 'ru');
    expect(errors).toEqual([]);
    expect(data?.invitationOfLink).toEqual({
      organisation: 'EU company',
      partnership: { text: 'Партнёрство', locale: 'ru' },
      roles: ['CONTRIBUTOR'],
      expiresAt,
    });
    expect((await looksAt(mail.token, 'de')).data?.invitationOfLink?.partnership.locale).toBe('en');
    // Looking uses nothing up.
    expect(await acceptance(acceptAnew(mail.token))).toBe('accepted');
  });

  it('reads nothing of one that is over, as of one that never was', async () => {
    const { eu } = await world();
    const organisation = eu.contributor.organisation;
    const [accepted, revoked, untimely, withoutInviter] = [
      await invites(eu.focalPoint, organisation),
      await invites(eu.focalPoint, organisation),
      await invites(eu.focalPoint, organisation),
      await invites(eu.deputy, organisation),
    ];
    await acceptAnew(accepted.mail.token);
    await tryRevoke(eu.focalPoint, revoked.id);
    await eu.focalPoint.asks(suspend, { input: { membership: eu.deputy.membership } });
    const nothing = { status: 200, data: { invitationOfLink: null }, errors: [] };
    for (const token of [
      ...[accepted, revoked, withoutInviter].map(({ mail }) => mail.token),
      'A'.repeat(43),
      '',
    ])
      expect(await looksAt(token)).toMatchObject(nothing);
    expect((await looksAt(untimely.mail.token)).data?.invitationOfLink).not.toBeNull();
    clock.advance(7 * 24 * 60);
    expect(await looksAt(untimely.mail.token)).toMatchObject(nothing);
  });

  it('may look a hundred times in a quarter of an hour from one network', async () => {
    const { eu } = await world();
    const { mail } = await invites(eu.focalPoint, eu.contributor.organisation);
    const network = nextNetwork();
    const all = [];
    for (let looks = 0; looks < 100; looks += 1) all.push(await looksAt(mail.token, 'en', network));
    expect(all.every(({ data }) => data?.invitationOfLink)).toBe(true);
    const { errors } = await looksAt(mail.token, 'en', network);
    expect(errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }]);
    expect((await looksAt(mail.token)).errors).toEqual([]);
    clock.advance(15);
    expect((await looksAt(mail.token, 'en', network)).errors).toEqual([]);
  });
});
