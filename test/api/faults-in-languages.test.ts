import { describe, expect, it } from 'vitest';
import { send } from '../support/client.js';
import { graphql } from '../support/graphql.js';
import { nextNetwork } from '../support/people.js';
import { world } from '../support/world.js';
import { signIn } from './sign-in-account.js';

const form = graphql(`
  mutation formInLanguages($input: FormGroupInput!) { formGroup(input: $input) { group { id } refusal { code } } }
`);
const invite = graphql(`
  mutation inviteInLanguages($input: InviteMemberInput!) { inviteMember(input: $input) { refusal { code } } }
`);
const begin = graphql(`
  mutation signInInLanguages($input: SignInInput!) { signIn(input: $input) { accessToken } }
`);

const said = {
  en: ['It is longer than 200 characters.', 'It is not an e-mail address.', 'Give at least one role.'],
  kk: [
    'Ұзындығы 200 таңбадан асады.',
    'Бұл электрондық пошта мекенжайы емес.',
    'Кемінде бір рөлді көрсетіңіз.',
  ],
  ru: ['Длиннее 200 знаков.', 'Это не адрес электронной почты.', 'Укажите хотя бы одну роль.'],
} as const;

describe.each(['en', 'kk', 'ru'] as const)('in %s', (language) => {
  it('a value that cannot be taken is told at its field, with a code for programs', async () => {
    const { eu } = await world();
    const { organisation } = eu.contributor;
    const headers = { ...eu.focalPoint.headers(), 'accept-language': language };
    const group = { kind: 'ROOM' as const, purpose: 'Prepares.', organisations: [organisation] };
    const person = { organisation, email: 'somebody@example.org', roles: ['OBSERVER' as const] };
    const answers = [
      await send(form, { input: { ...group, name: 'g'.repeat(201) } }, headers),
      await send(invite, { input: { ...person, email: 'nobody' } }, headers),
      await send(invite, { input: { ...person, roles: [] } }, headers),
    ];
    expect(answers.map(({ errors }) => errors[0]?.message)).toEqual(said[language]);
    expect(answers.map(({ errors }) => errors[0]?.extensions)).toMatchObject([
      { code: 'BAD_USER_INPUT', reason: 'TEXT_TOO_LONG', values: { max: 200 }, path: ['name'] },
      { code: 'BAD_USER_INPUT', reason: 'NOT_AN_EMAIL_ADDRESS', path: ['email'] },
      { code: 'BAD_USER_INPUT', reason: 'ROLE_MISSING', path: ['roles'] },
    ]);
  });

  it('whoever tries too often is told how long to wait', async () => {
    const network = nextNetwork();
    const input = { email: 'nobody@example.org', password: 'not the password of anybody' };
    for (let tries = 0; tries < 10; tries += 1) await signIn(input.email, input.password, network);
    const { errors } = await send(
      begin,
      { input },
      { 'x-forwarded-for': network, 'accept-language': language },
    );
    const sentences = {
      en: 'Too many attempts. Try again in 15 minutes.',
      kk: 'Әрекет тым көп болды. 15 минуттан кейін қайталаңыз.',
      ru: 'Слишком много попыток. Повторите через 15 минут.',
    };
    expect(errors).toMatchObject([
      {
        message: sentences[language],
        extensions: { code: 'RATE_LIMITED', reason: 'WAIT_MINUTES', values: { count: 15 }, retryAfter: 900 },
      },
    ]);
  });
});

it('a value written into the document is told in the same words', async () => {
  const { eu } = await world();
  const { errors } = await eu.focalPoint.writes(
    `mutation { inviteMember(input: { organisation: "${eu.contributor.organisation}", email: "nobody", roles: [OBSERVER] }) { refusal { code } } }`,
  );
  expect(errors).toMatchObject([{ message: said.en[1], extensions: { path: ['email'] } }]);
});
