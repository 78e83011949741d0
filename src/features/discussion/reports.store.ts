import type { Actor } from '../../access/authorise.js';
import type { Viewer } from '../../access/viewer.js';
import { visible } from '../../access/visible.js';
import type { ReportReason } from '../../domain/report.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import type { Request } from '../../platform/graphql/request.js';
import type { StoredComment } from './comments.store.js';
import { readsAudience } from './reads-audience.js';
import { type AskedBy, reports, settles } from './reports.queries.js';

/** A statement's asker, and its values: behind the two that every statement here has. */
class Values implements AskedBy {
  readonly all: unknown[];

  constructor(
    { scope }: Request,
    readonly viewer: Viewer,
  ) {
    this.all = [scope.audiences, scope.partnership];
  }

  param(value: unknown, cast: string): string {
    return `$${this.all.push(value)}::${cast}`;
  }
}

/** Whether the viewer has reported a comment (UUID) before, by whichever membership. To be asked under its lock. */
export async function hasReported(
  tx: WriteTransaction,
  request: Request,
  viewer: Viewer,
  comment: string,
): Promise<boolean> {
  const q = new Values(request, viewer);
  const [row] = await tx.rows(
    `select 1 from comment_report r where r.partnership_id = $2 and r.comment_id = ${q.param(comment, 'uuid')}
       and ${reports('r', q)} and ${visible('r')}`,
    q.all,
  );
  return row !== undefined;
}

/** Whether some focal point could settle a report of a comment today: who is one, and who reads, every reader can see. */
export async function hasSettlers(
  tx: WriteTransaction,
  request: Request,
  viewer: Viewer,
  audience: number,
  { authorUser, side }: StoredComment,
): Promise<boolean> {
  const q = new Values(request, viewer);
  const [row] = await tx.rows(
    `select 1 from membership m
     join organisation o on o.partnership_id = m.partnership_id and o.id = m.organisation_id
     join audience k on k.partnership_id = m.partnership_id and k.audience = ${q.param(audience, 'int')}
     where m.partnership_id = $2 and m.status = 'ACTIVE' and 'FOCAL_POINT' = any (m.roles) and o.status = 'ACCREDITED'
       and m.user_id <> ${q.param(authorUser, 'uuid')} and o.side_code = coalesce(${q.param(side, 'text')}, o.side_code)
       and ${readsAudience('k', 'o')} and ${visible('m')} and ${visible('o')} and ${visible('k')}
     limit 1`,
    q.all,
  );
  return row !== undefined;
}

/** The open reports of a comment (UUID) that the viewer settles, by UUID. To be asked under its lock. */
export async function openReports(
  tx: WriteTransaction,
  request: Request,
  viewer: Viewer,
  comment: string,
): Promise<readonly string[]> {
  const q = new Values(request, viewer);
  const rows = await tx.rows<{ id: string }>(
    `select r.id from comment_report r where r.partnership_id = $2 and r.comment_id = ${q.param(comment, 'uuid')}
       and r.settled_at is null and ${settles('r', q)} and ${visible('r')}`,
    q.all,
  );
  return rows.map(({ id }) => id);
}

/** Keeps a report. The row is its own record: no log has readers who may all know of it (docs/adr/0016). */
export function keepReport(
  tx: WriteTransaction,
  { partnership, membership, side, user }: Actor,
  audience: number,
  { id, version, authorUser, side: authorSide }: StoredComment,
  { reason, words }: { readonly reason: ReportReason; readonly words: string },
): void {
  tx.changePersonal(
    `insert into comment_report (partnership_id, audience, id, comment_id, version, author_user_id, author_side,
       user_id, membership_id, side_code, reason, words, reported_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
    [
      ...[partnership, audience, tx.nextId(), id, version, authorUser, authorSide],
      ...[user, membership, side, reason, words, tx.now],
    ],
  );
}

/** Dismisses reports, by UUID, that stand open under the lock of their comment. */
export function dismiss(
  tx: WriteTransaction,
  { partnership, membership }: Actor,
  open: readonly string[],
  reasons: string,
): void {
  tx.changePersonal(
    `update comment_report set settled_at = $3, outcome = 'DISMISSED', dismissal_reasons = $4, settled_by_membership_id = $5
     where partnership_id = $1 and id = any ($2::uuid[]) and settled_at is null`,
    [partnership, open, tx.now, reasons, membership],
  );
}
