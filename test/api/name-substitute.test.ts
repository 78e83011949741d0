import { describe, expect, it } from 'vitest';
import { errorsOf, lastEntry, unknownLike, uuidOf } from '../support/action-log.js';
import { clock } from '../support/app.js';
import { graphql } from '../support/graphql.js';
import type { Member } from '../support/member.js';
import { endSubstitution, inDays, nameSubstitute, names } from '../support/substitutes.js';
import { world } from '../support/world.js';

const readMember = graphql(`
  query readSubstitutes($id: ID!) {
    node(id: $id) {
      ... on Membership {
        substitutes { id substitute { id } inForce }
        substituteFor { id approver { id } inForce }
        viewerCan { act allowed code }
      }
    }
  }
`);

async function reads(by: Member, of: Member) {
  const { node } = await by.asks(readMember, { id: of.membership });
  if (!node || !('substitutes' in node)) throw new Error('no membership');
  return node;
}

async function refusal(
  by: Member,
  input: { approver?: string; substitute: string; from?: string; until: string },
) {
  const { nameSubstitute: payload } = await by.asks(nameSubstitute, { input });
  return payload.refusal;
}

const suspend = graphql(`
  mutation suspendSubstitute($input: SuspendMemberInput!) { suspendMember(input: $input) { refusal { code } } }
`);

async function withOneFocalPoint() {
  const w = await world();
  await w.eu.focalPoint.asks(suspend, { input: { membership: w.eu.deputy.membership } });
  return w;
}

const ends = (by: Member, substitution: string) => by.tries(endSubstitution, { input: { substitution } });

