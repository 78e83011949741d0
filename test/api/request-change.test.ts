import { describe, expect, it } from 'vitest';
import { entriesOf, errorsOf, lastEntry, roundEntries, unknownLike } from '../support/action-log.js';
import { approvedAction, approvedByAll, asksChange, readsChange, requestChange } from '../support/changes.js';
import { inboxOf, waiting } from '../support/inbox.js';
import { type Member, wholeText } from '../support/member.js';
import { readyAction, type Text } from '../support/ready-action.js';
import { openRound, takePosition } from '../support/rounds.js';
import { untilDeadline } from '../support/silence.js';
import { world } from '../support/world.js';

const asking = (action: string, expectedRevision: number, content: object = {}) => ({
  input: { action, expectedRevision, content: { ...wholeText, ...content } },
});
const confirms = (member: Member, { id, digest }: Text) => member.confirms(id, digest);

describe('requestChange', () => {
  it('sets a candidate beside the approved text, which holds for everybody until a round approves it', async () => {
    const all = await world();
    const { eu, kz } = all;
    const { id, digest } = await approvedAction(all);
    const { changedAt: _, viewerCan: __, ...approved } = await readsChange(kz.observer, id);
    expect(approved).toMatchObject({
      status: 'APPROVED',
      revision: 2,
      digest,
      approvedRevision: 2,
      candidate: null,
    });

    const change = await asksChange(kz.contributor, id);
    expect(change.digest).not.toBe(digest);
    const held = {
      ...approved,
      candidate: {
        number: 3,
        digest: change.digest,
        title: { text: 'Graphite pilot line II' },
        organisation: { id: kz.contributor.organisation },
      },
    };
    for (const member of [eu.observer, kz.observer, all.secretariat])
      expect(await readsChange(member, id)).toMatchObject({
        ...held,
        leads: [
          { side: 'EU', confirmed: false },
          { side: 'KZ', confirmed: true },
        ],
      });
    expect(await lastEntry(id)).toEqual({
      log: 'PARTNERSHIP',
      kind: 'change.requested',
      role: 'CONTRIBUTOR',
      data: { revision: 3, digest: change.digest },
    });
    const early = await eu.focalPoint.asks(openRound, { input: { action: id, digest: change.digest } });
    expect(early.openRound.refusal?.code).toBe('LEADS_UNCONFIRMED');

    expect((await inboxOf(eu.contributor)).nodes).toMatchObject([
      { reason: 'LEAD_TO_CONFIRM', title: 'Graphite pilot line', subject: { id } },
    ]);
    await confirms(eu.contributor, change);
    expect(await waiting(eu.contributor)).toEqual([]);
    expect(await lastEntry(id)).toMatchObject({
      kind: 'lead.confirmed',
      data: { revision: 3, digest: change.digest },
    });

    const round = await kz.focalPoint.opensRound(change);
    expect(await waiting(eu.approver)).toEqual(['POSITION_TO_TAKE']);
    for (const member of [eu.observer, kz.observer])
      expect(await readsChange(member, id)).toMatchObject({ ...held, leads: approved.leads });
    await approvedByAll(all, round);
    const now = await readsChange(eu.observer, id);
    expect(now).toMatchObject({
      status: 'APPROVED',
      revision: 3,
      digest: change.digest,
      approvedRevision: 3,
      candidate: null,
      title: { text: 'Graphite pilot line II' },
      area: { code: 'skills' },
      materials: ['graphite', 'lithium'],
      valueChains: [{ code: 'batteries' }],
      currentRevision: { number: 3, digest: change.digest },
      leads: approved.leads,
    });
    const { viewerCan: ___, ...same } = await readsChange(kz.contributor, id);
    expect(now).toMatchObject(same);
    expect(await roundEntries(id)).toEqual([
      'round.opened',
      'round.approved',
      'round.opened',
      'round.approved',
    ]);
  });

  it('gives way to the next candidate until a round is open on it, and after one that did not approve it', async () => {
    const all = await world();
    const { eu, kz } = all;
    const { id, digest } = await approvedAction(all);
    const first = await asksChange(kz.contributor, id);
    const second = await asksChange(eu.contributor, id, { area: 'integration' });
    await confirms(kz.contributor, second);
    const stale = await eu.focalPoint.asks(openRound, { input: { action: id, digest: first.digest } });
    expect(stale.openRound.refusal?.code).toBe('STALE_DIGEST');

    const ends: ((text: Text) => Promise<string>)[] = [
      async (text) => {
        const round = await eu.focalPoint.opensRound(text);
        return (await kz.approver.objects(round)).status;
      },
      async (text) => {
        const round = await eu.focalPoint.opensRound(text);
        return (await kz.focalPoint.cancelsRound(round)).status;
      },
      async (text) => {
        await untilDeadline(await eu.focalPoint.opensRound(text));
        return 'LAPSED';
      },
    ];
    const came: string[] = [];
    for (const end of ends) {
      const { candidate, changedAt } = await readsChange(eu.contributor, id);
      if (!candidate) throw new Error('no candidate');
      came.push(await end({ id, digest: candidate.digest }));
      for (const member of [eu.observer, kz.observer])
        expect(await readsChange(member, id)).toMatchObject({
          ...{ status: 'APPROVED', revision: 2, digest, approvedRevision: 2, changedAt },
          ...{ candidate: { number: candidate.number }, title: { text: 'Graphite pilot line' } },
        });
      // The same candidate may go to another round, and another one may take its place.
      await confirms(kz.contributor, await asksChange(eu.contributor, id));
    }
    expect(came).toEqual(['REJECTED', 'CANCELLED', 'LAPSED']);
    expect(await roundEntries(id)).toEqual(
      ['approved', 'rejected', 'cancelled', 'lapsed'].flatMap((end) => ['round.opened', `round.${end}`]),
    );
    const { candidate } = await readsChange(eu.contributor, id);
    expect(candidate?.number).toBe(7);
  });

  it('is refused while a round is open on the candidate, and on what is not approved', async () => {
    const all = await world();
    const { eu, kz } = all;
    const { id } = await approvedAction(all);
    const change = await asksChange(eu.contributor, id);
    await confirms(kz.contributor, change);
    await eu.focalPoint.opensRound(change);
    const { requestChange: frozen } = await kz.contributor.asks(requestChange, asking(id, 3));
    expect(frozen).toMatchObject({ action: null, refusal: { code: 'TEXT_FROZEN' } });
    expect((await entriesOf(id)).filter(({ kind }) => kind === 'change.requested')).toHaveLength(1);
    const { viewerCan } = await readsChange(kz.contributor, id);
    expect(viewerCan.find(({ act }) => act === 'requestChange')).toMatchObject({ code: 'TEXT_FROZEN' });

    const draft = await eu.contributor.drafts();
    const { requestChange: early } = await eu.contributor.asks(requestChange, asking(draft, 1));
    expect(early.refusal?.code).toBe('WRONG_STATE');
    const inRound = await readyAction(all);
    await eu.focalPoint.opensRound(inRound);
    const { requestChange: first } = await eu.contributor.asks(requestChange, asking(inRound.id, 2));
    expect(first.refusal?.code).toBe('WRONG_STATE');
  });

  it('is written from the text that stands, of what the partnership knows', async () => {
    const all = await world();
    const { eu } = all;
    const { id } = await approvedAction(all);
    const refused = async (expectedRevision: number, content = {}) =>
      (await eu.contributor.asks(requestChange, asking(id, expectedRevision, content))).requestChange.refusal;
    expect(await refused(1)).toMatchObject({ code: 'STALE_REVISION', path: ['expectedRevision'] });
    expect(await refused(2, { area: 'fisheries' })).toMatchObject({
      code: 'CODE_UNKNOWN',
      path: ['content', 'area'],
    });
    expect(await refused(2, { startsOn: '2029-01-01' })).toMatchObject({ code: 'DATES_REVERSED' });
    await asksChange(eu.contributor, id);
    expect(await refused(2)).toMatchObject({
      code: 'STALE_REVISION',
      message: expect.stringContaining('current version is 3'),
    });
    const bad = await eu.contributor.tries(requestChange, asking(id, 3, { texts: [] }));
    expect(bad.errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('bars who wrote a revision since the last approved one, and nobody who wrote before', async () => {
    const all = await world();
    const { eu, kz } = all;
    const text = await readyAction(all, {}, eu.colleague);
    const first = await eu.focalPoint.opensRound(text);
    for (const member of [eu.approver, eu.banker, kz.approver, kz.colleague, kz.banker])
      await member.approves(first);
    const change = await asksChange(kz.colleague, text.id);
    await confirms(eu.contributor, change);
    const round = await eu.focalPoint.opensRound(change);
    // The company of KZ has no other approver: it is no elector; the author of the approved text takes part.
    for (const member of [eu.approver, eu.colleague, eu.banker, kz.approver, kz.banker])
      await member.approves(round);
    expect(await readsChange(eu.observer, text.id)).toMatchObject({ revision: 3, approvedRevision: 3 });
    const input = { round: round.id, digest: round.digest, kind: 'APPROVE' as const };
    const { errors } = await kz.colleague.tries(takePosition, { input });
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('is not there for who may not see it, and not open to who may only see it', async () => {
    const all = await world();
    const { eu, kz } = all;
    const draft = await eu.contributor.drafts();
    const unseen = await kz.contributor.tries(requestChange, asking(draft, 1));
    const unknown = await kz.contributor.tries(requestChange, asking(unknownLike(draft), 1));
    expect(unseen.errors[0]?.extensions).toMatchObject({ code: 'NOT_FOUND', path: ['action'] });
    expect(errorsOf(unseen)).toEqual(errorsOf(unknown));
    const { id } = await approvedAction(all);
    for (const member of [eu.rival, kz.rival, eu.focalPoint, kz.approver, eu.observer, all.secretariat]) {
      const { errors } = await member.tries(requestChange, asking(id, 2));
      expect(errors[0]?.extensions.code, member.name).toBe('FORBIDDEN');
    }
  });
});
