import { describe, expect, it } from 'vitest';
import { Database } from '../../src/platform/database/database.js';
import { app, clock } from '../support/app.js';
import { briefOf, readBrief } from '../support/brief.js';
import { approvedAction, asksChange } from '../support/changes.js';
import { marking, raises } from '../support/discussion.js';
import { preparePosition } from '../support/preparing.js';
import { readyAction } from '../support/ready-action.js';
import { readRound } from '../support/rounds.js';
import { acceptsSilence, silence } from '../support/silence.js';
import { world } from '../support/world.js';

const budget = [
  { label: 'Plant', amount: '0.1', currency: 'EUR' },
  { label: 'Grid', amount: '999999999999999999.2', currency: 'EUR' },
  { label: 'Crew', amount: '20', currency: 'KZT' },
];

describe('the brief of a round', () => {
  it('holds all that an approver needs, and the same as the round itself says', async () => {
    const all = await world();
    const { eu, kz } = all;
    const text = await readyAction(all, { budget }, eu.rival);
    const round = await eu.focalPoint.opensRound(text, { deadline: '2027-05-03T15:00:00Z' });
    await eu.banker.approves(round);
    await kz.banker.abstains(round);
    const input = { round: round.id, digest: round.digest, kind: 'ABSTAIN' as const };
    await eu.contributor.asks(preparePosition, { input });
    const { node } = await eu.colleague.asks(readRound, { id: round.id });
    if (!node || !('deadlineLocal' in node)) throw new Error('no round');
    const brief = await briefOf(eu.colleague, round);
    expect(brief).toMatchObject({
      reference: node.action.reference,
      title: { text: 'Graphite pilot line', locale: 'en' },
      summary: { text: 'A line.', locale: 'en' },
      digest: round.digest,
      change: null,
      budget: [
        { amount: '999999999999999999.3', currency: 'EUR' },
        { amount: '20', currency: 'KZT' },
      ],
      leads: [
        { side: 'EU', organisation: { name: 'EU competitor' }, confirmed: true },
        { side: 'KZ', organisation: { name: 'KZ company' }, confirmed: true },
      ],
      ownSide: [
        { organisation: { name: 'EU company' }, mine: true, position: null, at: null },
        { organisation: { name: 'EU bank' }, mine: false, position: 'APPROVE' },
        { organisation: { name: 'EU ministry' }, mine: false, position: null, at: null },
      ],
      assessment: { side: 'EU', missing: node.assessment?.missing, blocks: null },
      otherAnswers: [{ side: 'KZ', state: 'PENDING', office: null }],
      openPoints: { count: 0, blocking: 0, threads: [] },
      deadline: node.deadline,
      workingDaysLeft: node.workingDaysLeft,
      prepared: { kind: 'ABSTAIN', preparedBy: { name: 'EU contributor' } },
      ifNothing: {
        code: 'COUNTS_AS_SILENT',
        at: node.deadline,
        sentence:
          'Your organisation counts as silent, and silence is not consent. On 3 May 2027 at 17:00 (Europe/Brussels) the round lapses unless every side has approved; not yet: EU, KZ.',
      },
    });
    expect(brief.ownSide[1]?.at).toBe(node.positions.nodes[0]?.takenAt);
    expect(brief.deadlineLocal).toEqual(
      node.deadlineLocal.map(({ side, date, time, timeZone }) => ({ side, date, time, timeZone })),
    );
  });

  it('says of a change what differs from the text last approved', async () => {
    const all = await world();
    const { eu, kz } = all;
    const { id } = await approvedAction(all);
    await asksChange(eu.contributor, id, { area: 'integration', endsOn: '2029-06-30' });
    // A later candidate is compared with what was approved, not with the one before.
    const candidate = await asksChange(kz.contributor, id);
    await eu.contributor.confirms(id, candidate.digest);
    const round = await kz.focalPoint.opensRound(candidate);
    for (const member of [eu.approver, kz.banker, eu.observer])
      expect((await briefOf(member, round)).change).toEqual({
        since: 2,
        texts: [
          { language: 'en', field: 'TITLE' },
          { language: 'kk', field: 'TITLE' },
        ],
        facts: ['AREA', 'MATERIALS'],
      });
  });

  it('shows each reader only what is theirs', async () => {
    const all = await world();
    const { eu, kz } = all;
    const round = await eu.focalPoint.opensRound(await readyAction(all, {}, eu.rival));
    await eu.approver.objects(round);
    const closed = await briefOf(kz.approver, round);
    expect(closed.ifNothing).toMatchObject({ code: 'CLOSED', at: null });
    const other = await eu.focalPoint.opensRound(await readyAction(all, {}, eu.rival));
    const input = { round: other.id, digest: other.digest, kind: 'APPROVE' as const };
    await eu.contributor.asks(preparePosition, { input });
    const before = JSON.stringify(await briefOf(kz.approver, other));
    await eu.approver.approves(other);
    await eu.banker.abstains(other);
    // What the other side's organisations do changes nothing that this side reads.
    expect(JSON.stringify(await briefOf(kz.approver, other))).toBe(before);
    const joint = await briefOf(all.secretariat, other);
    expect(joint).toMatchObject({ ownSide: [], assessment: null, prepared: null });
    expect(joint.otherAnswers.map(({ side }) => side)).toEqual(['EU', 'KZ']);
    expect(joint.ifNothing.code).toBe('NO_SIDE');
    expect((await briefOf(kz.rival, other)).ifNothing.code).toBe('NOT_ELECTOR');
    expect((await briefOf(eu.approver, other)).ifNothing.code).toBe('POSITION_STANDS');
    expect((await briefOf(eu.banker, other)).prepared).toBeNull();
    expect((await briefOf(eu.rival, other)).ifNothing.code).toBe('NOT_ELECTOR');
  });

  it('names the open points, those that block first', async () => {
    const all = await world();
    const { eu, kz } = all;
    const text = await readyAction(all);
    const round = await eu.focalPoint.opensRound(text);
    for (let i = 0; i < 6; i += 1) await raises(kz.rival, text.id);
    const { thread } = await raises(eu.rival, text.id);
    await eu.focalPoint.asks(marking, { input: { thread } });
    const { openPoints } = await briefOf(kz.approver, round);
    expect(openPoints).toMatchObject({ count: 7, blocking: 1 });
    expect(openPoints.threads.map(({ blocking }) => blocking)).toEqual([true, false, false, false, false]);
  });

  it('speaks the language of its reader', async () => {
    const all = await world();
    const round = await all.eu.focalPoint.opensRound(await readyAction(all));
    const query =
      'query ($id: ID!) { node(id: $id) { ... on ApprovalRound { brief { title { locale } ifNothing { sentence } } } } }';
    for (const [language, title, words] of [
      ['kk', 'kk', 'үнсіздік келісім емес'],
      ['ru', 'en', 'молчание не означает согласия'],
    ] as const) {
      const answer = await all.kz.approver.writes(query, { id: round.id }, { 'accept-language': language });
      expect(answer.data).toMatchObject({
        node: {
          brief: { title: { locale: title }, ifNothing: { sentence: expect.stringContaining(words) } },
        },
      });
    }
  });

  it('does not call silence consent before every side has accepted that', async () => {
    const { eu, kz, round } = await silence({ accepted: false });
    expect((await briefOf(eu.approver, round)).ifNothing.code).toBe('SILENCE_NOT_ACCEPTED');
    await acceptsSilence(kz.focalPoint, round);
    const { code, sentence } = (await briefOf(eu.approver, round)).ifNothing;
    expect(code).toBe('COUNTS_AS_CONSENT');
    expect(sentence).toContain('the text is approved unless an organisation has objected');
  });

  it('says that the round has closed from the deadline on', async () => {
    const all = await world();
    const round = await all.eu.focalPoint.opensRound(await readyAction(all));
    const back = clock.now().toISOString();
    clock.advance(60 * 24 * 60);
    const { ifNothing, workingDaysLeft } = await briefOf(all.kz.approver, round);
    clock.set(back);
    expect(ifNothing).toMatchObject({ code: 'CLOSED', at: null });
    expect(workingDaysLeft).toBeNull();
  });

  it('is one statement, however many points and positions there are', async () => {
    const all = await world();
    const { eu } = all;
    const text = await readyAction(all);
    const round = await eu.focalPoint.opensRound(text);
    const sentFor = async () => {
      const sent: string[] = [];
      app.get(Database).listen(({ text: sql }) => sent.push(sql));
      await eu.approver.asks(readBrief, { id: round.id });
      app.get(Database).listen(undefined);
      return sent;
    };
    // Whoever has been met before is looked up in the flight of what they read.
    await sentFor();
    const before = await sentFor();
    // The transaction, the viewer with its scope, and the brief.
    expect(before).toHaveLength(3);
    for (let i = 0; i < 8; i += 1) await raises(eu.rival, text.id);
    for (const member of [eu.approver, eu.banker, eu.banker, eu.colleague]) await member.approves(round);
    expect(await sentFor()).toEqual(before);
  });
});
