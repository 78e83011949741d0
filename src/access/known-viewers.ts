import type { Viewer } from './viewer.js';

const MOST = 5_000;

/** All that a viewer is: two are the same if and only if these are. */
export const textOf = (viewer: Viewer): string => JSON.stringify(viewer);

/** Viewers as this instance last found them, by session and the membership asked for. Nothing is answered by them alone. */
export class KnownViewers {
  private readonly byKey = new Map<string, { readonly viewer: Viewer; readonly text: string }>();

  of(session: string, membershipAskedFor: string | undefined) {
    const key = keyOf(session, membershipAskedFor);
    const known = this.byKey.get(key);
    if (!known) return undefined;
    this.byKey.delete(key);
    this.byKey.set(key, known);
    return known;
  }

  keep(session: string, membershipAskedFor: string | undefined, viewer: Viewer | undefined): void {
    const key = keyOf(session, membershipAskedFor);
    this.byKey.delete(key);
    if (!viewer) return;
    this.byKey.set(key, { viewer, text: textOf(viewer) });
    const [eldest] = this.byKey.keys();
    if (this.byKey.size > MOST && eldest !== undefined) this.byKey.delete(eldest);
  }
}

const keyOf = (session: string, membershipAskedFor = ''): string => `${session} ${membershipAskedFor}`;
