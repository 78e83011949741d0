import { describe, expect, it } from 'vitest';
import {
  answerOffer,
  confirmLead,
  declineLead,
  inviteLead,
  offerLead,
  proposeAction,
  returnAction,
  reviseAction,
  withdrawAction,
} from '../support/action-acts.js';
import { roundEntries, uuidOf } from '../support/action-log.js';
import { owner } from '../support/app.js';
import { wholeText } from '../support/member.js';
import { proposedAction, readyAction } from '../support/ready-action.js';
import { entriesAbout } from '../support/round-facts.js';
import { openRound } from '../support/rounds.js';
import { world } from '../support/world.js';

/** Each story is told this often; every second time who comes second is sent first. */
const turns = [0, 1, 2, 3, 4, 5];

async function atOnce<One, Other>(
  turn: number,
  one: () => Promise<One>,
  other: () => Promise<Other>,
): Promise<readonly [One, Other]> {
  if (turn % 2 === 0) return Promise.all([one(), other()]);
  const [second, first] = await Promise.all([other(), one()]);
  return [first, second];
}

/** What is stored of an action. Whatever came first: no revision is missing, and the text names who leads. */
async function stored(action: string) {
  const { rows } = await owner.query<{
    status: string;
    revision: number;
    proposals: number;
    revisions: number;
    named: Record<string, string | null>;
    leads: Record<string, string>;
    offers: string[];
    rounds: string[];
  }>(
    `select a.status, a.revision, r.document -> 'leads' as named,
       (select count(*)::int from proposal p where p.action_id = a.id) as proposals,
       (select count(*)::int from revision n where n.action_id = a.id) as revisions,
       (select json_object_agg(l.side_code, l.organisation_id) from action_lead l
         where l.action_id = a.id and l.ended_at is null) as leads,
       array(select o.state::text from lead_offer o where o.action_id = a.id order by o.id) as offers,
       array(select q.status::text from approval_round q where q.action_id = a.id) as rounds
     from action a join revision r on r.action_id = a.id and r.number = a.revision where a.id = $1`,
    [uuidOf(action)],
  );
  const [row] = rows;
  if (!row) throw new Error(`no action ${action}`);
  const { revisions, named, ...facts } = row;
  expect(revisions).toBe(facts.revision);
  const leading = Object.entries(named).filter(([, organisation]) => organisation !== null);
  expect(Object.fromEntries(leading)).toEqual(facts.leads);
  return facts;
}

/** The kinds of the entries of an action's present log, in their order. */
async function kinds(action: string, log: 'CIRCLE' | 'PARTNERSHIP'): Promise<string[]> {
  const entries = await entriesAbout(action);
  return entries.filter(({ audience }) => audience === log).map(({ kind }) => kind);
}

const leadOf = ({ organisation }: { readonly organisation: string }) => uuidOf(organisation);
const inviting = (action: string, { organisation }: { readonly organisation: string }) => ({
  input: { action, organisation },
});