describe('nameSubstitute', () => {
  it('lets a colleague act for the approver for a period, seen by the own side alone', async () => {
    const { eu, kz } = await world();
    const until = inDays(14);
    const input = { substitute: eu.observer.membership, until };
    const { nameSubstitute: payload } = await eu.banker.asks(nameSubstitute, { input });
    expect(payload.substitution).toMatchObject({
      until,
      inForce: true,
      approver: { id: eu.banker.membership },
      substitute: { id: eu.observer.membership },
      viewerCan: [{ act: 'endSubstitution', allowed: true, code: null }],
    });
    const { id = '' } = payload.substitution ?? {};
    expect(await lastEntry(eu.banker.membership)).toMatchObject({
      log: 'SIDE',
      kind: 'substitute.named',
      role: 'APPROVER',
      data: { id: uuidOf(id), substitute: uuidOf(eu.observer.membership), until },
    });
    const seen = await reads(eu.rival, eu.banker);
    expect(seen.substitutes).toEqual([{ id, substitute: { id: eu.observer.membership }, inForce: true }]);
    expect((await reads(eu.rival, eu.observer)).substituteFor).toMatchObject([{ id }]);
    expect((await reads(kz.focalPoint, eu.banker)).substitutes).toEqual([]);
    expect((await reads(kz.focalPoint, eu.observer)).substituteFor).toEqual([]);
  });

  it('is for the approver and for the only focal point of the side', async () => {
    const { eu, kz, secretariat } = await withOneFocalPoint();
    await names(eu.focalPoint, eu.contributor, eu.colleague);
    const input = { approver: eu.banker.membership, substitute: eu.observer.membership, until: inDays(2) };
    for (const by of [eu.approver, eu.contributor, eu.observer, kz.focalPoint, kz.banker, secretariat])
      expect(errorsOf(await by.tries(nameSubstitute, { input }))[0]?.extensions.code, by.name).toBe(
        'FORBIDDEN',
      );
    const may = async (by: Member) =>
      (await reads(by, eu.banker)).viewerCan.find(({ act }) => act === 'nameSubstitute');
    expect(await may(eu.banker)).toMatchObject({ allowed: true });
    expect(await may(eu.focalPoint)).toMatchObject({ allowed: true });
    expect(await may(kz.focalPoint)).toMatchObject({ allowed: false, code: 'NOT_PERMITTED' });
    const of = (await reads(eu.focalPoint, eu.rival)).viewerCan.find(({ act }) => act === 'nameSubstitute');
    expect(of).toMatchObject({ allowed: false, code: 'NOT_AN_APPROVER' });
  });

  it('refuses who has no position to take, oneself, and who is not a colleague', async () => {
    const { eu, kz } = await withOneFocalPoint();
    const until = inDays(3);
    const whom = (approver: Member, substitute: Member) => ({
      approver: approver.membership,
      substitute: substitute.membership,
      until,
    });
    expect(await refusal(eu.focalPoint, whom(eu.rival, eu.rival))).toEqual({
      code: 'NOT_AN_APPROVER',
      path: ['approver'],
    });
    expect(await refusal(eu.focalPoint, whom(eu.approver, eu.focalPoint))).toEqual({
      code: 'SELF_SUBSTITUTE',
      path: ['substitute'],
    });
    for (const substitute of [eu.rival, eu.banker, eu.approver, kz.contributor])
      expect(await refusal(eu.focalPoint, whom(eu.approver, substitute))).toEqual({
        code: 'SUBSTITUTE_UNFIT',
        path: ['substitute'],
      });
  });

  it('refuses periods that are reversed, over, too long, or twice the same', async () => {
    const { eu } = await world();
    const substitute = eu.deputy.membership;
    const code = async (from: string, until: string) =>
      (await refusal(eu.approver, { substitute, from, until }))?.code ?? 'named';
    expect(await code(inDays(5), inDays(4))).toBe('DATES_REVERSED');
    expect(await code(inDays(-5), inDays(-4))).toBe('DATES_REVERSED');
    expect(await code(inDays(1), inDays(368))).toBe('PERIOD_TOO_LONG');
    expect(await code(inDays(10), inDays(20))).toBe('named');
    expect(await code(inDays(19), inDays(25))).toBe('SUBSTITUTE_TWICE');
    expect(await code(inDays(20.5), inDays(25))).toBe('named');
    expect(await code(inDays(1), inDays(9))).toBe('named');
    const [first, ...later] = (await reads(eu.approver, eu.deputy)).substituteFor;
    expect([first?.inForce, later.length]).toEqual([false, 2]);
  });

  it('names one of two that are named at once', async () => {
    const { eu } = await world();
    const input = { approver: eu.approver.membership, substitute: eu.deputy.membership, until: inDays(5) };
    const answers = await Promise.all(
      [eu.approver, eu.approver].map((by) => by.asks(nameSubstitute, { input })),
    );
    const codes = answers.map(({ nameSubstitute: { refusal: no } }) => no?.code ?? 'named');
    expect(codes.toSorted()).toEqual(['SUBSTITUTE_TWICE', 'named']);
  });

  it('knows nobody of another partnership, and reads no date that is none', async () => {
    const [{ eu }, elsewhere] = [await world(), await world()];
    const until = inDays(5);
    const tried = (input: { approver: string; substitute: string; until: string }) =>
      eu.focalPoint.tries(nameSubstitute, { input });
    const approver = eu.approver.membership;
    const unknown = unknownLike(approver);
    const [there, nowhere] = [elsewhere.eu.approver.membership, unknown];
    const answers = [
      await tried({ approver: there, substitute: eu.deputy.membership, until }),
      await tried({ approver: nowhere, substitute: eu.deputy.membership, until }),
    ];
    expect(answers[0]?.errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', path: ['approver'] });
    expect(errorsOf(answers[0] ?? { errors: [] })).toEqual(errorsOf(answers[1] ?? { errors: [] }));
    const { errors } = await tried({ approver, substitute: nowhere, until });
    expect(errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', path: ['substitute'] });
    const dateless = await tried({ approver, substitute: eu.deputy.membership, until: 'soon' });
    expect(dateless.errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('endSubstitution', () => {
  it('ends it at once, for the approver or a focal point of the side, once', async () => {
    const { eu, kz } = await world();
    const id = await names(eu.approver, eu.deputy);
    expect((await ends(eu.banker, id)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    const unseen = await ends(kz.focalPoint, id);
    expect(unseen.errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', path: ['substitution'] });
    expect(errorsOf(unseen)).toEqual(errorsOf(await ends(kz.focalPoint, unknownLike(id))));
    const { data } = await ends(eu.focalPoint, id);
    expect(data?.endSubstitution.substitution).toMatchObject({ inForce: false, endedAt: expect.any(String) });
    expect(await lastEntry(eu.approver.membership)).toMatchObject({
      log: 'SIDE',
      kind: 'substitution.ended',
      data: { id: uuidOf(id), substitute: uuidOf(eu.deputy.membership) },
    });
    expect((await ends(eu.approver, id)).data?.endSubstitution.refusal).toMatchObject({
      code: 'SUBSTITUTION_ENDED',
    });
    expect((await reads(eu.approver, eu.approver)).substitutes).toEqual([]);
  });

  it('is too late once the period is over', async () => {
    const { eu } = await world();
    const id = await names(eu.approver, eu.deputy, eu.approver, inDays(1));
    clock.advance(2 * 24 * 60);
    expect((await ends(eu.approver, id)).data?.endSubstitution.refusal).toMatchObject({
      code: 'SUBSTITUTION_ENDED',
    });
  });

  it('comes by itself when either is suspended', async () => {
    const { eu } = await world();
    const id = await names(eu.banker, eu.observer);
    await eu.focalPoint.asks(suspend, { input: { membership: eu.observer.membership } });
    expect(await lastEntry(eu.banker.membership)).toMatchObject({
      kind: 'substitution.ended',
      role: 'FOCAL_POINT',
    });
    expect((await ends(eu.banker, id)).data?.endSubstitution.refusal).toMatchObject({
      code: 'SUBSTITUTION_ENDED',
    });
  });
});
