import { decodeNodeId } from '../../src/platform/graphql/node-id.js';
import { owner } from './app.js';
import type { AnswerError } from './client.js';

interface Entry {
  readonly log: string;
  readonly kind: string;
  readonly role: string;
  readonly data: Record<string, unknown>;
}

/** The entries about an action in the order they were written to each log, with the kind of the log's audience. */
export async function entriesOf(action: string): Promise<readonly Entry[]> {
  const { rows } = await owner.query<Entry>(
    `select a.kind log, c.entry ->> 'kind' kind, c.entry -> 'actor' ->> 'role' role, c.entry -> 'data' data
     from log_content c join audience a on a.partnership_id = c.partnership_id and a.audience = c.audience
     where c.entry -> 'subject' ->> 'id' = $1 order by a.kind, c.position`,
    [uuidOf(action)],
  );
  return rows;
}

/** The newest entry about an action. */
export async function lastEntry(action: string): Promise<Entry | undefined> {
  const { rows } = await owner.query<Entry>(
    `select a.kind log, c.entry ->> 'kind' kind, c.entry -> 'actor' ->> 'role' role, c.entry -> 'data' data
     from log_entry e join log_content c using (partnership_id, audience, position)
     join audience a on a.partnership_id = c.partnership_id and a.audience = c.audience
     where c.entry -> 'subject' ->> 'id' = $1 order by e.dispatch desc limit 1`,
    [uuidOf(action)],
  );
  return rows[0];
}

/** The kinds of the entries about the rounds on an action, in their order. */
export async function roundEntries(action: string): Promise<readonly string[]> {
  const { rows } = await owner.query<{ kind: string }>(
    `select c.entry ->> 'kind' kind from log_content c
     where c.entry -> 'subject' ->> 'type' = 'ROUND' and c.entry -> 'data' ->> 'action' = $1 order by c.position`,
    [uuidOf(action)],
  );
  return rows.map(({ kind }) => kind);
}

/** The UUID in a global id. */
export function uuidOf(id: string): string {
  const key = decodeNodeId(id);
  if (!key) throw new Error(`${id} is no global id`);
  return key.id;
}

/** The same global id with another UUID: of nothing that is there. */
export function unknownLike(id: string): string {
  const bytes = Buffer.from(id, 'base64url');
  bytes.fill(7, 24);
  return bytes.toString('base64url');
}

/** What a refused operation says beside the request's id. */
export function errorsOf({ errors }: { readonly errors: readonly AnswerError[] }) {
  return errors.map(({ message, extensions: { requestId: _, ...extensions } }) => ({ message, extensions }));
}
