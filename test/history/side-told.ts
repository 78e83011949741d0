import type { Told } from './told.js';

/** What the side's log says of positions. Lifted, a reservation leaves none. */
export const positionKinds: readonly string[] = [
  'position.taken',
  'position.confirmed',
  'reservation.lifted',
];

interface Held {
  readonly id: string;
  readonly kind: string | undefined;
  readonly position: string | undefined;
}

/**
 * A side in a round as its log tells it: who may take a position by which rule, and which position each holds. What it
 * comes to is said anew and as plainly as domain.md has it, not by the code under test.
 */
export class SideTold {
  private readonly positions = new Map<string, string>();
  private readonly left = new Set<string>();
  private given: unknown;

  constructor(private readonly fixed: Told['data']) {}

  get code(): unknown {
    return this.fixed['side'];
  }

  get spokesperson(): unknown {
    return this.fixed['spokesperson'];
  }

  /** Takes in what its log tells; answers what is wrong with it. */
  hears({ kind, data, actor }: Told, digest: unknown): string[] {
    const wrong = [];
    if (kind === 'elector.left') this.left.add(String(data['organisation']));
    if (kind === 'answer.given' && 'given' in data) {
      this.given = data['given'];
      if (this.given === 'APPROVED' && !(this.isMet() && !this.isReserved()))
        wrong.push('an answer that its positions do not bear');
      if (this.spokesperson !== null && actor?.organisation !== this.spokesperson)
        wrong.push('an answer of another than the spokesperson');
    }
    if (!positionKinds.includes(kind)) return wrong;
    const by = String(data['organisation']);
    const before = this.positions.get(by);
    if (kind === 'position.confirmed' && before !== 'APPROVE_AD_REFERENDUM') wrong.push('nothing to confirm');
    if (kind === 'reservation.lifted' && before !== 'RESERVE') wrong.push('nothing to lift');
    if (data['position'] === null) this.positions.delete(by);
    else this.positions.set(by, String(data['position']));
    if (by !== actor?.organisation || !this.held.some(({ id }) => id === by))
      wrong.push(`${by} is no elector`);
    if (data['digest'] !== digest) wrong.push('a position on another text');
    return wrong;
  }

  /** What the other side is told of it; under silence nothing is approved before the deadline. */
  answer(procedure: unknown): string {
    if (procedure === 'SILENCE') {
      if (this.held.length === 0 || this.holds('OBJECT')) return 'REJECTED';
      return this.isReserved() ? 'RESERVED' : 'PENDING';
    }
    if (this.isLost()) return 'REJECTED';
    if (this.isReserved()) return 'RESERVED';
    return this.isMet() && (this.spokesperson === null || this.given === 'APPROVED') ? 'APPROVED' : 'PENDING';
  }

  /** Whether it says nothing against it, and somebody could: what a silence procedure asks. */
  isSilent(): boolean {
    return this.answer('SILENCE') === 'PENDING';
  }

  private get held(): readonly Held[] {
    const kinds = this.fixed['kinds'] as readonly string[];
    return (this.fixed['electors'] as readonly string[])
      .map((id, at) => ({ id, kind: kinds[at], position: this.positions.get(id) }))
      .filter(({ id }) => !this.left.has(id));
  }

  private holds(position: string): boolean {
    return this.held.some((one) => one.position === position);
  }

  private isReserved(): boolean {
    return this.holds('RESERVE');
  }

  /** Whether it could not approve even if all who have not objected did, or its spokesperson is against it or gone. */
  private isLost(): boolean {
    const best = this.held.map((one) => (one.position === 'OBJECT' ? one : { ...one, position: 'APPROVE' }));
    if (!this.isMet(best)) return true;
    if (this.spokesperson === null) return false;
    const speaker = this.held.find(({ id }) => id === this.spokesperson);
    if (speaker?.position === 'OBJECT' || this.given === 'REJECTED') return true;
    return !speaker && this.given === undefined;
  }

  /** Whether these positions meet the rule that was fixed when the round opened. */
  private isMet(held: readonly Held[] = this.held): boolean {
    const approving = held.filter(({ position }) => position === 'APPROVE');
    const taken = held.filter(({ position }) => ['APPROVE', 'OBJECT', 'ABSTAIN'].includes(position ?? ''));
    const required = this.fixed['requiredKinds'] as readonly string[];
    if (taken.length < Number(this.fixed['quorum'] ?? 0)) return false;
    if (!required.every((kind) => approving.some((one) => one.kind === kind))) return false;
    switch (this.fixed['rule']) {
      case 'THRESHOLD':
        return approving.length >= Math.max(1, Number(this.fixed['approvals']));
      case 'MAJORITY':
        return approving.length * 2 > held.length;
      case 'CONSENSUS':
        return (
          approving.length > 0 &&
          held.every(({ position }) => position === 'APPROVE' || position === 'ABSTAIN')
        );
      default:
        throw new Error(`no rule ${this.fixed['rule']}`);
    }
  }
}
