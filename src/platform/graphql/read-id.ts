import { notFound } from './errors.js';
import { decodeNodeId, type NodeType } from './node-id.js';
import type { Request } from './request.js';

/**
 * The UUID in a global id that a client sent. Throws NOT_FOUND for a malformed id, one of another type and one of
 * another partnership alike: nothing tells a stranger which of them it was.
 */
export function readId(request: Request, id: string, type: NodeType, path: readonly string[]): string {
  const key = decodeNodeId(id);
  if (key?.type !== type || key.partnership !== request.scope.partnership) throw notFound(path);
  return key.id;
}
