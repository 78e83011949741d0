/** A side of the story: its company, which may lead. */
export type SideCode = 'EU' | 'KZ';
export const sideCodes = ['EU', 'KZ'] as const;
export const other = (side: SideCode): SideCode => (side === 'EU' ? 'KZ' : 'EU');

export type Status = 'DRAFT' | 'PROPOSED' | 'RETURNED' | 'WITHDRAWN' | 'IN_APPROVAL' | 'APPROVED';
export type Kind = 'APPROVE' | 'APPROVE_AD_REFERENDUM' | 'RESERVE' | 'OBJECT' | 'ABSTAIN';
/** The organisations of a side that take positions. */
export const electors = ['approver', 'colleague', 'banker'] as const;
export type Elector = (typeof electors)[number];

type PerSide<T> = Record<SideCode, T>;

interface Round {
  status: 'OPEN' | 'APPROVED' | 'REJECTED' | 'LAPSED' | 'CANCELLED';
  readonly revision: number;
  /** Days from the beginning of the story. */
  daysLeft: number;
  extended: boolean;
  readonly held: PerSide<Partial<Record<Elector, Kind>>>;
}

/** DONE, or the code with which an act is refused. */
export type Outcome = string;

const open: readonly Status[] = ['DRAFT', 'PROPOSED', 'RETURNED'];

/**
 * One joint action in memory, from its draft to its end, as domain.md tells it: written from the text and not from the
 * code. Each act answers its outcome and changes the story where it is DONE. Both sides decide by consensus.
 */
export class Lifecycle {
  status: Status = 'DRAFT';
  revision = 1;
  approved: number | null = null;
  firstSide: SideCode;
  round: Round | undefined;
  private shown = false;
  private author: SideCode;
  private readonly leads: PerSide<boolean>;
  /** The revision that the lead of a side confirmed last. */
  private readonly confirmed: PerSide<number | null>;
  /** Who is in the circle; it is fixed at the first proposal. */
  private readonly circle: PerSide<boolean>;

  constructor(drafter: SideCode) {
    this.firstSide = drafter;
    this.author = drafter;
    this.leads = { EU: drafter === 'EU', KZ: drafter === 'KZ' };
    this.confirmed = { EU: drafter === 'EU' ? 1 : null, KZ: drafter === 'KZ' ? 1 : null };
    this.circle = { ...this.leads };
  }

  /** Whether the company of a side sees the action. */
  sees(side: SideCode): boolean {
    return this.shown || this.circle[side];
  }

  /** As the API tells it. */
  get told() {
    return {
      status: this.status,
      revision: this.revision,
      firstSide: this.firstSide,
      leads: sideCodes
        .filter((side) => this.leads[side])
        .map((side) => ({ side, confirmed: this.confirmed[side] === this.revision })),
    };
  }

  revises(by: SideCode): Outcome {
    return this.asLead(by) ?? this.writable() ?? this.writes(by);
  }

  invites(by: SideCode): Outcome {
    const full = this.leads.EU && this.leads.KZ ? 'LEAD_TAKEN' : undefined;
    const refused = this.asFirstLead(by) ?? this.writable() ?? full;
    if (refused) return refused;
    this.leads[other(by)] = true;
    this.confirmed[other(by)] = null;
    if (!this.shown) this.circle[other(by)] = true;
    return this.writes(by);
  }

  confirms(by: SideCode): Outcome {
    const refused = this.asLead(by) ?? this.inState(open);
    if (refused) return refused;
    if (this.confirmed[by] === this.revision) return 'ALREADY_CONFIRMED';
    this.confirmed[by] = this.revision;
    return 'DONE';
  }

  declines(by: SideCode): Outcome {
    const refused = this.asLead(by) ?? this.writable();
    if (refused) return refused;
    return this.confirmed[by] === null ? this.leaves(by) : 'LEAD_ACCEPTED';
  }

  stepsDown(by: SideCode): Outcome {
    return this.asLead(by) ?? this.writable() ?? this.leaves(by);
  }

  proposes(by: SideCode): Outcome {
    const refused = this.asLead(by) ?? this.inState(['DRAFT', 'RETURNED']);
    if (refused) return refused;
    // Nothing shows the partnership who has left the circle: their last text is written again by who proposes.
    if (!this.shown && !this.leads[this.author]) this.writes(by);
    this.status = 'PROPOSED';
    this.shown = true;
    return 'DONE';
  }

