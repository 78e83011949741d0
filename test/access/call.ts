import type { Member } from '../support/member.js';
import type { World } from '../support/world.js';

/** One operation on one subject: what is sent, and who stands how to the subject. */
export interface Call {
  /** Of a mutation: the input. */
  readonly input?: object;
  /** The field of the input that holds the subject's id; without it the act has no subject. */
  readonly subject?: string;
  /** Of a query: its text and variables, and a piece of the answer that tells whether the subject was in it. */
  readonly query?: string;
  readonly variables?: object;
  readonly tells?: string;
  /** Who sees the subject; without it every member of the partnership. */
  readonly sees?: (member: Member) => boolean;
  /** Who stands to it as the matrix's `own` says. */
  readonly own?: (member: Member) => boolean;
  /** Its side, for the matrix's `side`. */
  readonly side?: string;
  /** Done, the act changes who stands how to the subject: the next one who may needs another. */
  readonly moves?: boolean;
  /** It changes personal state alone, which no log has (domain.md, "Log"). */
  readonly personal?: boolean;
}

/** Whoever acts for the organisation of one of these. */
export const of =
  (...members: readonly Member[]) =>
  (member: Member): boolean =>
    members.some(({ organisation }) => organisation === member.organisation);
/** Not of a joint organisation. */
export const ofASide = ({ name }: Member) => /^(EU|KZ) /.test(name);
/** Of the side of this code. */
export const ofSide = (code: string) => (member: Member) => member.name.startsWith(code);

/** By operation, `Mutation.takePosition`: how to call it on a subject that the act is possible on. */
export type Calls = Readonly<Record<string, (w: World) => Promise<Call>>>;
