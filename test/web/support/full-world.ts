import { approvedAction, asksChange } from '../../support/changes.js';
import { aThread, opening, opens, posts, raises, removes } from '../../support/discussion.js';
import { graphql } from '../../support/graphql.js';
import { forms, groupOf } from '../../support/groups.js';
import { invites } from '../../support/invitations.js';
import { given, type Member } from '../../support/member.js';
import { reserves } from '../../support/positions.js';
import { preparePosition } from '../../support/preparing.js';
import { proposedAction, readyAction } from '../../support/ready-action.js';
import { registers } from '../../support/registrations.js';
import { quietWorld } from '../../support/silence.js';
import { names } from '../../support/substitutes.js';
import type { World } from '../../support/world.js';

const draftEdition = graphql(`
  mutation draftEditionOfFullWorld($input: DraftRoadmapInput!) {
    draftRoadmap(input: $input) { roadmap { id } refusal { code } }
  }
`);
const changeRule = graphql(`
  mutation changeRuleOfFullWorld($input: ChangeSideRuleInput!) {
    changeSideRule(input: $input) { awaitsSecond refusal { code } }
  }
`);
const assignRoles = graphql(`
  mutation assignRolesInFullWorld($input: AssignRolesInput!) {
    assignRoles(input: $input) { membership { id } refusal { code } }
  }
`);

/** Threads of several audiences on an action, beside a passage and beside none; answers the id of the longest. */
async function talks({ eu, kz }: World, action: string): Promise<string> {
  const passage = {
    revision: 2,
    language: 'en',
    field: 'BODY' as const,
    start: 0,
    end: 9,
    quote: 'Two parts',
  };
  const input = { ...aThread(action, 'PARTNERSHIP'), passage };
  const { openThread } = await kz.contributor.asks(opening, { input });
  const { id } = given(openThread.thread, openThread.refusal);
  await posts(eu.contributor, id, 'We pay **one half**, see [the law](https://eur-lex.europa.eu/).');
  await removes(eu.colleague, await posts(eu.colleague, id, 'Nobody does.'));
  await opens(eu.contributor, action, 'SIDE', { title: 'What we hold back' });
  await opens(eu.colleague, action, 'ORGANISATION', { title: 'What the company says' });
  return id;
}

/** What the administration of a side has waiting: a request, an invitation, a rule, roles, a substitute. */
async function matters({ eu, slug }: World): Promise<void> {
  await registers(eu.focalPoint, slug);
  await invites(eu.focalPoint, eu.banker.organisation);
  await names(eu.banker, eu.observer);
  const rule = { kind: 'THRESHOLD' as const, approvals: 2 };
  await eu.focalPoint.asks(changeRule, { input: { side: 'EU', expectedVersion: 1, rule } });
  const roles = { membership: eu.observer.membership, roles: ['APPROVER' as const] };
  await eu.focalPoint.asks(assignRoles, { input: roles });
}

/** The end of an action's address. */
async function short(member: Member, action: string): Promise<string> {
  const { reference } = await member.reads(action);
  return reference?.split('/').slice(-2).join('-') ?? '';
}

/**
 * A partnership with one of everything that a screen can show, and each route of the workspace with addresses of it: for a
 * focal point, for a lead who approves, and for nobody in particular.
 */
