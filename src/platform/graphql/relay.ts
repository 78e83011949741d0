import type { Type } from '@nestjs/common';
import { ArgsType, Field, ID, Int, InterfaceType, ObjectType } from '@nestjs/graphql';

/** Whatever has an id of its own. */
@InterfaceType('Node', { description: 'Whatever has an id of its own.' })
export abstract class Node {
  @Field(() => ID, { description: 'Opaque to clients; the same for as long as the thing exists.' })
  id!: string;
}

@ObjectType('PageInfo', { description: 'Where a page of a connection stands (GraphQL Cursor Connections).' })
export class PageInfo {
  @Field({ description: 'Whether more follows.' })
  hasNextPage!: boolean;
  @Field({ description: 'Whether something stands before.' })
  hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true, description: 'Cursor of the first node.' })
  startCursor!: string | null;
  @Field(() => String, { nullable: true, description: 'Cursor of the last node.' })
  endCursor!: string | null;
}

/** The arguments of every connection. What cannot be a page is BAD_USER_INPUT: `readPage` in compiler/page.ts. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description:
      'How many from the start, 1 to 100; 20 where neither first nor last is given. BAD_USER_INPUT: out of that range, or given with last.',
  })
  first?: number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'How many from the end, 1 to 100. BAD_USER_INPUT: out of that range, or given with first.',
  })
  last?: number | null;
  @Field(() => String, {
    nullable: true,
    description: 'Only what follows this cursor. BAD_USER_INPUT: it is no cursor of this connection.',
  })
  after?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'Only what stands before this cursor. BAD_USER_INPUT: it is no cursor of this connection.',
  })
  before?: string | null;
}

/** Makes the connection and edge types of a node type, named after it. */
export function connectionOf<T>(name: string, node: () => Type<T>): Type<object> {
  @ObjectType(`${name}Edge`, { description: `One ${name} of a connection.` })
  class Edge {
    @Field({ description: 'Where this node stands, for after and before.' })
    cursor!: string;
    @Field(node, { description: `The ${name}.` })
    node!: T;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${name} nodes.` })
  class Connection {
    @Field(() => [Edge], { description: 'Nodes with their cursors.' })
    edges!: Edge[];
    @Field(() => [node()], { description: 'The nodes alone.' })
    nodes!: T[];
    @Field(() => PageInfo, { description: 'Whether there is more.' })
    pageInfo!: PageInfo;
    @Field(() => Int, {
      description:
        'How many there are in all, counted only when asked for and only up to 10,000: 10,000 stands for that many or more.',
    })
    totalCount!: number;
  }
  return Connection;
}
