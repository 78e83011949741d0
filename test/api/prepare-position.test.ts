import { describe, expect, it } from 'vitest';
import { encodeNodeId } from '../../src/platform/graphql/node-id.js';
import { owner } from '../support/app.js';
import { given, type Member } from '../support/member.js';
import { preparePosition, readPrepared } from '../support/preparing.js';
import { readyAction } from '../support/ready-action.js';
import { entriesAbout, storedRound, uuidOf } from '../support/round-facts.js';
import { type Round, takePosition } from '../support/rounds.js';
import { world } from '../support/world.js';

type Kind = 'APPROVE' | 'OBJECT' | 'RESERVE' | 'ABSTAIN';

async function prepares(member: Member, { id, digest }: Round, kind: Kind = 'APPROVE', over: object = {}) {
  const input = { round: id, digest, kind, ...over };
  const { preparePosition: payload } = await member.asks(preparePosition, { input });
  return payload;
}

const prepared = async (member: Member, round: Round, kind?: Kind, over?: object) => {
  const { round: after, refusal } = await prepares(member, round, kind, over);
  return given(after, refusal).prepared;
};

async function seen(member: Member, round: Round) {
  const { node } = await member.asks(readPrepared, { id: round.id });
  return node && 'prepared' in node ? node : null;
}

async function takes(member: Member, { id, digest }: Round, preparation: string | undefined) {
  const input = { round: id, digest, prepared: preparation ?? '' };
  return (await member.asks(takePosition, { input })).takePosition;
}

const endings = async (round: Round) => {
  const { rows } = await owner.query<{ ending: string | null }>(
    'select ending from prepared_position where round_id = $1 order by prepared_at',
    [uuidOf(round.id)],
  );
  return rows.map(({ ending }) => ending);
};

