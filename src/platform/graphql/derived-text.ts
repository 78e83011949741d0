import {
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  getArgumentValues,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';
import { collectFields } from './compiler/collect-fields.js';
import { NotAsText } from './compiler/leaf-text.js';
import type { Derivation } from './compiler/statement.js';
import type { Model } from './model.js';
import type { Request } from './request.js';

/**
 * Writes values that are derived from facts as graphql-js would, by the resolvers of their fields. Whatever it would
 * tell an error of throws, and so does what it would have to wait for.
 */
export class DerivedText {
  constructor(
    private readonly model: Model,
    private readonly request: Request,
    private readonly info: GraphQLResolveInfo,
  ) {}

  write(derivation: Derivation | undefined, facts: unknown): string {
    const { parent, nodes = [] } = derivation ?? {};
    const node = nodes[0];
    const field = node && parent?.getFields()[node.name.value];
    const described = node && parent && this.model.get(parent.name)?.fields[node.name.value];
    if (!field || typeof described !== 'object' || !('facts' in described)) throw new NotAsText('no facts');
    const args = getArgumentValues(field, node, this.info.variableValues);
    return this.complete(field.type, nodes, described.derive(facts, args, this.request));
  }

  private complete(type: GraphQLOutputType, nodes: readonly FieldNode[], value: unknown): string {
    if (isNonNullType(type)) {
      if (value === null || value === undefined) throw new NotAsText('nothing where something must be');
      return this.complete(type.ofType, nodes, value);
    }
    if (value === null || value === undefined) return 'null';
    if (value instanceof Error || value instanceof Promise || typeof value === 'function')
      throw new NotAsText('no plain value');
    if (isListType(type)) {
      if (!Array.isArray(value)) throw new NotAsText('no list');
      return `[${value.map((item) => this.complete(type.ofType, nodes, item)).join(',')}]`;
    }
    if (isLeafType(type)) {
      const text: unknown = JSON.stringify(type.serialize(value));
      if (typeof text !== 'string') throw new NotAsText('no value of its type');
      return text;
    }
    if (isAbstractType(type) || type.isTypeOf) throw new NotAsText('a type to be found out');
    return this.object(type, nodes, value);
  }

  private object(type: GraphQLObjectType, nodes: readonly FieldNode[], value: unknown): string {
    const members = [...collectFields(this.info, type, nodes)].map(([key, of]) => {
      const node = of[0];
      if (!node || node.name.value === '__typename') return `"${key}":"${type.name}"`;
      const field = type.getFields()[node.name.value];
      if (!field?.resolve) throw new NotAsText('a field without a resolver');
      const path = { prev: this.info.path, key, typename: type.name };
      const info = {
        ...this.info,
        fieldName: field.name,
        fieldNodes: of,
        returnType: field.type,
        parentType: type,
        path,
      };
      const args = getArgumentValues(field, node, this.info.variableValues);
      return `"${key}":${this.complete(field.type, of, field.resolve(value, args, this.request, info))}`;
    });
    return `{${members.join(',')}}`;
  }
}
