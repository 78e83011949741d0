import { GraphQLSchemaHost } from '@nestjs/graphql';
import { type GraphQLScalarType, isScalarType, isSpecifiedScalarType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { app } from '../support/app.js';
import { world } from '../support/world.js';

/** The character that PostgreSQL's text has no place for (22021), and a text longer than any that is kept. */
const impossible = ['EU-KZ/2026/\u0000', `${'x'.repeat(50_000)}\u0000`, 'X'.repeat(50_000)];

/** The places of plain String and ID, which no scalar looks at; a list stands for all that are read alike. */
const places: readonly [string, string, object | 'NOT_FOUND' | 'BAD_USER_INPUT'][] = [
  ['a reference', 'query ($t: String!) { action(reference: $t) { id } }', { action: null }],
  ['a global id', 'query ($t: ID!) { node(id: $t) { id } }', { node: null }],
  ['a list of them', 'query ($t: ID!) { nodes(ids: [$t]) { id } }', { nodes: [null] }],
  [
    'an id in an input',
    'mutation ($t: ID!) { suspendMember(input: { membership: $t }) { refusal { code } } }',
    'NOT_FOUND',
  ],
  [
    'a cursor to go on from',
    'query ($t: String!) { partnerships { members(after: $t) { edges { cursor } } } }',
    'BAD_USER_INPUT',
  ],
  [
    'a cursor to go back from',
    'query ($t: String!) { partnerships { members(last: 1, before: $t) { edges { cursor } } } }',
    'BAD_USER_INPUT',
  ],
  [
    'a password',
    'mutation ($t: String!) { signIn(input: { email: "no@example.org", password: $t }) { refusal { code } } }',
    { signIn: { refusal: { code: 'WRONG_CREDENTIALS' } } },
  ],
  [
    'a refresh token',
    'mutation ($t: String!) { refreshSession(input: { refreshToken: $t }) { refusal { code } } }',
    { refreshSession: { refusal: { code: 'SESSION_ENDED' } } },
  ],
];

describe('text that the database could not take', () => {
  it.each(places)('is answered as %s that nobody has', async (_, text, answer) => {
    const { eu } = await world();
    for (const t of impossible) {
      const { data, errors } = await eu.focalPoint.writes(text, { t });
      if (typeof answer === 'string') expect(errors.map((e) => e.extensions.code)).toEqual([answer]);
      else expect({ data, errors }).toEqual({ data: answer, errors: [] });
    }
  });

  const scalars = () =>
    Object.values(app.get(GraphQLSchemaHost, { strict: false }).schema.getTypeMap()).filter(
      (type): type is GraphQLScalarType => isScalarType(type) && !isSpecifiedScalarType(type),
    );

  it('is refused by every scalar of our own', () => {
    // What only goes out.
    const read = scalars().filter(({ name }) => name !== 'LogFacts');
    const taking = read.filter((scalar) => {
      try {
        scalar.parseValue('a\u0000b');
        return true;
      } catch {
        return false;
      }
    });
    expect(read.length).toBeGreaterThan(10);
    expect(taking.map(({ name }) => name)).toEqual([]);
  });

  it.each([{ 'concord-membership': 'x'.repeat(5_000) }, { 'concord-membership': 'é\u00ff' }])(
    'is no membership',
    async (headers) => {
      const { eu } = await world();
      const { errors } = await eu.focalPoint.writes('{ viewer { name } }', {}, headers);
      expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
    },
  );

  it('is no language asked for', async () => {
    const { eu } = await world();
    const accepted = { 'accept-language': `\u00ff, ${'k'.repeat(5_000)}, en` };
    const { errors } = await eu.focalPoint.writes('{ partnerships { title { text } } }', {}, accepted);
    expect(errors).toEqual([]);
  });

  it('is no date: there is no year 0', async () => {
    const { eu } = await world();
    const text = `mutation ($t: Date!) {
      draftAction(input: { content: { startsOn: $t, texts: [{ language: "en", title: "T" }] } }) { action { id } } }`;
    for (const t of ['0000-01-01', '0000-12-31']) {
      const { errors } = await eu.contributor.writes(text, { t });
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
    const { errors } = await eu.contributor.writes(text, { t: '0001-01-01' });
    expect(errors).toEqual([]);
  });
});
