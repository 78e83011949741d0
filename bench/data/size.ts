/** How large a data set is. */
export interface Size {
  readonly name: string;
  readonly actions: number;
  readonly comments: number;
  readonly positions: number;
  readonly users: number;
  readonly organisations: number;
}

/** The data sets that can be asked for; the tiny one is for the bench's own test. */
export const sizes = {
  default: {
    name: 'default',
    actions: 20_000,
    comments: 200_000,
    positions: 60_000,
    users: 2_000,
    organisations: 200,
  },
  large: {
    name: 'large',
    actions: 1_000_000,
    comments: 2_000_000,
    positions: 600_000,
    users: 2_000,
    organisations: 200,
  },
  tiny: { name: 'tiny', actions: 1_000, comments: 2_000, positions: 400, users: 240, organisations: 60 },
} as const satisfies Record<string, Size>;

export type SizeName = keyof typeof sizes;

/** Numbers that follow from a size; every count below is of the whole data set unless it says otherwise. */
export interface Shape {
  readonly perOrganisation: number;
  readonly threads: number;
  /** Rounds that have approved their action, with ten positions each, and such that are open, with eight. */
  readonly closedRounds: number;
  readonly openRounds: number;
  readonly partnerships: readonly PartnershipShape[];
}

/** A partnership: which share of all actions its members see, and what it has. */
export interface PartnershipShape {
  /** From 1. */
  readonly number: number;
  readonly slug: string;
  readonly organisations: number;
  readonly actions: number;
  /** Proposed ones, which every member sees. The others are drafts in the circle of one organisation. */
  readonly visible: number;
}

/** Of a thread in five the comments are 100, of the others 25: 40 on the average. */
const COMMENTS_A_THREAD = 40;

export function shapeOf({ actions, comments, positions, users, organisations }: Size): Shape {
  const share = (of: number, part: number) => Math.max(1, Math.floor(of * part));
  const partnership = (number: number, slug: string, part: number, visible: number) => ({
    number,
    slug,
    organisations: share(organisations, part),
    actions: share(actions, part),
    visible: share(actions, visible),
  });
  return {
    perOrganisation: Math.floor(users / organisations),
    threads: share(comments, 1 / COMMENTS_A_THREAD),
    closedRounds: share(positions, 0.9 / 10),
    openRounds: share(positions, 0.1 / 8),
    partnerships: [
      partnership(1, 'sees-half', 0.6, 0.5),
      partnership(2, 'sees-a-hundredth', 0.2, 0.01),
      partnership(3, 'sees-a-ten-thousandth', 0.2, 0.0001),
    ],
  };
}