describe('acts on the leads of an action at once', () => {
  it('two invitations: one organisation leads and enters the circle, the other is never let in', async () => {
    const { eu, kz } = await world();
    for (const turn of turns) {
      const id = await eu.contributor.drafts();
      const [one, other] = await atOnce(
        turn,
        () => eu.contributor.asks(inviteLead, inviting(id, kz.contributor)),
        () => eu.colleague.asks(inviteLead, inviting(id, kz.rival)),
      );
      const refusals = [one, other].map(({ inviteLead: { refusal } }) => refusal);
      const [winner, loser] = refusals[0] ? [kz.rival, kz.contributor] : [kz.contributor, kz.rival];
      expect(refusals.filter(Boolean)).toEqual([{ code: 'LEAD_TAKEN', path: ['organisation'] }]);
      expect(await stored(id)).toMatchObject({
        status: 'DRAFT',
        revision: 2,
        leads: { EU: leadOf(eu.contributor), KZ: leadOf(winner) },
      });
      expect([await winner.sees(id), await loser.sees(id)]).toEqual([true, false]);
      expect(await kinds(id, 'CIRCLE')).toEqual(['action.drafted', 'lead.invited']);
    }
  });

  it('an accepted offer and an invitation for one side: one of them makes the lead', async () => {
    const { eu, kz } = await world();
    for (const turn of turns) {
      const id = await eu.contributor.drafts();
      await eu.contributor.proposes(id);
      const offer = await kz.contributor.offers(id);
      const [accepted, invited] = await atOnce(
        turn,
        () => eu.contributor.asks(answerOffer, { input: { offer, accept: true } }),
        () => eu.colleague.asks(inviteLead, inviting(id, kz.rival)),
      );
      const agreed = accepted.answerOffer.refusal === null;
      expect([accepted.answerOffer.refusal?.code, invited.inviteLead.refusal?.code]).toEqual(
        agreed ? [undefined, 'LEAD_TAKEN'] : ['OFFER_NOT_OPEN', undefined],
      );
      expect(await stored(id)).toMatchObject({
        revision: 2,
        leads: { EU: leadOf(eu.contributor), KZ: leadOf(agreed ? kz.contributor : kz.rival) },
        offers: [agreed ? 'ACCEPTED' : 'ENDED'],
      });
      const made = (await kinds(id, 'PARTNERSHIP')).filter((kind) => /answered|invited/.test(kind));
      expect(made).toEqual([agreed ? 'offer.answered' : 'lead.invited']);
    }
  });

  it('two offers of one organisation: one waits for the answer', async () => {
    const { eu, kz } = await world();
    for (const turn of turns) {
      const id = await eu.contributor.drafts();
      await eu.contributor.proposes(id);
      const answers = await atOnce(
        turn,
        () => kz.contributor.asks(offerLead, { input: { action: id } }),
        () => kz.colleague.asks(offerLead, { input: { action: id } }),
      );
      const codes = answers.map(({ offerLead: { refusal } }) => refusal?.code ?? 'OFFERED');
      expect(codes.toSorted()).toEqual(['OFFERED', 'OFFER_OPEN']);
      expect(await stored(id)).toMatchObject({ revision: 1, offers: ['OPEN'] });
      expect((await kinds(id, 'PARTNERSHIP')).filter((kind) => kind === 'lead.offered')).toHaveLength(1);
    }
  });

  it('a confirmation and a revision: never is a text confirmed that was not read', async () => {
    const { eu, kz } = await world();
    for (const turn of turns) {
      const { id, digest } = await proposedAction({ eu, kz });
      const content = { ...wholeText, expectedResult: 'Another pilot line.' };
      const [confirmed, revised] = await atOnce(
        turn,
        () => kz.contributor.asks(confirmLead, { input: { action: id, digest } }),
        () => eu.contributor.asks(reviseAction, { input: { action: id, expectedRevision: 2, content } }),
      );
      expect(revised.reviseAction.refusal).toBeNull();
      const { refusal } = confirmed.confirmLead;
      if (refusal) expect(refusal).toEqual({ code: 'STALE_DIGEST', path: ['digest'] });
      // Either way it is not the new text that is confirmed: a confirmation before it has lapsed.
      expect(await eu.contributor.reads(id)).toMatchObject({
        revision: 3,
        leads: [
          { side: 'EU', confirmed: true },
          { side: 'KZ', confirmed: false },
        ],
      });
      expect(await stored(id)).toMatchObject({ status: 'PROPOSED', revision: 3 });
      const told = (await kinds(id, 'PARTNERSHIP')).slice(-2);
      expect(told).toEqual([refusal ? 'action.proposed' : 'lead.confirmed', 'action.revised']);
      const entry = (await entriesAbout(id)).find(({ kind }) => kind === 'lead.confirmed');
      expect(entry?.data.digest).toBe(refusal ? undefined : digest);
    }
  });

  it('an invited organisation declines while the first lead withdraws: no lead leaves what is over', async () => {
    const { eu, kz } = await world();
    for (const turn of turns) {
      const { id } = await proposedAction({ eu, kz });
      const [declined, withdrawn] = await atOnce(
        turn,
        () => kz.contributor.asks(declineLead, { input: { action: id } }),
        () => eu.contributor.asks(withdrawAction, { input: { action: id, reasons: 'Not built.' } }),
      );
      expect(withdrawn.withdrawAction.refusal).toBeNull();
      const { refusal } = declined.declineLead;
      if (refusal) expect(refusal.code).toBe('WRONG_STATE');
      const EU = leadOf(eu.contributor);
      expect(await stored(id)).toMatchObject({
        status: 'WITHDRAWN',
        revision: refusal ? 2 : 3,
        leads: refusal ? { EU, KZ: leadOf(kz.contributor) } : { EU },
      });
      const told = (await kinds(id, 'PARTNERSHIP')).slice(-2);
      expect(told).toEqual([refusal ? 'action.proposed' : 'lead.declined', 'action.withdrawn']);
    }
  });
});

describe('acts on the status of an action at once', () => {
  it('return it or open a round on it: one of them', async () => {
    const { eu, kz } = await world();
    for (const turn of turns) {
      const { id, digest } = await readyAction({ eu, kz });
      const [returned, opened] = await atOnce(
        turn,
        () => eu.focalPoint.asks(returnAction, { input: { action: id, reasons: 'The budget.' } }),
        () => kz.focalPoint.asks(openRound, { input: { action: id, digest } }),
      );
      const wentBack = returned.returnAction.refusal === null;
      expect([returned.returnAction.refusal?.code, opened.openRound.refusal?.code]).toEqual(
        wentBack ? [undefined, 'WRONG_STATE'] : ['WRONG_STATE', undefined],
      );
      expect(await stored(id)).toMatchObject(
        wentBack ? { status: 'RETURNED', rounds: [] } : { status: 'IN_APPROVAL', rounds: ['OPEN'] },
      );
      expect((await kinds(id, 'PARTNERSHIP')).filter((kind) => kind === 'action.returned')).toHaveLength(
        wentBack ? 1 : 0,
      );
      expect(await roundEntries(id)).toEqual(wentBack ? [] : ['round.opened']);
    }
  });

  it('withdraw a draft or propose it: what is withdrawn first is never shown to the partnership', async () => {
    const { eu, kz } = await world();
    for (const turn of turns) {
      const id = await eu.contributor.drafts();
      const [withdrawn, proposed] = await atOnce(
        turn,
        () => eu.contributor.asks(withdrawAction, { input: { action: id, reasons: 'Not built.' } }),
        () => eu.colleague.asks(proposeAction, { input: { action: id, expectedRevision: 1 } }),
      );
      expect(withdrawn.withdrawAction.refusal).toBeNull();
      const { refusal } = proposed.proposeAction;
      if (refusal) expect(refusal.code).toBe('WRONG_STATE');
      expect(await stored(id)).toMatchObject({
        status: 'WITHDRAWN',
        revision: 1,
        proposals: refusal ? 0 : 1,
      });
      expect(await kz.observer.sees(id)).toBe(!refusal);
      expect(await kinds(id, 'PARTNERSHIP')).toEqual(refusal ? [] : ['action.proposed', 'action.withdrawn']);
      expect((await kinds(id, 'CIRCLE')).at(-1)).toBe(refusal ? 'action.withdrawn' : 'action.proposed');
    }
  });
});
