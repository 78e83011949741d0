import { defaultFieldResolver, type GraphQLFieldResolver } from 'graphql';
import { typeKey } from './json.js';
import type { Model } from './model.js';

/** Objects that a compiled statement made: their keys are response keys, not field names. */
const compiled = new WeakSet<object>();

/** Reads the column `j` of a compiled statement: an object, a list, or null, ready for `compiledField`. */
export function readCompiled(json: string): unknown {
  return mark(JSON.parse(json));
}

/** `resolveType` of an interface or union: the type a compiled row names, or the `__typename` of any other object. */
export function compiledType(value: object): string | undefined {
  const name: unknown = Reflect.get(value, compiled.has(value) ? typeKey : '__typename');
  return typeof name === 'string' ? name : undefined;
}

/**
 * The resolver for the fields of described types and of their connections: on a compiled row the value under the
 * response key, derived from its facts where the model says so; on any other object graphql-js's own default.
 * Throws a plain error for a field the statement did not bring.
 */
export function compiledField<V, C>(model: Model<V, C>): GraphQLFieldResolver<unknown, C> {
  return (source, args, context, info) => {
    if (typeof source !== 'object' || source === null || !compiled.has(source))
      return defaultFieldResolver(source, args, context, info);
    const key = String(info.path.key);
    if (!Object.hasOwn(source, key))
      throw new Error(`${info.parentType.name}.${info.fieldName} did not come with its row`);
    const value: unknown = Reflect.get(source, key);
    const field = model.get(info.parentType.name)?.fields[info.fieldName];
    // What is derived is a plain object: its own fields have their own names.
    if (typeof field === 'object' && 'facts' in field) return field.derive(value, args, context);
    return mark(value);
  };
}

function mark(value: unknown): unknown {
  if (Array.isArray(value)) for (const item of value) mark(item);
  else if (typeof value === 'object' && value !== null) compiled.add(value);
  return value;
}
