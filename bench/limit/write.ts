import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { Entered } from './known-viewers.ts';
import { prepared, send } from './pool.ts';
import { Refused } from './refused.ts';
import type { Viewer } from './viewer.ts';

export const beginWrite = prepared('begin');
const commit = prepared('commit');
const append = prepared('select append_entry($1, $2, $3, $4)');
const stillActs = prepared('select must_still_act($1, $2, $3, $4, $5)');

/** The role by which a viewer may act, of those that may. */
export function roleOf(viewer: Viewer, roles: readonly string[]): string {
  const role = viewer.accredited ? viewer.roles.find((one) => roles.includes(one)) : undefined;
  if (!role) throw new Refused(403, 'FORBIDDEN');
  return role;
}

/** An entry of a log in RFC 8785: its keys in order; it holds only ids, codes, digests and instants. */
export interface Entry {
  readonly kind: string;
  readonly at: string;
  readonly role: string;
  readonly subject: readonly [type: string, id: string];
  /** Its facts, with their keys in order. */
  readonly data: object;
}

const canonical = ({ user, membership, organisation }: Viewer, entry: Entry): string =>
  JSON.stringify({
    actor: { membership, organisation, role: entry.role, substituteFor: null, user },
    at: entry.at,
    data: entry.data,
    kind: entry.kind,
    subject: { id: entry.subject[1], type: entry.subject[0] },
  });

/** The end of the second round trip: the log's entry, what must still hold, what is answered, and the COMMIT. */
export async function finish(
  client: pg.Client,
  { viewer, unchanged }: Entered,
  session: string,
  audience: number,
  { changes, entry, read }: { changes: Promise<unknown>[]; entry: Entry; read: Promise<{ data: string }[]> },
): Promise<string> {
  const { partnership, membership, roles } = viewer;
  const appended = send(client, append, [partnership, audience, canonical(viewer, entry), randomBytes(32)]);
  const { subjects, snapshot } = unchanged;
  const checked = send(client, stillActs, [session, membership, roles, subjects, snapshot]);
  const committed = client.query({ ...commit });
  committed.catch(() => undefined);
  const [[row]] = await Promise.all([read, appended, checked, ...changes]);
  const { command } = await committed;
  if (command !== 'COMMIT' || !row) throw new Error(`the transaction ended with ${command}`);
  return row.data;
}
