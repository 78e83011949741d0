import { createHash } from 'node:crypto';

/**
 * The names under which statements are prepared, once a connection. They are few, and those used least recently are
 * forgotten for new ones: a client that invents selections must not grow the server. Once all names are taken a statement
 * is given one where it is met for the second time: selections sent once do not drive out those in use.
 */
export class StatementNames {
  /** By text, the least recently used first. */
  private readonly names = new Map<string, string>();
  private readonly inUse = new Set<string>();
  /** Digests of statements met once while all names were taken, the eldest first. */
  private readonly metOnce = new Set<string>();
  private times = 0;

  constructor(private readonly most: number) {}

  /** Of a statement; undefined where it is not to be kept prepared. */
  of(text: string): string | undefined {
    const known = this.names.get(text);
    // While there are names left none is forgotten, and who was used least recently does not matter yet.
    if (known && this.names.size < this.most) return known;
    if (known) this.names.delete(text);
    const name = known ?? this.given(text);
    if (name) this.names.set(text, name);
    return name;
  }

  /** How often a name was forgotten: while it is the same, every name that a connection has is in use. */
  get forgotten(): number {
    return this.times;
  }

  isInUse(name: string): boolean {
    return this.inUse.has(name);
  }

  private given(text: string): string | undefined {
    const name = createHash('sha256').update(text).digest('base64url').slice(0, 32);
    if (this.names.size >= this.most) {
      if (!this.isMetAgain(name)) return undefined;
      this.forgetOne();
    }
    this.inUse.add(name);
    return name;
  }

  private isMetAgain(digest: string): boolean {
    if (this.metOnce.delete(digest)) return true;
    this.metOnce.add(digest);
    const [eldest] = this.metOnce;
    if (this.metOnce.size > this.most && eldest !== undefined) this.metOnce.delete(eldest);
    return false;
  }

  private forgetOne(): void {
    const [eldest] = this.names;
    if (!eldest) return;
    const [text, name] = eldest;
    this.names.delete(text);
    this.inUse.delete(name);
    this.times += 1;
  }
}

/** Those of this process: a statement has one name on all connections. */
export const statementNames = new StatementNames(500);
