import type { Viewer } from '../../access/viewer.js';
import type { GrownLog, WatchedLog } from './log-growth.queries.js';

/** Who listens to the log of one audience, or (null) to all that the viewer reads. */
interface Ear {
  readonly connection: { readonly viewer: Viewer };
  readonly audience: number | null;
}

interface Counted {
  readonly partnership: string;
  readonly audiences: readonly number[];
}

/** The logs that somebody at this instance listens to, and how long each was when last looked at. */
export class WatchedLogs {
  private readonly logs = new Map<number, WatchedLog & { ears: number; size: number | null }>();
  private readonly counted = new Map<Ear, Counted>();

  /**
   * `seen`: sizes that the ear has just seen. Answers the logs listened to already that have grown since as the others were
   * told: nobody is told that again but this ear.
   */
  add(ear: Ear, seen: ReadonlyMap<number, number>): GrownLog[] {
    const { acting, audiences } = ear.connection.viewer;
    if (!acting) return [];
    const grown: GrownLog[] = [];
    const counted = {
      partnership: acting.partnership,
      audiences: ear.audience === null ? audiences : [ear.audience],
    };
    this.counted.set(ear, counted);
    for (const audience of counted.audiences) {
      const log = this.logs.get(audience);
      const size = seen.get(audience) ?? null;
      if (!log) this.logs.set(audience, { partnership: counted.partnership, audience, size, ears: 1 });
      else {
        log.ears += 1;
        if (size !== null && log.size !== null && log.size > size)
          grown.push({ audience, size: log.size, subjects: null, kinds: null });
      }
    }
    return grown;
  }

  remove(ear: Ear): void {
    for (const audience of this.counted.get(ear)?.audiences ?? []) {
      const log = this.logs.get(audience);
      if (log && log.ears > 1) log.ears -= 1;
      else this.logs.delete(audience);
    }
    this.counted.delete(ear);
  }

  /** Its viewer reads other audiences than before. */
  changed(ear: Ear): void {
    if (ear.audience !== null || !this.counted.has(ear)) return;
    const before = this.counted.get(ear);
    this.add(ear, new Map());
    const after = this.counted.get(ear);
    if (before) this.counted.set(ear, before);
    this.remove(ear);
    if (after) this.counted.set(ear, after);
  }

  /** Those of them among `audiences`; all without. */
  of(audiences: ReadonlySet<number> | undefined): WatchedLog[] {
    if (!audiences) return [...this.logs.values()];
    return [...audiences].flatMap((audience) => this.logs.get(audience) ?? []);
  }

  grown({ audience, size }: GrownLog): void {
    const log = this.logs.get(audience);
    if (log) log.size = Math.max(size, log.size ?? 0);
  }
}
