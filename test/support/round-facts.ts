import { decodeNodeId } from '../../src/platform/graphql/node-id.js';
import { owner } from './app.js';

/** The UUID in a global id. */
export function uuidOf(id: string): string {
  const key = decodeNodeId(id);
  if (!key) throw new Error(`${id} is no id`);
  return key.id;
}

/** The entries about a subject in order, with the audience of their log, as only the owner sees all of them. */
export async function entriesAbout(id: string) {
  const { rows } = await owner.query<{
    audience: string;
    kind: string;
    at: string;
    role: string | null;
    data: Record<string, unknown>;
  }>(
    `select concat_ws(' ', a.kind, a.side_code) as audience, c.entry ->> 'kind' as kind, c.entry ->> 'at' as at,
       c.entry #>> '{actor,role}' as role, c.entry -> 'data' as data
     from log_content c join audience a using (partnership_id, audience)
     join log_entry e using (partnership_id, audience, position)
     where c.entry #>> '{subject,id}' = $1 order by e.dispatch`,
    [uuidOf(id)],
  );
  return rows;
}

/** What is stored of a round, its action, its answers and its positions. */
export async function storedRound(id: string) {
  const { rows } = await owner.query<{
    status: string;
    closedAt: Date | null;
    deadline: Date;
    action: string;
    approved: number | null;
    answers: Record<string, string>;
    electors: number;
    positions: number;
    items: number;
  }>(
    `select r.status, r.closed_at as "closedAt", r.deadline, a.status as action, a.approved_revision as approved,
       (select json_object_agg(s.side_code, s.state) from side_answer s where s.round_id = r.id) as answers,
       (select count(*)::int from elector e where e.round_id = r.id) as electors,
       (select count(*)::int from position p where p.round_id = r.id) as positions,
       (select count(*)::int from roadmap_item i where i.round_id = r.id) as items
     from approval_round r join action a on a.partnership_id = r.partnership_id and a.id = r.action_id where r.id = $1`,
    [uuidOf(id)],
  );
  const [row] = rows;
  if (!row) throw new Error(`no round ${id}`);
  return row;
}
