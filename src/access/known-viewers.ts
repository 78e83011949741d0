import type { Viewer } from './viewer.js';

const MOST = 5_000;
/** Audiences in all of them together: some have thousands. */
const MOST_AUDIENCES = 1_000_000;

/**
 * Viewers as this instance last found them, by session and the membership asked for. Nothing is answered before it was asked
 * whether they still are who they were. Where there are too many, those asked for least recently are forgotten.
 */
export class KnownViewers {
  private readonly byKey = new Map<string, Viewer>();
  private audiences = 0;

  constructor(
    private readonly most = MOST,
    private readonly mostAudiences = MOST_AUDIENCES,
  ) {}

  of(session: string, membershipAskedFor: string | undefined): Viewer | undefined {
    const key = keyOf(session, membershipAskedFor);
    const known = this.byKey.get(key);
    if (!known) return undefined;
    this.byKey.delete(key);
    this.byKey.set(key, known);
    return known;
  }

  keep(session: string, membershipAskedFor: string | undefined, viewer: Viewer | undefined): void {
    const key = keyOf(session, membershipAskedFor);
    this.forget(key);
    if (!viewer) return;
    this.byKey.set(key, viewer);
    this.audiences += viewer.audiences.length;
    for (const eldest of this.byKey.keys()) {
      if (this.byKey.size <= this.most && this.audiences <= this.mostAudiences) return;
      this.forget(eldest);
    }
  }

  private forget(key: string): void {
    this.audiences -= this.byKey.get(key)?.audiences.length ?? 0;
    this.byKey.delete(key);
  }
}

const keyOf = (session: string, membershipAskedFor = ''): string => `${session} ${membershipAskedFor}`;
