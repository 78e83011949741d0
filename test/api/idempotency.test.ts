import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { clock, owner } from '../support/app.js';
import { graphql } from '../support/graphql.js';
import { type Member, wholeText } from '../support/member.js';
import { world } from '../support/world.js';

const draft = graphql(`
  mutation draft($input: DraftActionInput!) {
    draftAction(input: $input) { action { id title { text } } refusal { code } }
  }
`);
const suspend = graphql(`
  mutation suspendAgain($input: SuspendMemberInput!) {
    suspendMember(input: $input) { membership { id } refusal { code } }
  }
`);

const titled = (title: string) => ({ input: { content: { texts: [{ language: 'en', title }] } } });
const drafts = (by: Member, key: string, title = 'Once') =>
  by.tries(draft, titled(title), { 'idempotency-key': key });
const actionsOf = async (partnership: string) =>
  (await owner.query('select id from action where partnership_id = $1', [partnership])).rowCount;

describe('Idempotency-Key', () => {
  it('does an act once, and answers it again', async () => {
    const { eu, partnership } = await world();
    const key = randomUUID();
    const first = await drafts(eu.contributor, key);
    const again = await drafts(eu.contributor, key);
    expect(first.data?.draftAction.action?.id).toEqual(expect.any(String));
    expect(again.data).toEqual(first.data);
    expect(await actionsOf(partnership)).toBe(1);
  });

  it('does it once for eight that are sent at the same time', async () => {
    const { eu, partnership } = await world();
    const key = randomUUID();
    const answers = await Promise.all(Array.from({ length: 8 }, () => drafts(eu.contributor, key)));
    const ids = new Set(answers.map(({ data }) => data?.draftAction.action?.id));
    expect([...ids]).toEqual([expect.any(String)]);
    expect(await actionsOf(partnership)).toBe(1);
    const { rowCount } = await owner.query(
      `select from log_content where partnership_id = $1 and entry ->> 'kind' = 'action.drafted'`,
      [partnership],
    );
    expect(rowCount).toBe(1);
  });

  it('lets the twins of an act that moves a state answer alike', async () => {
    const { eu } = await world();
    const key = { 'idempotency-key': randomUUID() };
    const input = { membership: eu.rival.membership };
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => eu.focalPoint.tries(suspend, { input }, key)),
    );
    for (const { data } of answers)
      expect(data?.suspendMember).toEqual({ membership: { id: eu.rival.membership }, refusal: null });
  });

  it('refuses the same key with another input', async () => {
    const { eu, partnership } = await world();
    const key = randomUUID();
    await drafts(eu.contributor, key);
    const { status, errors } = await drafts(eu.contributor, key, 'Twice');
    expect(status).toBe(400);
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', path: ['Idempotency-Key'] });
    expect(await actionsOf(partnership)).toBe(1);
  });

  it('is of one member: the same key of another is another', async () => {
    const { eu, kz, partnership } = await world();
    const key = randomUUID();
    await drafts(eu.contributor, key);
    const { data } = await drafts(kz.contributor, key);
    expect(data?.draftAction.refusal).toBeNull();
    expect(await actionsOf(partnership)).toBe(2);
  });

  it('keeps no refusal: the same request may succeed later', async () => {
    const { eu } = await world();
    const key = { 'idempotency-key': randomUUID() };
    const unknown = { input: { content: { texts: [{ language: 'fr', title: 'Titre' }] } } };
    for (let i = 0; i < 2; i++) {
      const { data } = await eu.contributor.tries(draft, unknown, key);
      expect(data?.draftAction.refusal?.code).toBe('LANGUAGE_UNKNOWN');
    }
    const { data } = await eu.contributor.tries(draft, titled('Now'), key);
    expect(data?.draftAction.refusal).toBeNull();
  });

  it('answers under the rights of today', async () => {
    const { eu } = await world();
    const key = randomUUID();
    await drafts(eu.contributor, key);
    await eu.focalPoint.asks(suspend, { input: { membership: eu.contributor.membership } });
    const { errors } = await drafts(eu.contributor, key);
    expect(errors[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('is kept for 24 hours', async () => {
    const { eu, partnership } = await world();
    const key = randomUUID();
    await drafts(eu.contributor, key);
    clock.advance(24 * 60 - 1);
    await drafts(eu.contributor, key);
    expect(await actionsOf(partnership)).toBe(1);
    clock.advance(2);
    await drafts(eu.contributor, key, 'Another text');
    expect(await actionsOf(partnership)).toBe(2);
    const { rows } = await owner.query('select count(*)::int as kept from idempotency where key = $1', [key]);
    expect(rows).toEqual([{ kept: 1 }]);
  });

  const several: readonly [string, string][] = [
    [
      'twice the same act',
      'mutation ($i: DraftActionInput!) { a: draftAction(input: $i) { action { id } } b: draftAction(input: $i) { action { id } } }',
    ],
    [
      'two acts in fragments',
      `mutation ($i: DraftActionInput!) { ...f ... on Mutation { b: draftAction(input: $i) { action { id } } } }
       fragment f on Mutation { a: draftAction(input: $i) { action { id } } }`,
    ],
    [
      'two whose conditions hold',
      `mutation ($i: DraftActionInput!, $no: Boolean = false) {
         a: draftAction(input: $i) { action { id } } b: draftAction(input: $i) @skip(if: $no) { action { id } } }`,
    ],
  ];
  it.each(several)('is for one act: %s are refused before anything is done', async (_, text) => {
    const { eu, partnership } = await world();
    const key = { 'idempotency-key': randomUUID() };
    const variables = { i: titled('Two').input };
    const { status, errors, data } = await eu.contributor.writes(text, variables, key);
    expect({ status, data: data ?? null }).toEqual({ status: 400, data: null });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', path: ['Idempotency-Key'] });
    expect(await actionsOf(partnership)).toBe(0);
  });

  it('may go with an act that is left out, asked for in two places, or beside a __typename', async () => {
    const { eu, partnership } = await world();
    const key = { 'idempotency-key': randomUUID() };
    const text = `mutation ($i: DraftActionInput!, $yes: Boolean!) { __typename
      a: draftAction(input: $i) { action { id } } ... on Mutation { a: draftAction(input: $i) { refusal { code } } }
      b: draftAction(input: $i) @skip(if: $yes) { action { id } } ...f @include(if: false) }
      fragment f on Mutation { c: draftAction(input: $i) { action { id } } }`;
    const { errors } = await eu.contributor.writes(text, { i: titled('One').input, yes: true }, key);
    expect(errors).toEqual([]);
    expect(await actionsOf(partnership)).toBe(1);
  });

  it('is no longer than 200 characters', async () => {
    const { eu } = await world();
    const { errors } = await drafts(eu.contributor, 'k'.repeat(201));
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', path: ['Idempotency-Key'] });
    const { data } = await drafts(eu.contributor, 'k'.repeat(200));
    expect(data?.draftAction.refusal).toBeNull();
  });

  it('holds for a text of any size', async () => {
    const { eu } = await world();
    const key = { 'idempotency-key': randomUUID() };
    const input = { content: wholeText };
    const first = await eu.contributor.tries(draft, { input }, key);
    const again = await eu.contributor.tries(draft, { input }, key);
    expect(again.data?.draftAction.action).toEqual(first.data?.draftAction.action);
  });
});
