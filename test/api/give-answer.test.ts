import { describe, expect, it } from 'vitest';
import { owner } from '../support/app.js';
import { graphql } from '../support/graphql.js';
import type { Member } from '../support/member.js';
import { giveAnswer, readsAnswers, reserves } from '../support/positions.js';
import { readyAction } from '../support/ready-action.js';
import { entriesAbout, uuidOf } from '../support/round-facts.js';
import { type Round, readRound } from '../support/rounds.js';
import { names } from '../support/substitutes.js';
import { type World, world } from '../support/world.js';

const suspendSpokesperson = graphql(`
  mutation suspendSpokesperson($input: SuspendOrganisationInput!) { suspendOrganisation(input: $input) { refusal { code } } }
`);
const accreditSpokesperson = graphql(`
  mutation accreditSpokesperson($input: AccreditOrganisationInput!) { accreditOrganisation(input: $input) { refusal { code } } }
`);

const oneApproves = { kind: 'THRESHOLD', approvals: 1 } as const;

/** A world whose side EU answers by the organisation of one of its approvers, without a name its ministry. */
async function withSpokesperson(by: 'approver' | 'banker' = 'approver'): Promise<World> {
  const all = await world({ rules: { EU: oneApproves, KZ: oneApproves } });
  await owner.query(
    `update side set rule = rule || jsonb_build_object('spokesperson', $2::text) where partnership_id = $1 and code = 'EU'`,
    [all.partnership, uuidOf(all.eu[by].organisation)],
  );
  return all;
}

async function gives(member: Member, { id, digest }: Round, over: object = {}) {
  const input = { round: id, digest, answer: 'APPROVED' as const, form: 'IN_CONCORD' as const, ...over };
  return (await member.asks(giveAnswer, { input })).giveAnswer;
}

