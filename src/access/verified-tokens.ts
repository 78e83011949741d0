/** What a verified token says: its session, and until when (seconds since 1970) it says so. */
export interface Verified {
  readonly session: string;
  readonly until: number;
}

const MOST = 10_000;

/**
 * Tokens whose signature was verified by this instance's key, by their Authorization header, until they expire: a
 * signature is computed once, not at every request. Of the session they say nothing, it is looked up each time.
 */
export class VerifiedTokens {
  private readonly byHeader = new Map<string, Verified>();

  /** The session of a token known to be good at this second. */
  sessionOf(header: string, second: number): string | undefined {
    const known = this.byHeader.get(header);
    if (!known) return undefined;
    this.byHeader.delete(header);
    // As jsonwebtoken counts: at the second of its end it has ended.
    if (second >= known.until) return undefined;
    this.byHeader.set(header, known);
    return known.session;
  }

  keep(header: string, verified: Verified): void {
    this.byHeader.set(header, verified);
    const [eldest] = this.byHeader.keys();
    if (this.byHeader.size > MOST && eldest !== undefined) this.byHeader.delete(eldest);
  }
}
