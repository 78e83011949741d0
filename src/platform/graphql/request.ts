import { randomUUID } from 'node:crypto';
import type { Viewer } from '../../access/viewer.js';
import type { Database } from '../database/database.js';
import { type Assumption, ReadTransaction } from '../database/read-transaction.js';
import type { Scope } from '../database/scope.js';
import { isUnavailable } from '../database/unavailable.js';
import type { SessionCookie } from '../http/session-cookie.js';
import { PayloadReads } from './payload-reads.js';
import { type Headers, RequestHeaders } from './request-headers.js';

/** A viewer taken for who they were when last found. */
export interface AssumedViewer extends Assumption {
  readonly viewer: Viewer;
  /** Whose changes may change them, and the snapshot by which they entered: what it has not seen is a change since they were found. */
  readonly unchanged: { readonly subjects: readonly string[]; readonly snapshot: string };
}

/**
 * One GraphQL request: its headers that matter, its viewer once the guard has found them, and its read transaction.
 * Apollo clones the context of a request, so what changes stands in objects that every clone shares.
 */
export class Request extends RequestHeaders {
  readonly read: ReadTransaction;
  readonly payload = new PayloadReads();
  /** Audiences that the request's own acts have made: what a mutation answers is read with them. */
  private readonly gained: number[] = [];
  /** Audiences that its acts have left. */
  private readonly lost: number[] = [];
  private readonly found: {
    viewer?: Viewer;
    entered?: string;
    find?: () => Promise<Viewer>;
    finding?: Promise<Viewer>;
    assumed?: AssumedViewer;
    /** On whom an act has begun that has not yet found who it is now. */
    unproven?: AssumedViewer;
    /** Throws where a viewer is not let do the act under way. */
    admit?: ((viewer: Viewer) => void) | undefined;
  } = {};
  private readonly may = { assume: false };

  constructor(
    database: Database,
    headers: Headers,
    readonly network: string,
    /** The id under which the log knows it. */
    readonly id: string = randomUUID(),
    /** A browser's; a socket has none. */
    readonly cookie?: SessionCookie,
  ) {
    super(headers);
    this.read = new ReadTransaction(
      database,
      () => this.scope,
      () => this.found.assumed,
    );
  }

  get viewer(): Viewer | undefined {
    return this.found.viewer;
  }

  /** Finds the viewer, once for all root fields that ask at the same time: `find` is kept for `renewViewer`. */
  async identify(find: () => Promise<Viewer>): Promise<Viewer> {
    this.found.find = find;
    this.found.finding ??= find();
    this.found.viewer = await this.found.finding;
    return this.found.viewer;
  }

  /**
   * Lets `answer` stand on an assumed viewer (docs/adr/0021): its statements are sent with the one that finds who it is
   * now. What it answers is dropped (undefined) where that is another, or where it fails; the viewer is then found anew.
   */
  async assuming<Answer>(answer: () => Promise<Answer>): Promise<Answer | undefined> {
    this.may.assume = true;
    try {
      const answered = await answer();
      const stands = !this.found.assumed || (await this.read.stoodOnTruth());
      if (!stands) this.forgetViewer();
      return stands ? answered : undefined;
    } catch (error) {
      if (this.found.assumed) this.forgetViewer();
      // A database that could not be had is not waited for twice.
      if (this.found.assumed && isUnavailable(error)) {
        this.found.finding = Promise.reject(error);
        this.found.finding.catch(() => undefined);
      }
      throw error;
    } finally {
      this.may.assume = false;
      delete this.found.assumed;
    }
  }

  /**
   * Finds who acts, for the guard. They may be assumed where the act begins at once with a transaction, which finds who
   * they are now (`unproven`) before anything is kept or told. Who is not let act is always found first.
   */
  async beginAct(find: () => Promise<Viewer>, admit: (viewer: Viewer) => void): Promise<void> {
    this.may.assume = true;
    try {
      admit(await find());
      if (this.found.assumed) this.found.unproven = this.found.assumed;
    } catch (error) {
      if (!this.found.assumed) throw error;
      this.may.assume = false;
      this.forgetViewer();
      admit(await find());
    } finally {
      this.may.assume = false;
      delete this.found.assumed;
    }
  }

  get unproven(): AssumedViewer | undefined {
    return this.found.unproven;
  }

  /** They are who they were taken for. */
  proveViewer(): void {
    delete this.found.unproven;
  }

  /** Who is let do the act that comes; undefined: anybody. */
  admits(admit: ((viewer: Viewer) => void) | undefined): void {
    this.found.admit = admit;
  }

  /** Who acts is found, and let act, anew: they are another than they were taken for, or the act is done once more. */
  async letActAnew(): Promise<void> {
    this.dropUnproven();
    await this.renewViewer();
    if (this.viewer) this.found.admit?.(this.viewer);
  }

  /** What was assumed for an act that has ended before its transaction holds for nothing else. */
  dropUnproven(): void {
    if (this.found.unproven) this.forgetViewer();
    delete this.found.unproven;
  }

  get mayAssume(): boolean {
    return this.may.assume;
  }

  assume(assumed: AssumedViewer): Viewer {
    this.found.assumed = assumed;
    return assumed.viewer;
  }

  /** Finds the viewer again, as they are now: a twin of this request may have given them something to see. */
  async renewViewer(): Promise<void> {
    if (!this.found.find) return;
    this.found.finding = this.found.find();
    this.found.viewer = await this.found.finding;
  }

  get scope(): Scope {
    const audiences = this.viewer?.audiences ?? [];
    const same = this.gained.length === 0 && this.lost.length === 0;
    return {
      audiences: same ? audiences : [...audiences, ...this.gained].filter((a) => !this.lost.includes(a)),
      partnership: this.found.entered ?? this.viewer?.acting?.partnership ?? null,
      user: this.viewer?.user ?? null,
      membership: this.viewer?.acting?.membership ?? null,
    };
  }

  /** The act made an audience which the viewer belongs to: the circle of a draft. */
  gain(audience: number): void {
    this.gained.push(audience);
  }

  /** The act took the viewer out of an audience: what it answers shows no more than a later request would. */
  lose(audience: number): void {
    this.lost.push(audience);
  }

  /** The session has ended: what follows in the same request is nobody's any more. */
  forgetViewer(): void {
    delete this.found.viewer;
    delete this.found.finding;
  }

  /** The act writes in a partnership that its doer is no member of yet: they found it, or accept an invitation to it. */
  enter(partnership: string): void {
    this.found.entered = partnership;
  }

  /** Whether what is done is done by the membership acted by; not so by who only enters. */
  get actsByMembership(): boolean {
    return this.found.entered === undefined;
  }
}
