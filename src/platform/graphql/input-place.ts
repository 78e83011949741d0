import {
  type ASTVisitor,
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getEnterLeaveForKind,
  Kind,
  TypeInfo,
  ValidationContext,
  ValuesOfCorrectTypeRule,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** Names from outside in: inside an argument `input` the names in it alone; else response keys, the argument, names in it. */
export type Place = readonly string[];

/** Where a variable first stands in the document; undefined where it stands nowhere. */
export function placeOfVariable(document: DocumentNode, name: string): Place | undefined {
  let place: Place | undefined;
  visit(document, {
    VariableDefinition: () => false,
    Variable(node, _key, _parent, path) {
      if (node.name.value === name) place ??= placeAt(document, path);
    },
  });
  return place;
}

/** A value written in the document that its type refuses. */
export interface RefusedLiteral {
  readonly message: string;
  readonly place: Place;
}

/**
 * The values written in a document that their types refuse. GraphQL counts them as validation errors without a place
 * (Values of Correct Type); the same rule is asked again here, and its place in the document noted at each answer.
 */
export function refusedLiterals(schema: GraphQLSchema, document: DocumentNode): readonly RefusedLiteral[] {
  const types = new TypeInfo(schema);
  const refused: RefusedLiteral[] = [];
  let here: readonly (string | number)[] = [];
  const context = new ValidationContext(schema, document, types, ({ message }) => {
    const missing = /^Field "\w+\.(\w+)" of required type/.exec(message)?.[1];
    refused.push({ message, place: [...placeAt(document, here), ...(missing ? [missing] : [])] });
  });
  const rule: ASTVisitor = ValuesOfCorrectTypeRule(context);
  const visitor: ASTVisitor = {
    enter(node, key, parent, path, ancestors) {
      here = path;
      return getEnterLeaveForKind(rule, node.kind).enter?.call(rule, node, key, parent, path, ancestors);
    },
  };
  visit(document, visitWithTypeInfo(types, visitor));
  return refused;
}

/** graphql-js tells the place inside a refused variable in words only: `… at "input.budget[0].amount"; …`. */
export function placeInVariable(message: string): { variable: string; inside: Place } | undefined {
  const variable = /^Variable "\$(\w+)"/.exec(message)?.[1];
  if (variable === undefined) return undefined;
  // In the value it prints, quotes are escaped: only its own words have ` at "`.
  const words = new RegExp(` at "${variable}([^"]*)"`).exec(message)?.[1] ?? '';
  const missing = /Field "(?:\w+\.)?(\w+)" of required type/.exec(message)?.[1];
  const inside = words.split(/[.[\]]+/).filter((part) => part !== '');
  return { variable, inside: missing ? [...inside, missing] : inside };
}

function placeAt(document: DocumentNode, path: readonly (string | number)[]): Place {
  const keys: string[] = [];
  let place: string[] = keys;
  let node: unknown = document;
  let before: string | number | undefined;
  for (const step of path) {
    node = typeof node === 'object' && node ? Reflect.get(node, step) : undefined;
    if (before === 'values') place.push(String(step));
    before = step;
    const name = nameOf(node);
    if (!name) continue;
    if (name.kind === Kind.ARGUMENT) place = name.text === 'input' ? [] : [...keys, name.text];
    else place.push(name.text);
  }
  return place;
}

function nameOf(node: unknown): { kind: Kind; text: string } | undefined {
  const read = (of: unknown, key: string): unknown =>
    typeof of === 'object' && of !== null ? Reflect.get(of, key) : undefined;
  const kind = read(node, 'kind');
  if (kind !== Kind.FIELD && kind !== Kind.ARGUMENT && kind !== Kind.OBJECT_FIELD) return undefined;
  const text = read(read(node, 'alias') ?? read(node, 'name'), 'value');
  if (typeof text !== 'string') throw new GraphQLError('A name is missing in the document.');
  return { kind, text };
}
