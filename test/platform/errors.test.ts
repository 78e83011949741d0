import { afterAll, expect, test } from 'vitest';
import { databaseOfItsOwn, post, serverOn, signedIn } from './edge.js';

const database = await databaseOfItsOwn();
const app = await serverOn(database.url);
const headers = await signedIn(database.owner);
afterAll(async () => {
  await app.close();
  await database.drop();
});

test('nobody: UNAUTHENTICATED with 401 and the request id', async () => {
  const { status, errors } = await post(app, '{ viewer { name } }');
  expect(status).toBe(401);
  expect(errors).toEqual([
    expect.objectContaining({ extensions: { code: 'UNAUTHENTICATED', requestId: expect.any(String) } }),
  ]);
});

test('a fault tells nothing but the request id', async () => {
  await database.owner.query('alter table app_user rename column name to renamed');
  try {
    const { status, errors, text } = await post(app, '{ viewer { name } }', { headers });
    expect(status).toBe(500);
    expect(errors[0]?.extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR', requestId: expect.any(String) });
    expect(errors).toHaveLength(1);
    expect(text).not.toMatch(/column|app_user|does not exist|stack|locations/);
  } finally {
    await database.owner.query('alter table app_user rename column renamed to name');
  }
  expect((await post(app, '{ viewer { name } }', { headers })).data).toEqual({
    viewer: { name: 'Edge' },
  });
});

test('an error beside an answer leaves the answer its 200', async () => {
  const query = '{ __typename partnership(slug: "eu-kz") { slug } }';
  const { status, data, errors } = await post(app, query);
  expect({ status, data }).toEqual({ status: 200, data: { __typename: 'Query', partnership: null } });
  expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
});

test.each([
  [
    'a variable that is an argument',
    'query ($s: Code!) { partnership(slug: $s) { slug } }',
    { s: 'no code' },
  ],
  ['the same written out', '{ partnership(slug: "no code") { slug } }', {}],
  ['a number for a string', '{ partnership(slug: 7) { slug } }', {}],
  ['a variable left out', 'query ($s: Code!) { partnership(slug: $s) { slug } }', {}],
])('%s is BAD_USER_INPUT at its place', async (_case, query, variables) => {
  const { status, errors } = await post(app, query, { variables, headers });
  expect(status).toBe(400);
  expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', path: ['partnership', 'slug'] });
});

test('a response key is what the client called it', async () => {
  const { errors } = await post(app, '{ mine: partnership(slug: "no code") { slug } }', { headers });
  expect(errors[0]?.extensions.path).toEqual(['mine', 'slug']);
});

test('inside an input the path is that of the field: variable, written out, and a variable within', async () => {
  const input = { email: 'not an address', password: 'x' };
  const paths = await Promise.all([
    post(app, 'mutation ($i: SignInInput!) { signIn(input: $i) { __typename } }', {
      variables: { i: input },
    }),
    post(app, 'mutation { signIn(input: { email: "not an address", password: "x" }) { __typename } }'),
    post(app, 'mutation ($e: EmailAddress!) { signIn(input: { email: $e, password: "x" }) { __typename } }', {
      variables: { e: 'not an address' },
    }),
  ]);
  for (const { status, errors } of paths) {
    expect(status).toBe(400);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', path: ['email'] });
  }
});

test('a field left out of an input is named', async () => {
  const written = await post(app, 'mutation { signIn(input: { email: "a@example.org" }) { __typename } }');
  const sent = await post(app, 'mutation ($i: SignInInput!) { signIn(input: $i) { __typename } }', {
    variables: { i: { email: 'a@example.org' } },
  });
  for (const { errors } of [written, sent]) {
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', path: ['password'] });
  }
});

test('what the schema does not have stays a validation error', async () => {
  const { status, errors } = await post(app, '{ partnership(slug: "eu-kz") { salary } }', { headers });
  expect(status).toBe(400);
  expect(errors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
});

test('outside GraphQL: unknown addresses, and bodies that are none', async () => {
  const url = await app.getUrl();
  const nowhere = await fetch(`${url}/nowhere?secret=1`);
  expect(nowhere.status).toBe(404);
  expect(await nowhere.json()).toEqual({
    errors: [{ message: expect.not.stringContaining('nowhere'), extensions: { code: 'NOT_FOUND' } }],
  });
  const code = async (address: string, init: RequestInit) => {
    const answer = await fetch(address, init);
    return [answer.status, /"code":"(\w+)"/.exec(await answer.text())?.[1]];
  };
  const json = { 'content-type': 'application/json' };
  const broken = await code(`${url}/graphql`, { method: 'POST', headers: json, body: '{"query":' });
  expect(broken).toEqual([400, 'BAD_REQUEST']);
  const text = await code(`${url}/graphql`, {
    method: 'POST',
    body: new Blob(['x'], { type: 'application/xml' }),
  });
  expect(text).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
});

test('every answer forbids content to run, be framed, be kept or be read from elsewhere', async () => {
  const url = await app.getUrl();
  for (const path of ['/graphql', '/health/live', '/nowhere']) {
    const { headers: sent } = await fetch(url + path, { headers: { origin: 'https://elsewhere.example' } });
    expect(sent.get('content-security-policy')).toContain("default-src 'none'");
    expect(sent.get('content-security-policy')).not.toContain('unsafe');
    expect(sent.get('x-content-type-options')).toBe('nosniff');
    expect(sent.get('x-frame-options')).toBe('DENY');
    expect(sent.get('cache-control')).toBe('no-store');
    expect(sent.get('access-control-allow-origin')).toBeNull();
  }
});
