import type { Viewer } from '../../access/viewer.js';
import { visible } from '../../access/visible.js';
import type { ActionStatus } from '../../domain/action.js';
import type { Branches, ConnectionField, Narrowed } from '../../platform/graphql/compiler/model.js';
import { badInput } from '../../platform/graphql/errors.js';
import type { Query } from '../../platform/graphql/model.js';
import { decodeNodeId } from '../../platform/graphql/node-id.js';
import { changeStateSql, effectiveActionStatus, shownRevision } from '../approval/rounds.queries.js';
import type { RevisionColumn } from './action-content.type.js';
import type { ActionFilter } from './action-list.type.js';

/** The states in which a lead can still be found. */
const open = `('DRAFT', 'PROPOSED', 'RETURNED')`;

/** The codes of the sides on which an open action has no lead. */
export const sidesLookingForLead = (a: string): string =>
  `array(select s.code from side s where s.partnership_id = ${a}.partnership_id and ${visible('s')}
    and ${a}.status in ${open} and s.code <> all (${a}.lead_sides) order by s.code)`;

/** A column of the revision that an action shows. */
export const currentRevision = (
  a: string,
  column: RevisionColumn | 'digest',
  q: Pick<Query, 'now'>,
): string =>
  `(select r.${column} from revision r where r.partnership_id = ${a}.partnership_id and r.action_id = ${a}.id
    and r.number = ${shownRevision(a, q.now)} and ${visible('r')})`;

/**
 * What stands beside the row, so that a list needs no revision. Beside a candidate it is read from the revision shown:
 * silence may have approved that, and nobody has written it down yet.
 */
export function headlineSql(a: string, q: Pick<Query, 'now'>) {
  const document = currentRevision(a, 'document', q);
  const texts = `(${document} -> 'texts') || ${currentRevision(a, 'translations', q)}`;
  const set = (name: string) => `array(select jsonb_array_elements_text(${document} -> '${name}'))`;
  const beside = (column: string, read: string) =>
    `case when ${a}.candidate_revision is null then ${a}.${column} else ${read} end`;
  return {
    titles: beside(
      'titles',
      `(select jsonb_object_agg(t.key, t.value -> 'title') from jsonb_each(${texts}) t)`,
    ),
    area: beside('area', `${document} ->> 'area'`),
    valueChains: beside('value_chains', set('valueChains')),
    materials: beside('materials', set('materials')),
  };
}

/** What the rules look at before any input, as `ActionState`; the bodies, which none of them reads, are left out. */
export const actionStateSql = (a: string, q: Query): string =>
  `(select jsonb_build_object('status', ${effectiveActionStatus(a, q.now)},
      'revision', r.number, 'digest', r.digest, 'change', ${changeStateSql(a, q.now)},
      'firstSide', ${a}.first_side,
      'document', (r.document - 'budget' - 'policyLinks') || jsonb_build_object('texts', (
        select coalesce(jsonb_object_agg(t.key, t.value || '{"body": null}'), '{}')
        from jsonb_each(r.document -> 'texts') t)),
      'leads', coalesce((
        select jsonb_agg(jsonb_build_object('side', l.side_code, 'organisation', l.organisation_id,
          'confirmedDigest', l.confirmed_digest) order by l.side_code)
        from action_lead l where l.partnership_id = ${a}.partnership_id and l.action_id = ${a}.id
          and l.ended_at is null and ${visible('l')}), '[]'),
      'offers', coalesce((
        select jsonb_agg(jsonb_build_object('id', o.id, 'side', o.side_code, 'organisation', o.organisation_id) order by o.id)
        from lead_offer o where o.partnership_id = ${a}.partnership_id and o.action_id = ${a}.id
          and o.state = 'OPEN' and ${visible('o')}), '[]'))
    from revision r where r.partnership_id = ${a}.partnership_id and r.action_id = ${a}.id
      and r.number = coalesce(${a}.candidate_revision, ${a}.revision) and ${visible('r')})`;

/** `Partnership.actions`: every condition stands within the scan of each audience. */
export const actionsOfPartnership: ConnectionField<Viewer> = {
  connection: 'Action',
  from: (a, b, q) =>
    `action ${b} where ${[`${b}.partnership_id = ${a}.partnership_id`, ...conditions(b, q)].join(' and ')}`,
  orders: {
    NEWEST: [{ by: 'created_at', type: 'timestamptz', descending: true }],
    RECENTLY_CHANGED: [{ by: 'changed_at', type: 'timestamptz', descending: true }],
    // Index action_referenced. Year and number, because texts of three and of four digits do not sort.
    REFERENCE: [
      { by: (b) => `case when ${b}.year is null then 9999 else ${b}.year end`, type: 'int' },
      { by: (b) => `case when ${b}.number is null then 0 else ${b}.number end`, type: 'int' },
    ],
  },
  defaultOrder: 'NEWEST',
  branches: byState,
  narrowed: (a, t, b, q) => byWords(t, b, q) ?? byTerm(a, t, b, q),
  // What is found by words is few, of all audiences, and read by its keys.
  plain: ({ filter }) => Boolean((filter as ActionFilter | null | undefined)?.q),
};

