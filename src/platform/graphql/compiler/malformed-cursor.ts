import { GraphQLError } from 'graphql';

/** A cursor that this connection did not give, or not in this order. `argument`: response keys, then the argument. */
export class MalformedCursor extends GraphQLError {
  constructor(readonly argument: readonly string[]) {
    super('This cursor is not one of this list in this order.', {
      extensions: { code: 'BAD_USER_INPUT', path: argument },
    });
    this.name = 'MalformedCursor';
  }
}