describe('preparePosition', () => {
  it('leaves the approver one act: what is taken is what was prepared, by the approver', async () => {
    const all = await world();
    const { eu } = all;
    // Written by somebody else's people: a contributor of the company may prepare.
    const round = await eu.focalPoint.opensRound(await readyAction(all, {}, eu.rival));
    const over = { reasons: 'Our share is not voted.' };
    const preparation = await prepared(eu.contributor, round, 'OBJECT', over);
    expect(preparation).toMatchObject({
      kind: 'OBJECT',
      reservation: null,
      ...over,
      digest: round.digest,
      preparedBy: { name: 'EU contributor' },
      endedAt: null,
    });
    expect(await storedRound(round.id)).toMatchObject({ positions: 0 });
    const { refusal } = await takes(eu.colleague, round, preparation?.id);
    expect(refusal).toBeNull();
    const { rows } = await owner.query(
      'select kind, reservation, reasons, digest, user_id as "user" from position where round_id = $1',
      [uuidOf(round.id)],
    );
    expect(rows).toEqual([
      { kind: 'OBJECT', reservation: null, ...over, digest: round.digest, user: eu.colleague.person.id },
    ]);
    expect(await seen(eu.contributor, round)).toMatchObject({ prepared: null });
    expect(await endings(round)).toEqual(['TAKEN']);
    const entries = (await entriesAbout(round.id)).filter(({ kind }) => kind === 'position.prepared');
    expect(entries).toEqual([
      {
        audience: 'ORGANISATION',
        kind: 'position.prepared',
        at: expect.any(String),
        role: 'CONTRIBUTOR',
        data: {
          id: uuidOf(preparation?.id ?? ''),
          organisation: uuidOf(eu.contributor.organisation),
          side: 'EU',
          digest: round.digest,
          position: 'OBJECT',
        },
      },
    ]);
  });

  it('is seen by the organisation alone', async () => {
    const all = await world();
    const { eu, kz } = all;
    const round = await eu.focalPoint.opensRound(await readyAction(all, {}, eu.rival));
    const preparation = await prepared(eu.banker, round);
    const of = [eu.banker, eu.observer];
    for (const member of all.everybody) {
      const node = await seen(member, round);
      expect([member.name, node && 'prepared' in node && node.prepared]).toEqual([
        member.name,
        of.includes(member) ? { id: preparation?.id, kind: 'APPROVE' } : null,
      ]);
    }
    // To another organisation it is as if it were not there, and so it is for a name that nothing has.
    const unknown = encodeNodeId('PreparedPosition', all.partnership, all.partnership);
    for (const member of [eu.approver, kz.banker])
      for (const named of [preparation?.id ?? '', unknown]) {
        const input = { round: round.id, digest: round.digest, prepared: named };
        const { errors, data } = await member.tries(takePosition, { input });
        expect(data).toBeNull();
        expect(errors).toMatchObject([
          { message: 'There is no such thing.', extensions: { code: 'NOT_FOUND', path: ['prepared'] } },
        ]);
      }
    expect(await storedRound(round.id)).toMatchObject({ positions: 0 });
  });

  it('gives way to a newer one and to another position: only what was read is taken', async () => {
    const all = await world();
    const { eu } = all;
    const round = await eu.focalPoint.opensRound(await readyAction(all, {}, eu.rival));
    const first = await prepared(eu.contributor, round);
    const over = { reservation: 'BUDGETARY', reasons: 'Our share is not voted.' };
    const second = await prepared(eu.colleague, round, 'RESERVE', over);
    expect(second).toMatchObject({ kind: 'RESERVE', ...over });
    expect((await takes(eu.colleague, round, first?.id)).refusal).toMatchObject({
      code: 'STALE_PREPARED',
      path: ['prepared'],
    });
    await eu.colleague.approves(round);
    expect((await takes(eu.colleague, round, second?.id)).refusal?.code).toBe('STALE_PREPARED');
    expect(await endings(round)).toEqual(['REPLACED', 'OVERTAKEN']);
    expect(await storedRound(round.id)).toMatchObject({ positions: 1 });
  });

  it('is one of two at once: what was prepared while it was taken is not taken for it', async () => {
    const all = await world();
    const { eu } = all;
    const round = await eu.focalPoint.opensRound(await readyAction(all, {}, eu.rival));
    const first = await prepared(eu.contributor, round);
    const [taken, newer] = await Promise.all([
      takes(eu.colleague, round, first?.id),
      prepares(eu.contributor, round, 'ABSTAIN'),
    ]);
    expect(newer.refusal).toBeNull();
    const expected = taken.refusal ? ['REPLACED', null] : ['TAKEN', null];
    expect(await endings(round)).toEqual(expected);
    const positions = (await seen(eu.colleague, round))?.positions.nodes ?? [];
    expect(positions.map(({ kind }) => kind)).toEqual(taken.refusal ? [] : ['APPROVE']);
  });

  it('is not for who may not take the position: the author is barred', async () => {
    const all = await world();
    const { eu } = all;
    const round = await eu.focalPoint.opensRound(await readyAction(all));
    expect((await prepares(eu.contributor, round)).refusal).toMatchObject({ code: 'AUTHOR_BARRED' });
    const stale = await prepares(eu.colleague, { ...round, digest: `sha256:${'0'.repeat(64)}` });
    expect(stale.refusal).toMatchObject({ code: 'STALE_DIGEST', path: ['digest'] });
    expect((await prepares(eu.colleague, round, 'OBJECT')).refusal).toMatchObject({
      code: 'REASONS_MISSING',
      path: ['reasons'],
    });
    await eu.focalPoint.cancelsRound(round);
    expect((await prepares(eu.colleague, round)).refusal).toMatchObject({ code: 'ROUND_CLOSED' });
    expect(await endings(round)).toEqual([]);
  });

  it('tells who takes a position in two ways, or in none, or reserves without a type', async () => {
    const all = await world();
    const { eu } = all;
    const round = await eu.focalPoint.opensRound(await readyAction(all, {}, eu.rival));
    const preparation = await prepared(eu.contributor, round);
    const input = { round: round.id, digest: round.digest };
    for (const [over, path] of [
      [{}, ['prepared']],
      [{ kind: 'APPROVE', prepared: preparation?.id ?? '' }, ['prepared']],
      [{ reasons: 'So.', prepared: preparation?.id ?? '' }, ['prepared']],
      [{ reasons: 'So.' }, ['kind']],
    ] as const) {
      const { errors } = await eu.colleague.tries(takePosition, { input: { ...input, ...over } });
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', path });
    }
    const reserve = { ...input, kind: 'RESERVE', reasons: 'So.' } as const;
    expect(
      (await eu.contributor.tries(preparePosition, { input: reserve })).errors[0]?.extensions,
    ).toMatchObject({
      code: 'BAD_USER_INPUT',
      path: ['reservation'],
    });
  });
});
