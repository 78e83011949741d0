import { canonicalOf } from './digest.js';
import { leafOf } from './log-entry.js';
import { append, type Frontier, rootOf } from './merkle.js';

/** One entry as it is stored. */
export interface StoredEntry {
  readonly position: number;
  readonly leaf: Uint8Array;
  /** Null, with the entry, where the content was erased: then the leaf alone stands for it. */
  readonly salt: Uint8Array | null;
  readonly entry: object | null;
}

/** The head of a log as it is stored. */
export interface StoredHead {
  readonly size: number;
  readonly frontier: Frontier;
  readonly root: Uint8Array;
}

/** What is wrong in a log, and where; `position` is null where it is the head. */
export interface LogFault {
  readonly position: number | null;
  readonly problem: 'MISSING' | 'UNEXPECTED' | 'NOT_COMMITTED_TO' | 'FRONTIER' | 'ROOT';
}

/**
 * Computes a log again from its stored rows: every leaf from salt and content, that no position is missing or beyond
 * the size, the frontier and the root (RFC 9162, section 2.1). Without faults the root is the root of exactly these
 * entries in this order. The entries are taken one by one in the order of position, however long the log is.
 */
export class LogVerification {
  private readonly faults: LogFault[] = [];
  private frontier: Frontier = [];
  private next = 0;
  private isWhole = true;

  constructor(private readonly head: StoredHead) {}

  take({ position, leaf, salt, entry }: StoredEntry): void {
    this.missUntil(position);
    if (position !== this.next || position >= this.head.size) {
      this.isWhole = false;
      this.faults.push({ position, problem: 'UNEXPECTED' });
    }
    if (salt && entry && !isSame(leafOf(salt, canonicalOf(entry)), leaf))
      this.faults.push({ position, problem: 'NOT_COMMITTED_TO' });
    // Behind a gap no frontier can be told: the gap itself is the fault.
    if (this.isWhole) this.frontier = append(this.frontier, position, leaf);
    this.next = position + 1;
  }

  /** All faults, once every stored entry was taken. */
  end(): readonly LogFault[] {
    this.missUntil(this.head.size);
    if (!this.isWhole) return this.faults;
    const { frontier, root } = this.head;
    const isFrontier =
      frontier.length === this.frontier.length &&
      this.frontier.every((hash, at) => isSame(hash, frontier[at] ?? new Uint8Array()));
    if (!isFrontier) this.faults.push({ position: null, problem: 'FRONTIER' });
    if (!isSame(rootOf(this.frontier), root)) this.faults.push({ position: null, problem: 'ROOT' });
    return this.faults;
  }

  private missUntil(position: number): void {
    for (; this.next < position; this.next += 1) {
      this.isWhole = false;
      this.faults.push({ position: this.next, problem: 'MISSING' });
    }
  }
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}
