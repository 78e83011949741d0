import { permits, type Standing } from '../../access/authorise.js';
import type { Act } from '../../access/matrix.js';
import type { Acting, Viewer } from '../../access/viewer.js';
import type { InboxReason, InboxSubject } from '../../domain/inbox.js';
import type { Query } from '../../platform/graphql/model.js';

/** What of a query the SQL of an inbox uses: no arguments and no languages, so that its mark can be asked for too. */
export type Asked = Pick<Query, 'viewer' | 'now' | 'param'>;

/** One reason why something waits, and the SQL that finds it. */
export interface Waiting {
  readonly reason: InboxReason;
  readonly subject: InboxSubject;
  /** What the viewer is waited for to do; not theirs by the matrix, nothing of this waits for them. */
  readonly act: Act;
  /** How they stand to the subjects that `rows` finds. */
  readonly standing: Standing;
  /** Whether it waits until a deadline, always; else never. */
  readonly dated?: boolean;
  /** `select partnership_id, id, titles, deadline, since …`: each subject once, only what the viewer may see. */
  readonly rows: (q: Asked, me: Me) => string;
}

/** Who is waited for, as parameters: each is sent where it is mentioned. */
export class Me {
  constructor(
    private readonly q: Asked,
    private readonly acting: Acting,
  ) {}

  get partnership(): string {
    return this.q.param(this.acting.partnership, 'uuid');
  }

  get organisation(): string {
    return this.q.param(this.acting.organisation, 'uuid');
  }

  get membership(): string {
    return this.q.param(this.acting.membership, 'uuid');
  }

  get side(): string {
    return this.q.param(this.acting.side, 'text');
  }

  get user(): string {
    return this.q.param(this.q.viewer.user, 'uuid');
  }

  /** Whether the matrix lets them act on subjects they stand so to. */
  may(act: Act, standing: Standing): boolean {
    return permits(this.q.viewer, act, standing);
  }
}

/** Whether anything of this can wait for a viewer at all. */
export const concerns = (viewer: Viewer, { act, standing }: Waiting): boolean =>
  permits(viewer, act, standing);
