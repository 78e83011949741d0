import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';

/** Literals to give for an argument or a field of an input, by its name and the name of its type; none: it is unknown. */
export type Choices = (name: string, type: string) => readonly string[];

/** One field as it can be read: its name, arguments and selection. */
export type Read = string;

/**
 * How to read every field of every type of a schema. Of an object with an id the id alone is read where it is met inside
 * another: it is read whole by itself. A required argument that nobody has a value for throws, so no field is passed over.
 */
export class ReadsOfSchema {
  constructor(
    private readonly schema: GraphQLSchema,
    private readonly choices: Choices,
  ) {}

  /** The types whose objects can be read by their global id. */
  get nodeTypes(): readonly GraphQLObjectType[] {
    return Object.values(this.schema.getTypeMap())
      .filter(isObjectType)
      .filter((type) => this.isNode(type));
  }

  /** Everything of one object that takes no argument, in one selection. */
  plain(type: GraphQLObjectType): Read {
    const plain = fieldsOf(type).filter(({ args }) => args.length === 0);
    return plain.map((field) => `${field.name}${this.inside(field.type)}`).join(' ');
  }

  /** Every field that takes arguments, in each way that shows something else. */
  variants(type: GraphQLObjectType): readonly Read[] {
    return fieldsOf(type)
      .filter(({ args }) => args.length > 0)
      .flatMap((field) =>
        this.ways(field).map((args, way) => `f${way}: ${field.name}${args}${this.inside(field.type)}`),
      );
  }

  private ways({ name, args }: GraphQLField<unknown, unknown>): readonly string[] {
    const needed = args.filter(isRequiredArgument);
    const least: string[][] = needed.reduce<string[][]>(
      (ways, arg) =>
        ways.flatMap((way) => this.values(arg).map((value) => [...way, `${arg.name}: ${value}`])),
      [[]],
    );
    const [first] = least;
    if (!first) throw new Error(`no value for the arguments of ${name}`);
    const page = args.some((arg) => arg.name === 'last')
      ? [
          [...first, 'last: 2'],
          [...first, 'first: 1'],
        ]
      : [];
    const more = args
      .filter((arg) => !isRequiredArgument(arg) && !['first', 'last', 'after', 'before'].includes(arg.name))
      .flatMap((arg) => this.values(arg).map((value) => [...first, `${arg.name}: ${value}`]));
    return [...least, ...page, ...more].map((way) => (way.length > 0 ? `(${way.join(', ')})` : ''));
  }

  private values({ name, type }: Pick<GraphQLArgument, 'name' | 'type'>): readonly string[] {
    const named = getNamedType(type);
    const list = isListType(getNullableType(type));
    const one = this.valuesOf(name, named);
    return list ? one.map((value) => `[${value}]`) : one;
  }

  private valuesOf(name: string, type: GraphQLInputType & GraphQLNamedType): readonly string[] {
    if (isEnumType(type)) return type.getValues().map((value) => value.name);
    if (isInputObjectType(type)) {
      const fields = Object.values(type.getFields());
      if (fields.some(isRequiredInputField)) throw new Error(`${type.name} has fields that are needed`);
      return fields.flatMap((field) => this.values(field).map((value) => `{ ${field.name}: ${value} }`));
    }
    if (type.name === 'Boolean') return ['true', 'false'];
    const values = this.choices(name, type.name);
    if (values.length === 0) throw new Error(`no value for ${name}: ${type.name}`);
    return values;
  }

  private inside(type: GraphQLOutputType, depth = 5): string {
    const named = getNamedType(type);
    if (isLeafType(named)) return '';
    if (isAbstractType(named)) {
      const possible = this.schema.getPossibleTypes(named);
      return ` { __typename ${possible.map((one) => `... on ${one.name}${this.inside(one, depth - 1)}`).join(' ')} }`;
    }
    if (this.isNode(named)) return ' { __typename id }';
    if (depth === 0) throw new Error(`${named.name} is too deep to be read whole`);
    // A connection's nodes are those of its edges.
    const fields = fieldsOf(named).filter(
      ({ name }) => !(named.name.endsWith('Connection') && name === 'nodes'),
    );
    const read = fields.map(
      (field) => `${field.name}${this.ways(field)[0]}${this.inside(field.type, depth - 1)}`,
    );
    return ` { ${read.join(' ')} }`;
  }

  private isNode(type: GraphQLNamedType): boolean {
    return isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node');
  }
}

const fieldsOf = (type: GraphQLNamedType): GraphQLField<unknown, unknown>[] =>
  isObjectType(type) ? Object.values(type.getFields()) : [];
