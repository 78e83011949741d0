import {
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
} from 'graphql';
import { rowOfField } from '../../access/matrix.js';
import { isRefused } from '../../domain/refusal.js';
import { checkModel } from './compiler/check-model.js';
import { compiledField, compiledType } from './compiler/compiled-field.js';
import type { Model } from './model.js';
import { type NodeType, nodeTags, noPartnership } from './node-id.js';
import type { Reader } from './reader.js';
import { refusalOf } from './refusal.type.js';
import type { Request } from './request.js';

/**
 * Gives the generated schema its resolvers and refuses to start with what is not declared: fields of described types
 * come with their row; a payload's field is read after the commit by the id the verb left; every operation has a row in
 * the access matrix.
 */
export function arrangeSchema(schema: GraphQLSchema, model: Model, reader: Reader): GraphQLSchema {
  checkModel(model, schema);
  refuseUndeclared(schema);
  const compiled = compiledField(model);
  describeRoots(schema);
  for (const type of Object.values(schema.getTypeMap())) {
    if (isAbstractType(type)) type.resolveType = (value: object) => compiledType(value);
    if (!isObjectType(type)) continue;
    const described =
      model.has(type.name) || /(Connection|Edge)$/.test(type.name) || type.name === 'PageInfo';
    for (const field of Object.values(type.getFields())) {
      const of = getNamedType(field.type).name;
      if (described) field.resolve = compiled;
      else if (of === 'Refusal') field.resolve = refusalField;
      else if (type.name.endsWith('Payload') && model.has(of)) field.resolve = outcomeField(reader, of);
    }
  }
  readBehindCommits(schema, model, reader);
  return schema;
}

/** A rule's refusal, in the words of the API. */
const refusalField: GraphQLFieldResolver<unknown, Request> = (outcome, _args, request) =>
  isRefused(outcome) ? refusalOf(outcome.refusal, request.language) : null;

/** A payload's field: the verb left the row's id under the field's name. */
function outcomeField(reader: Reader, type: string): GraphQLFieldResolver<unknown, Request> {
  return (outcome, _args, request, info) => {
    if (typeof outcome !== 'object' || !outcome) return null;
    const begun = request.payload.taken(outcome, request.scope, info.path.key);
    return begun ?? readOutcome(reader, type, outcome, request, info)?.() ?? null;
  };
}

/** How a payload's field is read by the id that the verb left; undefined where it left none. */
function readOutcome(
  reader: Reader,
  type: string,
  outcome: object,
  request: Request,
  info: GraphQLResolveInfo,
): (() => Promise<unknown>) | undefined {
  const id: unknown = Reflect.get(outcome, info.fieldName);
  if (typeof id !== 'string' || !isNodeType(type)) return undefined;
  const partnership = request.scope.partnership ?? noPartnership;
  // Async: what cannot be compiled is told by the field, not thrown at the verb.
  return async () => reader.byKey(request, info, { type, partnership, id });
}

/** What a mutation answers is read in the round trip of its COMMIT (docs/adr/0021). */
function readBehindCommits(schema: GraphQLSchema, model: Model, reader: Reader): void {
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {})) {
    const act: GraphQLFieldResolver<unknown, Request> | undefined = field.resolve;
    if (!act) continue;
    field.resolve = (root, args, request: Request, info) => {
      request.payload.plan(info, (outcome, asked) => {
        const type = getNamedType(asked.returnType).name;
        return model.has(type) ? readOutcome(reader, type, outcome, request, asked) : undefined;
      });
      return act(root, args, request, info);
    };
  }
}

function isNodeType(name: string): name is NodeType {
  return Object.hasOwn(nodeTags, name);
}

/** Root types have no class that could carry what they are. */
function describeRoots(schema: GraphQLSchema): void {
  const [query, mutation, subscription] = [
    schema.getQueryType(),
    schema.getMutationType(),
    schema.getSubscriptionType(),
  ];
  if (query) {
    query.description =
      'What can be read. Nothing is there that the viewer may not see: no row, no count and no error tells of it.';
  }
  if (mutation) {
    mutation.description =
      'What can be done, each in one transaction. It answers what was changed, or the refusal of the domain.';
  }
  if (subscription) {
    subscription.description =
      'What is told as it happens, over a WebSocket at the same address by the protocol graphql-transport-ws. Every event is read under the rights of its moment: a subscription to what may no longer be seen ends with NOT_FOUND, and a socket is closed (4401) within a second of the end of its session or membership.';
  }
}

function refuseUndeclared(schema: GraphQLSchema): void {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const undeclared = roots.flatMap((type) =>
    Object.keys(type?.getFields() ?? {})
      .filter((field) => !rowOfField(type?.name ?? '', field))
      .map((field) => `${type?.name}.${field}`),
  );
  if (undeclared.length > 0) throw new Error(`Without a row in the access matrix: ${undeclared.join(', ')}`);
}