function conditions(b: string, q: Query): string[] {
  // Coerced by the schema from the input type of this very name.
  const filter = (q.args['filter'] ?? {}) as ActionFilter;
  const { status, area, valueChain, material, side, organisation, lookingForLead } = filter;
  const text = (value: string) => q.param(value, 'text');
  return [
    ...(status?.length ? inStates(b, status, q) : []),
    ...(area ? [`${b}.area = ${text(area)}`] : []),
    ...(valueChain ? [`${text(valueChain)} = any (${b}.value_chains)`] : []),
    ...(material ? [`${text(material)} = any (${b}.materials)`] : []),
    ...(side ? [`${text(side)} = any (${b}.lead_sides)`] : []),
    ...(organisation ? [ledBy(b, organisation, q)] : []),
    ...(lookingForLead ? [looking(b, text(lookingForLead))] : []),
  ];
}

const statesOf = (q: Pick<Query, 'args'>): readonly ActionStatus[] =>
  (q.args['filter'] as ActionFilter | null | undefined)?.status ?? [];

/** By the status shown; the first condition drives an index, and lets in what an overdue round has made of an action. */
function inStates(b: string, states: readonly ActionStatus[], q: Query): string[] {
  return [
    `${b}.status = any (${q.param([...new Set<ActionStatus>([...states, 'IN_APPROVAL'])], 'text[]')})`,
    // Said only of those it can differ for: PostgreSQL takes it for rare, and would sort all it believes to be few.
    `(${b}.status <> 'IN_APPROVAL' or ${effectiveActionStatus(b, q.now)} = any (${q.param(states, 'text[]')}))`,
  ];
}

/**
 * One scan for each state, by index action_status and its like. What an overdue round has made PROPOSED or APPROVED, and
 * nobody has written down yet, is found by those rounds, which are few: not by looking at all that are in approval.
 */
function byState(b: string, q: Query): Branches | undefined {
  const states = statesOf(q);
  if (!states.length) return undefined;
  return {
    each: `unnest(${q.param(states, 'text[]')}) of_state(status)`,
    on: `${b}.status = of_state.status`,
    beside: `${b}.status = 'IN_APPROVAL' and ${b}.status <> all (${q.param(states, 'text[]')})
      and ${b}.id = any (array(select due.action_id from approval_round due
        where due.status = 'OPEN' and due.deadline <= ${q.now} and ${visible('due')}))`,
  };
}

function looking(b: string, side: string): string {
  return `${b}.status in ${open} and ${side} <> all (${b}.lead_sides) and exists (
    select 1 from side s where s.partnership_id = ${b}.partnership_id and s.code = ${side} and ${visible('s')})`;
}

function ledBy(b: string, organisation: string, q: Query): string {
  const key = decodeNodeId(organisation);
  if (key?.type !== 'Organisation') throw badInput('NOT_AN_ORGANISATION', ['filter', 'organisation']);
  return `${b}.partnership_id = ${q.param(key.partnership, 'uuid')} and exists (select from action_lead l
    where l.partnership_id = ${b}.partnership_id and l.action_id = ${b}.id and l.organisation_id = ${q.param(key.id, 'uuid')}
      and l.ended_at is null and ${visible('l')})`;
}

/** By table action_term, whose terms migration 32 writes. The conditions of the filter are asked of each row all the same. */
function byTerm(a: string, t: string, b: string, q: Query): Narrowed | undefined {
  const term = termOf((q.args['filter'] ?? {}) as ActionFilter);
  return term === undefined
    ? undefined
    : {
        from: `action_term ${t}`,
        where: `${t}.partnership_id = ${a}.partnership_id and ${t}.term = ${q.param(term, 'text')}`,
        on: `${b}.partnership_id = ${t}.partnership_id and ${b}.id = ${t}.id`,
      };
}

/** Of what is looked for, what the fewest actions are likely to have; an area has more of them than a state. */
function termOf(filter: ActionFilter): string | undefined {
  const { status, area, valueChain, material, organisation, lookingForLead } = filter;
  if (organisation) return `lead ${decodeNodeId(organisation)?.id}`;
  if (lookingForLead) return `seeks ${lookingForLead}`;
  if (material) return `material ${material}`;
  if (valueChain) return `chain ${valueChain}`;
  return area && !status?.length ? `area ${area}` : undefined;
}

/** By index action_words, or among the newest (migration 44): all of a list with words comes from there. */
function byWords(t: string, b: string, q: Query): Narrowed | undefined {
  const { q: words } = (q.args['filter'] ?? {}) as ActionFilter;
  if (!words) return undefined;
  const partnership = q.param(q.viewer.acting?.partnership ?? null, 'uuid');
  return {
    from: `actions_by_words(${partnership}, ${q.param(words, 'text')}) ${t}`,
    where: 'true',
    on: `${b}.partnership_id = ${partnership} and ${b}.id = ${t}.id`,
  };
}
