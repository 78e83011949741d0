import { type Refused, refuse } from './refusal.js';

/**
 * A working group and a steering group are known to all members, and what they write to their own organisations; a room
 * is known to the organisations in it alone (domain.md, "Group").
 */
export const groupKinds = ['WORKING_GROUP', 'STEERING_GROUP', 'ROOM'] as const;
export type GroupKind = (typeof groupKinds)[number];

/** What the rules of a group look at. */
export interface GroupState {
  readonly kind: GroupKind;
  /** Codes of the sides it is of. */
  readonly sides: readonly string[];
  /** The organisation that formed it. */
  readonly formedBy: string;
  readonly closed: boolean;
  /** The organisations in it now. */
  readonly members: readonly string[];
}

/** An organisation that is to be in a group. */
export interface Candidate {
  readonly id: string;
  /** Null: joint. */
  readonly side: string | null;
  readonly status: string;
}

/** Who changes a group: the organisation, its side, and whether they coordinate that side. */
export interface GroupActor {
  readonly organisation: string;
  readonly side: string | null;
  readonly focalPoint: boolean;
}

/** What is to become of a group; organisations that are in it already, or not in it, change nothing. */
export interface GroupChange {
  readonly joining: readonly string[];
  readonly leaving: readonly string[];
  readonly renamed: boolean;
}

/** Whether somebody keeps a group: who formed it; of a working or steering group also the focal points of its sides. */
export function keepsGroup(group: Omit<GroupState, 'members' | 'closed'>, by: GroupActor): boolean {
  return group.formedBy === by.organisation || coordinatesGroup(group, by);
}

/** Whether a group is of the side that somebody coordinates; a room is of nobody but those in it. */
export function coordinatesGroup(
  { kind, sides }: Pick<GroupState, 'kind' | 'sides'>,
  { side, focalPoint }: Omit<GroupActor, 'organisation'>,
): boolean {
  return kind !== 'ROOM' && focalPoint && side !== null && sides.includes(side);
}

/** Refuses a side that the partnership does not have. */
export function refuseSides(sides: readonly string[], known: readonly string[]): Refused | undefined {
  const code = sides.find((side) => !known.includes(side));
  return code === undefined ? undefined : refuse('CODE_UNKNOWN', ['sides'], { code });
}

/** Refuses an organisation that cannot be in a group of those sides; `path` names the input field. */
export function refuseCandidates(
  candidates: readonly Candidate[],
  sides: readonly string[],
  path: string,
): Refused | undefined {
  for (const [index, { side, status }] of candidates.entries()) {
    if (status !== 'ACCREDITED') return refuse('NOT_ACCREDITED', [path, String(index)]);
    if (side !== null && !sides.includes(side))
      return refuse('SIDE_UNFIT', [path, String(index)], { sides: sides.join(', ') });
  }
  return undefined;
}

/**
 * Refuses to take out organisations of another side: a focal point coordinates their own, who formed the group keeps it,
 * and the others go by themselves. Joint organisations are of both sides.
 */
export function refuseTakingOut(
  group: GroupState,
  by: GroupActor,
  leaving: readonly Candidate[],
): Refused | undefined {
  if (group.formedBy === by.organisation) return undefined;
  const place = leaving.findIndex(
    ({ id, side }) =>
      group.members.includes(id) && id !== by.organisation && side !== null && side !== by.side,
  );
  return place < 0 ? undefined : refuse('OTHER_SIDE_STAYS', ['leaving', String(place)]);
}

/** The first half: a closed group stays as it is. */
export function refuseGroup({ closed }: Pick<GroupState, 'closed'>): Refused | undefined {
  return closed ? refuse('WRONG_STATE', ['group'], { status: 'CLOSED' }) : undefined;
}

/** The second half: whether that change may be made, by somebody who keeps the group or is in it. */
export function refuseGroupChange(
  group: GroupState,
  by: GroupActor,
  { joining, leaving, renamed }: GroupChange,
): Refused | undefined {
  const departing = leaving.filter((id) => group.members.includes(id));
  const arriving = joining.filter((id) => !group.members.includes(id));
  if (!keepsGroup(group, by)) {
    const leavesAlone = departing.every((id) => id === by.organisation);
    if (renamed || arriving.length > 0 || !leavesAlone) return refuse('ONLY_LEAVING');
  }
  if (!renamed && arriving.length + departing.length === 0) return refuse('NOTHING_CHANGED');
  // Nobody could let anybody in any more, nor close it.
  if (group.kind === 'ROOM' && departing.includes(group.formedBy))
    return refuse('FOUNDER_STAYS', ['leaving']);
  return group.members.length + arriving.length === departing.length
    ? refuse('LAST_MEMBER', ['leaving'])
    : undefined;
}
