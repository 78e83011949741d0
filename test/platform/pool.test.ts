import { describe, expect, it } from 'vitest';
import { graphql } from '../support/graphql.js';
import { world } from '../support/world.js';

const together = graphql(`
  query together { partnerships { slug members(first: 50) { nodes { id } } } viewer { name memberships { id } } }
`);

describe('the pool of ten connections', () => {
  it('serves forty requests at once that read both the partnership and the account', async () => {
    const { eu } = await world();
    const answers = await Promise.all(Array.from({ length: 40 }, () => eu.observer.tries(together, {})));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 40 }, () => 200));
  });

  it('loses no connection to root fields that go on after a sibling has failed', async () => {
    const { eu } = await world();
    const ids = JSON.stringify(Array.from({ length: 101 }, () => 'x'));
    const failing = `{ nodes(ids: ${ids}) { id } a: partnerships { slug } b: partnerships { slug } c: partnerships { slug } }`;
    for (let sent = 0; sent < 30; sent += 1) {
      const { errors } = await eu.observer.writes(failing);
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    }
    const { data } = await eu.observer.tries(together, {});
    expect(data?.viewer.memberships).toHaveLength(1);
  });
});
