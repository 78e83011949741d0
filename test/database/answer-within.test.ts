import { afterEach, describe, expect, it } from 'vitest';
import { Database } from '../../src/platform/database/database.js';
import { app, database, owner } from '../support/app.js';
import { graphql } from '../support/graphql.js';
import { readyAction } from '../support/ready-action.js';
import { entriesAbout, uuidOf } from '../support/round-facts.js';
import { world } from '../support/world.js';

const withLeads = graphql(`
  mutation positionWithLeads($input: TakePositionInput!) {
    takePosition(input: $input) { round { id answers { side state } action { leads { side } } } refusal { code } }
  }
`);
const withPage = graphql(`
  mutation positionWithPage($input: TakePositionInput!) {
    takePosition(input: $input) { round { id action { revisions(first: 1) { totalCount } } } refusal { code } }
  }
`);

const begun = async () => {
  const all = await world();
  const { id, digest } = await all.eu.focalPoint.opensRound(await readyAction(all));
  return { by: all.eu.approver, id, input: { round: id, digest, kind: 'APPROVE' as const } };
};

const positionsOf = async (round: string) =>
  (await owner.query('select kind from position where round_id = $1', [uuidOf(round)])).rows;

/** What the application sends from the first change of the position on. */
async function sentFrom(act: () => Promise<unknown>): Promise<string[]> {
  const sent: string[] = [];
  app.get(Database).listen(({ text }) => sent.push(text.trim()));
  await act();
  app.get(Database).listen(undefined);
  return sent.slice(sent.findIndex((text) => text.startsWith('INSERT INTO "position"')));
}

/** The process that waits for a lock to read the leads, once it does. */
async function waiting(): Promise<number | undefined> {
  const ask = async () => {
    const { rows } = await owner.query<{ pid: number }>(
      `select pid from pg_locks where relation = 'action_lead'::regclass and not granted`,
    );
    return rows[0]?.pid;
  };
  await expect.poll(ask).toBeDefined();
  return ask();
}

afterEach(() => app.get(Database).listen(undefined));

describe('what an act answers', () => {
  it('is read with its changes, before the heads of logs are locked and all of it is committed', async () => {
    const { by, input } = await begun();
    const sent = await sentFrom(async () => {
      const { takePosition } = await by.asks(withLeads, { input });
      expect(takePosition.round?.answers.map(({ state }) => state)).toEqual(['PENDING', 'PENDING']);
    });
    expect(sent).toEqual([
      expect.stringMatching(/^INSERT/),
      expect.stringMatching(/action_lead/),
      expect.stringMatching(/^select append_entry.*must_still_act/),
      'commit',
    ]);
  });

  it('is read behind the COMMIT where it is a page of something', async () => {
    const { by, input } = await begun();
    const sent = await sentFrom(async () => {
      const { takePosition } = await by.asks(withPage, { input });
      expect(takePosition.round?.action.revisions.totalCount).toBe(1);
    });
    expect(sent.slice(1, 3)).toEqual([expect.stringMatching(/^select append_entry/), 'commit and chain']);
  });

  it.each([
    'action { threadAudiences { readerCount } }',
    'action { threadAudiences { mentionable(text: "a") { label } } }',
    'brief { openPoints { count } }',
  ])('is read behind the COMMIT where all members, or all threads, are looked at: %s', async (asked) => {
    const { by, input } = await begun();
    const text = `mutation($input: TakePositionInput!) {
      takePosition(input: $input) { round { ${asked} } refusal { code } }
    }`;
    const sent = await sentFrom(async () => {
      const { data, errors } = await by.writes(text, { input });
      expect({ data, errors }).toMatchObject({ data: { takePosition: { refusal: null } }, errors: [] });
    });
    expect(sent.slice(1, 3)).toEqual([expect.stringMatching(/^select append_entry/), 'commit and chain']);
  });

  it('does not undo the act where it cannot be read: that is done anew, and read behind its COMMIT', async () => {
    const { by, id, input } = await begun();
    const holder = await owner.connect();
    try {
      await holder.query('begin');
      await holder.query('lock table action_lead in access exclusive mode');
      const taken = by.asks(withLeads, { input });
      const first = await waiting();
      expect(await positionsOf(id)).toEqual([]);
      await database.query('select pg_cancel_backend($1)', [first]);
      await expect.poll(() => positionsOf(id)).toEqual([{ kind: 'APPROVE' }]);
      await waiting();
      await holder.query('rollback');
      const { takePosition } = await taken;
      expect(takePosition.round?.action.leads.map(({ side }) => side)).toEqual(['EU', 'KZ']);
    } finally {
      holder.release(true);
    }
    expect(await positionsOf(id)).toEqual([{ kind: 'APPROVE' }]);
    const kinds = (await entriesAbout(id)).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'position.taken')).toHaveLength(1);
  });
});
