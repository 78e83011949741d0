import type { Viewer } from '../../access/viewer.js';
import type { Model as CompilerModel, TypeModel as CompilerTypeModel, FieldQuery } from './compiler/model.js';
import type { NodeKey } from './node-id.js';
import type { Request } from './request.js';

/** What a field's SQL may use of the request. */
export type Query = FieldQuery<Viewer>;

/** Where the rows of a GraphQL type come from, and how one is found by its key. */
export interface TypeModel extends CompilerTypeModel<Viewer, Request> {
  /** The condition that finds a row by a global id; without it by `partnership_id` and `id`. */
  readonly lookup?: (a: string, q: Query, key: NodeKey) => string;
}

export type Model = CompilerModel<Viewer, Request> & ReadonlyMap<string, TypeModel>;

/** Injection token of the model: one table of all types, in src/model.ts. */
export const MODEL = Symbol('the types and their tables');

/** The condition that finds one row of a type. */
export function lookup(type: TypeModel | undefined, a: string, q: Query, key: NodeKey): string {
  if (type?.lookup) return type.lookup(a, q, key);
  return `${a}.partnership_id = ${q.param(key.partnership, 'uuid')} and ${a}.id = ${q.param(key.id, 'uuid')}`;
}
