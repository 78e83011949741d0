import { NIL } from 'uuid';

/** The first byte of a global id. A number once given to a type stays its own: ids live in mails and links. */
export const nodeTags = {
  Partnership: 1,
  Side: 2,
  Organisation: 3,
  User: 4,
  Membership: 5,
  Action: 6,
  Revision: 7,
  Thread: 8,
  Comment: 9,
  ApprovalRound: 10,
  Position: 11,
  Roadmap: 12,
  Log: 13,
  LogEntry: 14,
  Session: 15,
  LeadOffer: 16,
  PreparedPosition: 33,
  Substitution: 30,
  Group: 17,
  Invitation: 18,
} as const;

/** A type whose rows have global ids. */
export type NodeType = keyof typeof nodeTags;

/** What a global id says; UUIDs in lower case. */
export interface NodeKey {
  readonly type: NodeType;
  /** The nil UUID for what is of no partnership (User, Session). */
  readonly partnership: string;
  readonly id: string;
}

/** The partnership in the ids of users and sessions. */
export const noPartnership = NIL;

/** The SQL of a global id from the SQL of its two UUIDs. */
export const nodeIdSql = (type: NodeType, partnership: string, id: string): string =>
  `node_id(${nodeTags[type]}, ${partnership}, ${id})`;

/**
 * The SQL of a global id whose type follows from a text: null where that names none of these. The id is written once, not once
 * for each type: PostgreSQL sets up each part of a statement anew for every run of it.
 */
export function nodeIdByKindSql(
  kind: string,
  types: Readonly<Record<string, NodeType>>,
  partnership: string,
  id: string,
): string {
  const tags = Object.entries(types).map(([text, type]) => `when '${text}' then ${nodeTags[type]}`);
  return `node_id(case ${kind} ${tags.join(' ')} end, ${partnership}, ${id})`;
}

/** The SQL of a global id of a row known by integers (`int`, `bigint`), read back by `readIntKey`. */
export const nodeIdIntSql = (type: NodeType, partnership: string, high: string, low: string): string =>
  `node_id_int(${nodeTags[type]}, ${partnership}, ${high}, ${low})`;

/** Writes the global id that the database's `node_id` writes: 44 characters, base64url. */
export function encodeNodeId(type: NodeType, partnership: string, id: string): string {
  return Buffer.from([nodeTags[type], ...bytesOf(partnership), ...bytesOf(id)]).toString('base64url');
}

/** Reads a global id; nothing if it is none. Whether the row exists is not said. */
export function decodeNodeId(text: string): NodeKey | undefined {
  if (!/^[A-Za-z0-9_-]{44}$/.test(text)) return undefined;
  const bytes = Buffer.from(text, 'base64url');
  const type = typeOf(bytes[0]);
  return type && { type, partnership: uuidAt(bytes, 1), id: uuidAt(bytes, 17) };
}

/** The integers in an id that `node_id_int` made; nothing for a UUID. `low` is exact up to 2^53. */
export function readIntKey(id: string): { readonly high: number; readonly low: number } | undefined {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
  if (bytes.length !== 16 || bytes.readUInt32BE(0) !== 0) return undefined;
  const low = Number(bytes.readBigInt64BE(8));
  return Number.isSafeInteger(low) ? { high: bytes.readInt32BE(4), low } : undefined;
}

const types = new Map<number, NodeType>();
let type: NodeType;
for (type in nodeTags) types.set(nodeTags[type], type);
const typeOf = (tag: number | undefined) => (tag === undefined ? undefined : types.get(tag));

/** Of any sixteen bytes: uuid.parse would refuse an id made of integers. */
function bytesOf(uuid: string): Buffer {
  const bytes = Buffer.from(uuid.replaceAll('-', ''), 'hex');
  if (bytes.length !== 16) throw new TypeError('not a UUID');
  return bytes;
}

/** Any sixteen bytes: uuid.stringify would refuse those that are no UUID of a known version. */
function uuidAt(bytes: Buffer, offset: number): string {
  return bytes.toString('hex', offset, offset + 16).replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
