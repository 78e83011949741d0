import {
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getArgumentValues,
  getNamedType,
  isAbstractType,
  isObjectType,
} from 'graphql';
import { visible } from '../../../access/visible.js';
import { collectFields, type Document } from './collect-fields.js';
import { writeConnection } from './connection.js';
import { jsonList, jsonName, jsonObject, jsonOne, jsonValue, typeKey } from './json.js';
import type { ChoiceField, FieldQuery, ListField, Model, OneField, TypeModel } from './model.js';
import type { StatementDraft } from './statement.js';

/** A field as it is asked for: its nodes (merged), the type the schema declares, its path of response keys. */
export interface Asked {
  readonly nodes: readonly FieldNode[];
  readonly declared: GraphQLNamedType;
  readonly path: readonly string[];
}

/** Writes a selection as SQL that yields JSON text. */
export class SelectionWriter<V, C> {
  constructor(
    private readonly model: Model<V, C>,
    private readonly document: Document,
    readonly draft: StatementDraft<V>,
  ) {}

  /** The row that `field.from` finds, or `null`. */
  one(asked: Asked, field: OneField<V>, parent: string, q: FieldQuery<V>): string {
    const b = this.draft.alias();
    const rows = this.rows(field.one, b, field.from(parent, b, q));
    return jsonOne(this.object(asked, field.one, b), `from ${rows}`);
  }

  /** The row of whichever type the parent calls for, or `null`. */
  choice(asked: Asked, { choice }: ChoiceField<V>, parent: string, q: FieldQuery<V>): string {
    const cases = choice.map((of) => `when ${of.when(parent)} then ${this.one(asked, of, parent, q)}`);
    return `case ${cases.join(' ')} else 'null' end`;
  }

  /** All the rows that `field.from` finds. */
  list(asked: Asked, field: ListField<V>, parent: string, q: FieldQuery<V>): string {
    const b = this.draft.alias();
    const rows = this.rows(field.list, b, field.from(parent, b, q));
    const json = this.object(asked, field.list, b);
    return jsonList(json, `from ${rows} order by ${field.orderBy(b)}`, this.draft.alias());
  }

  /**
   * Rows a viewer may see, as `(…) b where …`, to be continued by `and`. What a feature wrote stands in its own
   * parentheses, so that no `or` in it gets past the predicate; PostgreSQL flattens it again.
   */
  rows(type: string, b: string, from: string): string {
    return `(select ${b}.* from ${from}) ${b} where ${this.describe(type).audience ? visible(b) : 'true'}`;
  }

  describe(type: string): TypeModel<V, C> {
    const described = this.model.get(type);
    if (!described) throw new Error(`${type} is not described`);
    return described;
  }

  /** The selection on one row of a described type. */
  object(asked: Asked, type: string, a: string): string {
    const concrete = this.document.schema.getType(type);
    if (!isObjectType(concrete)) throw new Error(`${type} is not an object type`);
    const { fields } = this.describe(type);
    const abstract = isAbstractType(asked.declared);
    if (
      concrete !== asked.declared &&
      !(abstract && this.document.schema.isSubType(asked.declared, concrete))
    )
      throw new Error(`${type} is not a ${asked.declared.name}`);

    const members = this.members(asked, concrete, (name, inner, q) => {
      const field = fields[name];
      if (!field) throw new Error(`${type}.${name} is not described`);
      if (typeof field === 'function') return jsonValue(field(a, q));
      if ('facts' in field) return jsonValue(field.facts(a, q));
      if ('one' in field) return this.one(inner, field, a, q);
      if ('choice' in field) return this.choice(inner, field, a, q);
      if ('list' in field) return this.list(inner, field, a, q);
      const b = this.draft.alias();
      return writeConnection(this, inner, field.connection, b, field.from(a, b, q), field, q);
    });
    return jsonObject(abstract ? [[typeKey, jsonName(type)], ...members] : members);
  }

  /** The selected fields of an object and their JSON, by response key. */
  members(
    asked: Asked,
    type: GraphQLObjectType,
    json: (name: string, inner: Asked, q: FieldQuery<V>) => string,
  ): (readonly [key: string, json: string])[] {
    const members: (readonly [string, string])[] = [];
    for (const [key, nodes] of collectFields(this.document, type, asked.nodes)) {
      const node = nodes[0];
      if (!node || node.name.value === '__typename') {
        members.push([key, jsonName(type.name)]);
        continue;
      }
      const field = type.getFields()[node.name.value];
      if (!field) throw new Error(`${type.name} has no field ${node.name.value}`);
      const inner = { nodes, declared: getNamedType(field.type), path: [...asked.path, key] };
      const args = field.args.length ? getArgumentValues(field, node, this.document.variableValues) : {};
      members.push([key, json(field.name, inner, this.draft.forField(args))]);
    }
    return members;
  }
}