  returns(by: SideCode): Outcome {
    if (!this.shown) return 'NOT_FOUND';
    if (by !== this.firstSide) return 'FORBIDDEN';
    const refused = this.inState(['PROPOSED']);
    if (refused) return refused;
    this.status = 'RETURNED';
    return 'DONE';
  }

  withdraws(by: SideCode): Outcome {
    const refused = this.asFirstLead(by) ?? this.inState(open);
    if (refused) return refused;
    this.status = 'WITHDRAWN';
    return 'DONE';
  }

  opens(): Outcome {
    if (!this.shown) return 'NOT_FOUND';
    const refused = this.inState(['PROPOSED']);
    if (refused) return refused;
    const ready = sideCodes.every((side) => this.leads[side] && this.confirmed[side] === this.revision);
    if (!ready) return 'LEADS_UNCONFIRMED';
    this.status = 'IN_APPROVAL';
    const { revision } = this;
    this.round = { status: 'OPEN', revision, daysLeft: 14, extended: false, held: { EU: {}, KZ: {} } };
    return 'DONE';
  }

  takes(side: SideCode, elector: Elector, kind: Kind): Outcome {
    const { round } = this;
    if (round?.status !== 'OPEN') return 'ROUND_CLOSED';
    round.held[side][elector] = kind;
    return this.settles(round);
  }

  confirmsPosition(side: SideCode, elector: Elector): Outcome {
    if (this.round?.status !== 'OPEN') return 'ROUND_CLOSED';
    if (this.round.held[side][elector] !== 'APPROVE_AD_REFERENDUM') return 'NOTHING_TO_CONFIRM';
    this.round.held[side][elector] = 'APPROVE';
    return this.settles(this.round);
  }

  lifts(side: SideCode, elector: Elector): Outcome {
    if (this.round?.status !== 'OPEN') return 'ROUND_CLOSED';
    if (this.round.held[side][elector] !== 'RESERVE') return 'NO_RESERVATION';
    delete this.round.held[side][elector];
    return this.settles(this.round);
  }

  extends(days: number): Outcome {
    if (this.round?.status !== 'OPEN') return 'ROUND_CLOSED';
    if (this.round.extended) return 'ALREADY_EXTENDED';
    this.round.extended = true;
    this.round.daysLeft = days;
    return 'DONE';
  }

  cancels(): Outcome {
    if (this.round?.status !== 'OPEN') return 'ROUND_CLOSED';
    this.ends(this.round, 'CANCELLED');
    return 'DONE';
  }

  pass(days: number): void {
    if (this.round?.status !== 'OPEN') return;
    this.round.daysLeft -= days;
    if (this.round.daysLeft < 0) this.ends(this.round, 'LAPSED');
  }

  private asLead(by: SideCode): Outcome | undefined {
    if (!this.sees(by)) return 'NOT_FOUND';
    return this.leads[by] ? undefined : 'FORBIDDEN';
  }

  private asFirstLead(by: SideCode): Outcome | undefined {
    return this.asLead(by) ?? (by === this.firstSide ? undefined : 'FORBIDDEN');
  }

  private inState(states: readonly Status[]): Outcome | undefined {
    return states.includes(this.status) ? undefined : 'WRONG_STATE';
  }

  private writable(): Outcome | undefined {
    return this.status === 'IN_APPROVAL' ? 'TEXT_FROZEN' : this.inState(open);
  }

  /** Writing a revision confirms it for the author's organisation. */
  private writes(by: SideCode): Outcome {
    this.revision += 1;
    this.author = by;
    if (this.leads[by]) this.confirmed[by] = this.revision;
    return 'DONE';
  }

  private leaves(by: SideCode): Outcome {
    if (!this.leads[other(by)]) return 'LAST_LEAD';
    this.leads[by] = false;
    this.confirmed[by] = null;
    if (!this.shown) this.circle[by] = false;
    if (this.firstSide === by) this.firstSide = other(by);
    return this.writes(by);
  }

  private settles(round: Round): Outcome {
    const held = sideCodes.map((side) => electors.map((elector) => round.held[side][elector]));
    const approved = held.every(
      (side) => side.includes('APPROVE') && side.every((kind) => kind === 'APPROVE' || kind === 'ABSTAIN'),
    );
    if (held.flat().includes('OBJECT')) this.ends(round, 'REJECTED');
    else if (approved) this.ends(round, 'APPROVED');
    return 'DONE';
  }

  private ends(round: Round, status: Exclude<Round['status'], 'OPEN'>): void {
    round.status = status;
    this.status = status === 'APPROVED' ? 'APPROVED' : 'PROPOSED';
    if (status === 'APPROVED') this.approved = round.revision;
  }
}
