import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql';
import type { ConnectionField, FieldModel, Model, TypeModel } from './model.js';

/** Throws one error with all that does not fit, so that a missing mapping stops the server, not a request. */
export function checkModel<V, C>(model: Model<V, C>, schema: GraphQLSchema): void {
  const faults = [...model].flatMap(([name, type]) => checkType(model, schema, name, type));
  if (faults.length) throw new Error(`The model does not fit the schema:\n${faults.join('\n')}`);
}

function checkType<V, C>(
  model: Model<V, C>,
  schema: GraphQLSchema,
  name: string,
  described: TypeModel<V, C>,
): string[] {
  const type = schema.getType(name);
  if (!isObjectType(type)) return [`${name}: not an object type of the schema`];
  const fields = type.getFields();
  const faults = Object.keys(described.fields)
    .filter((field) => !Object.hasOwn(fields, field))
    .map((field) => `${name}.${field}: not in the schema`);
  if (described.audience && !described.table) faults.push(`${name}: an audience without a table`);
  for (const field of Object.values(fields)) {
    const fieldModel = Object.hasOwn(described.fields, field.name) ? described.fields[field.name] : undefined;
    const fault = fieldModel ? faultOf(model, schema, field, fieldModel) : 'not described';
    if (fault) faults.push(`${name}.${field.name}: ${fault}`);
  }
  return faults;
}

function faultOf<V, C>(
  model: Model<V, C>,
  schema: GraphQLSchema,
  field: GraphQLField<unknown, unknown>,
  described: FieldModel<V, C>,
): string | undefined {
  if (typeof described === 'function')
    return isLeafType(getNamedType(field.type)) ? undefined : 'a value of a type with fields';
  if ('facts' in described) return undefined;
  if ('connection' in described) return connectionFault(model, schema, field, described);
  const isList = isListType(getNullableType(field.type));
  if (isList !== 'list' in described) return isList ? 'a list described as one' : 'one described as a list';
  const targets =
    'choice' in described
      ? described.choice.map(({ one }) => one)
      : ['one' in described ? described.one : described.list];
  return targets.map((target) => targetFault(model, schema, field.type, target)).find((fault) => fault);
}

function targetFault<V, C>(
  model: Model<V, C>,
  schema: GraphQLSchema,
  declared: GraphQLOutputType | undefined,
  target: string,
): string | undefined {
  if (!model.has(target)) return `${target} is not described`;
  const type = schema.getType(target);
  const named = declared && getNamedType(declared);
  if (named === type || (isAbstractType(named) && isObjectType(type) && schema.isSubType(named, type)))
    return undefined;
  return `${target} is not a ${named?.name}`;
}

function connectionFault<V, C>(
  model: Model<V, C>,
  schema: GraphQLSchema,
  field: GraphQLField<unknown, unknown>,
  described: ConnectionField<V>,
): string | undefined {
  const { connection: target, orders, defaultOrder } = described;
  const type = getNamedType(field.type);
  const edge = isObjectType(type) ? inner(type, 'edges') : undefined;
  const info = isObjectType(type) ? inner(type, 'pageInfo') : undefined;
  if (!isObjectType(type) || !edge || !info) return 'not a connection';
  const extra = [
    ...unknown(type, ['edges', 'nodes', 'pageInfo', 'totalCount']),
    ...unknown(edge, ['cursor', 'node']),
    ...unknown(info, ['hasNextPage', 'hasPreviousPage', 'startCursor', 'endCursor']),
  ];
  if (extra.length) return `unknown ${extra.join(', ')}`;
  const missing = ['first', 'last', 'after', 'before'].filter(
    (name) => !field.args.some((a) => a.name === name),
  );
  if (missing.length) return `no argument ${missing.join(', ')}`;
  if (!model.get(target)?.key?.length) return `${target} has no key`;
  const orderBy = field.args.find(({ name }) => name === 'orderBy');
  const named = orderBy && getNamedType(orderBy.type);
  const offered = isEnumType(named) ? named.getValues().map(({ value }) => String(value)) : [defaultOrder];
  const unequal = [...offered, defaultOrder, ...Object.keys(orders)].filter(
    (order) => !Object.hasOwn(orders, order) || !offered.includes(order),
  );
  if (unequal.length) return `orders differ: ${unequal.join(', ')}`;
  const nodes = type.getFields().nodes;
  return (
    targetFault(model, schema, edge.getFields().node?.type, target) ??
    (nodes && targetFault(model, schema, nodes.type, target))
  );
}

function inner(type: GraphQLObjectType, field: string): GraphQLObjectType | undefined {
  const declared = type.getFields()[field];
  const named = declared && getNamedType(declared.type);
  return isObjectType(named) ? named : undefined;
}

const unknown = (type: GraphQLObjectType, names: readonly string[]): string[] =>
  Object.keys(type.getFields())
    .filter((name) => !names.includes(name))
    .map((name) => `${type.name}.${name}`);
