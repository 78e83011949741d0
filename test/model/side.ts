import type { Elector, Outcome } from './lifecycle.js';

/** Who may be named to act for the approver of an organisation. */
export const substituteOf = { colleague: 'contributor', banker: 'observer' } as const;
export type Represented = keyof typeof substituteOf;

/** The organisation that a side may name to speak for it; without it, none. */
export type Spokesperson = 'approver' | 'banker' | undefined;
export type Coordinator = 'focalPoint' | 'deputy';

interface Rule {
  readonly spokesperson: Spokesperson;
  readonly version: number;
}

/** The people of a side in memory, as domain.md has them: who acts, for whom, and by which rule. */
export class Side {
  /** Consensus; with a spokesperson or without. */
  rule: Rule = { spokesperson: undefined, version: 1 };
  bankAccredited = true;
  private proposed: { readonly by: Coordinator; readonly spokesperson: Spokesperson } | undefined;
  private readonly suspended = new Set<string>();
  /** Until which day, from the beginning of the story, somebody may act for an approver. */
  private readonly substitutes = new Map<Represented, number>();

  /** Why somebody cannot act at all. */
  unable(person: string): Outcome | undefined {
    if (this.suspended.has(person)) return 'UNAUTHENTICATED';
    const ofBank = person === 'banker' || person === 'observer';
    return ofBank && !this.bankAccredited ? 'FORBIDDEN' : undefined;
  }

  /** The accredited organisations that have an active approver. */
  get electorate(): Set<Elector> {
    const all = new Set<Elector>(['approver']);
    if (!this.suspended.has('colleague')) all.add('colleague');
    if (this.bankAccredited) all.add('banker');
    return all;
  }

  suspendsBank(): Outcome {
    if (!this.bankAccredited) return 'WRONG_STATE';
    this.bankAccredited = false;
    return 'DONE';
  }

  accreditsBank(): Outcome {
    if (this.bankAccredited) return 'WRONG_STATE';
    this.bankAccredited = true;
    return 'DONE';
  }

  suspends(person: 'colleague' | 'observer'): Outcome {
    if (this.suspended.has(person)) return 'WRONG_STATE';
    this.suspended.add(person);
    // Nobody acts for who cannot act.
    this.substitutes.delete(person === 'colleague' ? 'colleague' : 'banker');
    return 'DONE';
  }

  names(approver: Represented, today: number, days: number): Outcome {
    const unable = this.unable(approver);
    if (unable) return unable;
    if (this.suspended.has(substituteOf[approver])) return 'SUBSTITUTE_UNFIT';
    if (this.represents(approver, today)) return 'SUBSTITUTE_TWICE';
    this.substitutes.set(approver, today + days);
    return 'DONE';
  }

  /** Whether somebody may act for the approver. */
  represents(approver: Represented, today: number): boolean {
    return today < (this.substitutes.get(approver) ?? 0);
  }

  changesRule(by: Coordinator, spokesperson: Spokesperson): Outcome {
    const { rule, proposed } = this;
    if (spokesperson === rule.spokesperson) return 'SAME_RULE';
    if (spokesperson === 'banker' && !this.bankAccredited) return 'RULE_UNKNOWN_ORGANISATION';
    const seconded = proposed?.spokesperson === spokesperson && proposed;
    // One more who has to agree is stricter; anything else is looser and takes a second focal point.
    if (rule.spokesperson !== undefined && !(seconded && seconded.by !== by)) {
      if (seconded) return 'RULE_PROPOSED';
      this.proposed = { by, spokesperson };
      return 'DONE';
    }
    this.rule = { spokesperson, version: rule.version + 1 };
    this.proposed = undefined;
    return 'DONE';
  }
}
