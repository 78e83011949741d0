import { GraphQLError } from 'graphql';

/** `first` or `last` outside 1 to 100, or both. `argument`: response keys, then the argument. */
export class BadPage extends GraphQLError {
  constructor(
    sentence: string,
    readonly argument: readonly string[],
  ) {
    super(sentence, { extensions: { code: 'BAD_USER_INPUT', path: argument } });
    this.name = 'BadPage';
  }
}
