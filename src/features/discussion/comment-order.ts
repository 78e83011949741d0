import { keyset } from '../../platform/graphql/compiler/keyset.js';
import type { SortKey } from '../../platform/graphql/compiler/model.js';

/** The key of a comment, which ends every order. */
export const commentKey: readonly SortKey[] = [{ by: 'id', type: 'uuid' }];

/** The one order of the comments of a thread. */
export const commentOrders = { OLDEST_FIRST: [{ by: 'created_at', type: 'timestamptz' }] } as const;

const { cursor } = keyset(commentOrders.OLDEST_FIRST, commentKey);

/** The cursor that a comment has among those of its thread: a page is begun at a comment that was found otherwise. */
export const commentCursor = (a: string): string => cursor(a, `'OLDEST_FIRST'::text`);
