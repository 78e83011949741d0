import { decodeNodeId, encodeNodeId } from '../../src/platform/graphql/node-id.js';
import { owner } from '../support/app.js';
import { wholeText } from '../support/member.js';
import type { World } from '../support/world.js';
import { digestOf, done } from './act.js';

/** A draft of the company of EU, which alone sees it. */
export const draft = ({ eu }: World): Promise<string> => eu.contributor.drafts();

/** The same with the company of KZ invited: both see it. */
export async function invited(w: World): Promise<string> {
  const action = await draft(w);
  await done(w.eu.contributor, 'inviteLead', { action, organisation: w.kz.contributor.organisation });
  return action;
}

/** Put before both sides, led by the company of EU alone. */
export async function proposed(w: World): Promise<string> {
  const action = await draft(w);
  await done(w.eu.contributor, 'proposeAction', { action, expectedRevision: 1 });
  return action;
}

/** Led and confirmed by both companies, and proposed. */
export async function ready(w: World): Promise<string> {
  const action = await invited(w);
  await done(w.kz.contributor, 'confirmLead', { action, digest: await digestOf(action) });
  await done(w.eu.contributor, 'proposeAction', { action, expectedRevision: 2 });
  return action;
}

/** A round on it, opened by the focal point of EU. */
export async function round(w: World): Promise<{ round: string; digest: string }> {
  const action = await ready(w);
  const digest = await digestOf(action);
  return { round: await done(w.eu.focalPoint, 'openRound', { action, digest }), digest };
}

/** An offer of the company of KZ to lead. */
export async function offer(w: World): Promise<string> {
  const action = await proposed(w);
  await done(w.kz.contributor, 'offerLead', { action });
  return only(w, 'LeadOffer', 'select id from lead_offer where action_id = $1', action);
}

/** What a thread says first, and in which language. */
const said = { title: 'A point', body: 'What is said.', language: 'en' };

/** A thread of the company of EU that only its side reads, on the partnership. */
export const sideThread = (w: World): Promise<string> =>
  done(w.eu.contributor, 'openThread', {
    ...said,
    subject: w.partnershipId,
    kind: 'DISCUSSION',
    audience: { kind: 'SIDE' },
  });

/** Its comment, by the contributor of EU. */
export const sideComment = async (w: World): Promise<string> =>
  only(w, 'Comment', 'select id from comment where thread_id = $1', await sideThread(w));

/** An open point of the contributor of EU on a proposed action. */
export const openPoint = async (w: World): Promise<string> =>
  done(w.eu.contributor, 'openThread', {
    ...said,
    subject: await proposed(w),
    kind: 'OPEN_POINT',
    audience: { kind: 'PARTNERSHIP' },
  });

/** A thread of the contributor of EU whose passage is no longer in the text, and where it can stand now. */
export async function lostThread(w: World) {
  const action = await proposed(w);
  const at = (revision: number) => ({ revision, language: 'en', field: 'BODY', start: 0, end: 3 });
  const thread = await done(w.eu.contributor, 'openThread', {
    ...said,
    subject: action,
    passage: at(1),
    kind: 'DISCUSSION',
    audience: { kind: 'PARTNERSHIP' },
  });
  const texts = content.texts.map((text) => ({ ...text, body: 'Another text.' }));
  await done(w.eu.contributor, 'reviseAction', {
    action,
    expectedRevision: 1,
    content: { ...content, texts },
  });
  return { thread, passage: at(2) };
}

/** A thread in the circle of a draft, as an input. */
export const circleThread = async (w: World) => ({
  ...said,
  subject: await draft(w),
  kind: 'DISCUSSION',
  audience: { kind: 'CIRCLE' },
});

export const edition = {
  titles: [{ language: 'en', text: 'Roadmap' }],
  startsOn: '2027-01-01',
  endsOn: '2028-12-31',
};

export const content = wholeText;

async function only(w: World, type: 'Comment' | 'LeadOffer', sql: string, of: string): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(sql, [decodeNodeId(of)?.id]);
  return encodeNodeId(type, w.partnership, rows[0]?.id ?? '');
}