describe('giveAnswer', () => {
  it('is what a side with a spokesperson approves by, and only once its rule is met', async () => {
    const all = await withSpokesperson();
    const { eu, kz } = all;
    const round = await eu.focalPoint.opensRound(await readyAction(all));
    expect((await gives(eu.approver, round)).refusal).toMatchObject({
      code: 'RULE_NOT_MET',
      path: ['answer'],
    });
    await kz.approver.approves(round);
    expect((await eu.banker.approves(round)).answers[0]?.state).toBe('PENDING');
    expect((await readsAnswers(eu.banker, round)).assessment).toMatchObject({
      missing: 'Still missing: the answer of EU ministry.',
    });
    const statement = {
      form: 'NOTES_VERBALES',
      registryNumber: 'NV 12/2026 (EU)',
      decidedOn: '2026-11-20',
      document: 'https://example.org/nv-12',
      reasons: 'As agreed.',
    };
    const { round: done } = await gives(eu.approver, round, statement);
    expect(done).toMatchObject({
      status: 'APPROVED',
      answers: [{ state: 'APPROVED' }, { state: 'APPROVED' }],
    });
    expect((await readsAnswers(kz.observer, round)).answers[0]).toMatchObject({
      ...statement,
      state: 'APPROVED',
      office: { name: 'EU ministry' },
    });
    const entries = (await entriesAbout(round.id)).filter(({ kind }) => kind === 'answer.given');
    const own = entries.filter(({ audience }) => audience === 'SIDE EU');
    expect(own).toMatchObject([{ role: 'APPROVER', data: { given: 'APPROVED', form: 'NOTES_VERBALES' } }]);
    const told = entries.filter(({ audience }) => audience === 'PARTNERSHIP');
    expect(told.map(({ role, data }) => [role, data['side'], data['answer']])).toEqual([
      [null, 'KZ', 'APPROVED'],
      [null, 'EU', 'APPROVED'],
    ]);
    expect(told.at(-1)?.data['statement']).toBe(own[0]?.data['statement']);
    expect(JSON.stringify(entries)).not.toContain('As agreed');
  });

  it('is given by a substitute for an approver of the spokesperson, by that role, and both are named', async () => {
    const all = await withSpokesperson();
    const { eu, kz } = all;
    const round = await eu.focalPoint.opensRound(await readyAction(all));
    await eu.banker.approves(round);
    const tries = async (by: Member, over: object = {}) => {
      const said = { answer: 'APPROVED', form: 'IN_CONCORD' } as const;
      const input = { round: round.id, digest: round.digest, ...said, ...over };
      const { errors } = await by.tries(giveAnswer, { input });
      return errors[0]?.extensions.code;
    };
    const can = async () => {
      const { node } = await eu.deputy.asks(readRound, { id: round.id });
      if (!node || !('openedAt' in node)) throw new Error('no round');
      return node.viewerCan.find(({ act }) => act === 'giveAnswer');
    };
    expect(await tries(eu.deputy)).toBe('FORBIDDEN');
    expect(await can()).toMatchObject({ allowed: false, code: 'NOT_PERMITTED' });
    await names(eu.approver, eu.deputy);
    await names(eu.banker, eu.observer);
    expect(await can()).toMatchObject({ allowed: true });
    // Of another organisation than the spokesperson; for whom one was not named.
    expect(await tries(eu.observer)).toBe('FORBIDDEN');
    expect(await tries(eu.deputy, { onBehalfOf: eu.banker.membership })).toBe('FORBIDDEN');
    const onBehalfOf = eu.approver.membership;
    expect((await gives(eu.deputy, round, { onBehalfOf })).round).toMatchObject({
      answers: [{ state: 'APPROVED' }, { state: 'PENDING' }],
    });
    const { rows } = await owner.query<{ actor: object }>(
      `select c.entry -> 'actor' as actor from log_content c where c.entry #>> '{subject,id}' = $1
       and c.entry ->> 'kind' = 'answer.given' and c.entry -> 'actor' <> 'null'`,
      [uuidOf(round.id)],
    );
    expect(rows).toMatchObject([
      {
        actor: {
          membership: uuidOf(eu.deputy.membership),
          role: 'APPROVER',
          substituteFor: uuidOf(eu.approver.membership),
        },
      },
    ]);
    // Where there is no spokesperson the office speaks, and nobody for it.
    await names(kz.approver, kz.deputy);
    expect(await tries(kz.deputy, { onBehalfOf: kz.approver.membership })).toBe('FORBIDDEN');
  });

  it('rejects by the word of the spokesperson, or by its objection', async () => {
    const all = await withSpokesperson();
    const { eu } = all;
    const text = await readyAction(all);
    const round = await eu.focalPoint.opensRound(text);
    expect((await gives(eu.approver, round, { answer: 'REJECTED' })).round).toMatchObject({
      status: 'REJECTED',
    });
    const again = await eu.focalPoint.opensRound(text);
    expect(await eu.colleague.objects(again)).toMatchObject({ status: 'OPEN' });
    expect(await eu.approver.objects(again)).toMatchObject({ status: 'REJECTED' });
    expect((await gives(eu.approver, again)).refusal).toMatchObject({ code: 'ROUND_CLOSED' });
  });

  it('is not given by a spokesperson that left the round, though it is accredited again; what it said stands', async () => {
    const all = await withSpokesperson('banker');
    const { eu } = all;
    const round = await eu.focalPoint.opensRound(await readyAction(all));
    await eu.approver.approves(round);
    expect((await gives(eu.banker, round)).round).toMatchObject({ answers: [{ state: 'APPROVED' }, {}] });
    const { organisation } = eu.banker;
    await eu.focalPoint.asks(suspendSpokesperson, { input: { organisation, reasons: 'An inquiry.' } });
    await eu.focalPoint.asks(accreditSpokesperson, { input: { organisation } });
    const said = { answer: 'REJECTED', form: 'IN_CONCORD' } as const;
    const { errors } = await eu.banker.tries(giveAnswer, {
      input: { round: round.id, digest: round.digest, ...said },
    });
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    const { node } = await eu.banker.asks(readRound, { id: round.id });
    const lines = node && 'openedAt' in node ? node.viewerCan : [];
    expect(lines.find(({ act }) => act === 'giveAnswer')).toMatchObject({ code: 'NOT_PERMITTED' });
    expect((await readsAnswers(eu.banker, round)).answers[0]?.state).toBe('APPROVED');
  });

  it('lets a focal point of a side without one say where it was decided, and nothing else', async () => {
    const all = await withSpokesperson();
    const { eu, kz } = all;
    const round = await eu.focalPoint.opensRound(await readyAction(all));
    expect((await gives(kz.focalPoint, round)).refusal).toMatchObject({ code: 'RULE_NOT_MET' });
    await kz.approver.approves(round);
    expect((await gives(kz.focalPoint, round, { answer: 'REJECTED' })).refusal).toMatchObject({
      code: 'RULE_NOT_MET',
    });
    const meeting = { form: 'MEETING', registryNumber: '7', decidedOn: '2026-11-19' };
    expect((await gives(kz.focalPoint, round, meeting)).round).toMatchObject({ status: 'OPEN' });
    expect((await readsAnswers(eu.observer, round)).answers[1]).toMatchObject({
      ...meeting,
      state: 'APPROVED',
    });
    for (const member of [kz.approver, eu.focalPoint, eu.banker, all.secretariat]) {
      const input = {
        round: round.id,
        digest: round.digest,
        answer: 'APPROVED',
        form: 'IN_CONCORD',
      } as const;
      const { errors } = await member.tries(giveAnswer, { input });
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    }
  });

  it('is refused on another text, while a reservation stands, without a registration, and for a day ahead', async () => {
    const all = await withSpokesperson();
    const { eu } = all;
    const round = await eu.focalPoint.opensRound(await readyAction(all));
    await eu.banker.approves(round);
    const code = async (over: object) => (await gives(eu.approver, round, over)).refusal;
    expect(await code({ digest: `sha256:${'0'.repeat(64)}` })).toMatchObject({ code: 'STALE_DIGEST' });
    const letters = { form: 'EXCHANGE_OF_LETTERS' };
    expect(await code(letters)).toMatchObject({ code: 'REGISTRATION_MISSING', path: ['registryNumber'] });
    expect(await code({ ...letters, registryNumber: '1' })).toMatchObject({
      code: 'REGISTRATION_MISSING',
      path: ['decidedOn'],
    });
    expect(await code({ decidedOn: '2999-01-01' })).toMatchObject({ code: 'DATE_AHEAD' });
    await reserves(eu.colleague, round);
    expect(await code({})).toMatchObject({ code: 'RULE_NOT_MET' });
  });
});
