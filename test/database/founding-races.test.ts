import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { isUnavailable } from '../../src/platform/database/unavailable.js';
import { owner } from '../support/app.js';
import { send } from '../support/client.js';
import { graphql } from '../support/graphql.js';
import { nextNetwork, type Person, people, signedIn } from '../support/people.js';

const create = graphql(`
  mutation foundAtOnce($input: CreatePartnershipInput!) {
    createPartnership(input: $input) { partnership { slug } refusal { code } }
  }
`);

const names = [{ language: 'en', text: 'A name' }];
const side = (code: string, { email }: Person) => ({
  code,
  names,
  countries: ['KZ'],
  timeZone: 'UTC',
  rule: { kind: 'CONSENSUS' as const },
  coordinatingOrganisation: { name: `Office ${code}`, kind: 'GOVERNMENT' as const },
  focalPoint: email,
});
const between = (first: Person, second: Person) => ({
  slug: `p-${randomUUID().slice(0, 13)}`,
  titles: names,
  signedOn: '2022-11-07',
  workingLanguages: ['en'],
  equalLanguages: ['en'],
  areas: [{ code: 'skills', names }],
  valueChains: [{ code: 'batteries', names }],
  sides: [side('EU', first), side('KZ', second)],
});

it('founds 24 partnerships of the same two people at once, on whichever side they stand', async () => {
  const [administrator] = (await people(['founder of many'], true)) as [Person];
  const [one, other] = (await people(['one', 'other'])) as [Person, Person];
  const headers = signedIn(administrator, nextNetwork());
  const answers = await Promise.all(
    Array.from({ length: 24 }, (_, n) =>
      send(create, { input: n % 2 ? between(one, other) : between(other, one) }, headers()),
    ),
  );
  expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
  expect(answers.map(({ data }) => data?.createPartnership.refusal)).toEqual(Array(24).fill(null));
});

it.each(['40P01', '40001'])('a transaction that lost to another one (%s) may be sent again', async (code) => {
  const lost = await owner
    .query(`do $$ begin raise exception 'lost' using errcode = '${code}'; end $$`)
    .catch((error: unknown) => error);
  expect(isUnavailable(lost)).toBe(true);
});