export async function fullWorld() {
  const all = await quietWorld();
  const { eu, kz, secretariat, slug } = all;
  const titles = [
    { language: 'en', text: 'Roadmap 2027–2028' },
    { language: 'kk', text: '2027–2028 жылдарға арналған жол картасы' },
  ];
  const edition = { titles, startsOn: '2027-01-01', endsOn: '2028-12-31', dueOn: '2026-01-31' };
  const { draftRoadmap } = await secretariat.asks(draftEdition, { input: edition });
  const approved = await approvedAction(all, given(draftRoadmap.roadmap, draftRoadmap.refusal).id);
  await asksChange(eu.contributor, approved.id);

  const decided = await readyAction(all);
  const thread = await talks(all, decided.id);
  const round = await eu.focalPoint.opensRound(decided);
  await eu.approver.approves(round);
  await reserves(eu.banker, round);
  await kz.approver.approves(round);
  const prepared = { round: round.id, digest: round.digest, kind: 'APPROVE' as const };
  await eu.contributor.asks(preparePosition, { input: prepared });
  const quiet = await kz.focalPoint.opensRound(await readyAction(all), { procedure: 'SILENCE' });
  const ready = await readyAction(all);
  const blocked = await proposedAction(all);
  await raises(kz.contributor, blocked.id);
  const draft = await eu.contributor.drafts();
  const members = [eu.contributor, kz.contributor];
  const group = await forms(eu.focalPoint, groupOf('WORKING_GROUP', members));
  await matters(all);

  const p = `/${slug}`;
  const action = `${p}/actions/${await short(eu.contributor, decided.id)}`;
  const changed = `${p}/actions/${await short(eu.contributor, approved.id)}`;
  const roundsOf = (id: string) => `${p}/rounds/${id}`;
  const coordinator = {
    '/': ['/'],
    '/account': ['/account'],
    '/$partnership/': [p],
    '/$partnership/inbox': [`${p}/inbox`],
    '/$partnership/actions': [`${p}/actions`, `${p}/actions?view=board`],
    '/$partnership/actions/$reference/open-round': [
      `${p}/actions/${await short(eu.contributor, ready.id)}/open-round`,
    ],
    '/$partnership/rounds/$round': [roundsOf(round.id), roundsOf(quiet.id)],
    '/$partnership/rounds/$round/$act': [
      ...['extend', 'meeting', 'cancel', 'answer', 'substitute'].map((act) => `${roundsOf(round.id)}/${act}`),
      `${roundsOf(quiet.id)}/silence`,
    ],
    '/$partnership/organisations': [`${p}/organisations`],
    '/$partnership/organisations/$organisation': [`${p}/organisations/${eu.banker.organisation}`],
    '/$partnership/people': [`${p}/people`],
    '/$partnership/people/$membership': [`${p}/people/${eu.observer.membership}`],
    '/$partnership/groups': [`${p}/groups`],
    '/$partnership/groups/$group': [`${p}/groups/${group}`],
    '/$partnership/administration': [`${p}/administration`],
    '/$partnership/administration/invitations': [`${p}/administration/invitations`],
    '/$partnership/administration/rules': [`${p}/administration/rules`],
    '/$partnership/administration/calendars': [`${p}/administration/calendars`],
    '/$partnership/administration/substitutes': [`${p}/administration/substitutes`],
  };
  const lead = {
    '/$partnership/actions/$reference/{-$tab}': [
      action,
      `${action}?beside=true`,
      ...['leads', 'revisions', 'rounds', 'record'].map((tab) => `${action}/${tab}`),
      `${p}/actions/${await short(eu.contributor, blocked.id)}`,
      `${p}/actions/${draft}`,
    ],
    '/$partnership/actions/$reference/compare/$range': [`${changed}/compare/2...3`],
    '/$partnership/actions/new': [`${p}/actions/new`],
    '/$partnership/actions/$reference/edit': [`${changed}/edit`],
    '/$partnership/rounds/$round/position': ['take', 'prepare'].map(
      (act) => `${roundsOf(round.id)}/position?act=${act}`,
    ),
    '/$partnership/roadmap': [`${p}/roadmap`, `${p}/roadmap?view=table`],
    '/$partnership/discussion': [`${p}/discussion`],
    '/$partnership/threads/$thread': [`${p}/threads/${thread}`],
  };
  const anybody = {
    '/sign-in': ['/sign-in'],
    '/reset-password': ['/reset-password', '/reset-password#a-token'],
    '/invitation': ['/invitation#a-token'],
    '/registration': ['/registration'],
  };
  return { ...all, decided: decided.id, action, round: roundsOf(round.id), coordinator, lead, anybody };
}
