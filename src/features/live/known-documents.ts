import { type DocumentNode, GraphQLError, type GraphQLSchema, parse, validate } from 'graphql';
import { limits } from '../../platform/graphql/limits.js';

/** Characters of all documents that are remembered. */
const MOST = 1_000_000;

/**
 * Documents by their text, parsed and found valid once: sockets that send the same share it, and with it the statements
 * that were written for its selections. Nothing of whoever sent it is kept.
 */
export class KnownDocuments {
  private readonly documents = new Map<string, DocumentNode>();
  private length = 0;

  /** The document, or what is wrong with it. */
  of(schema: GraphQLSchema, text: string): DocumentNode | readonly GraphQLError[] {
    const known = this.documents.get(text);
    if (known) {
      this.documents.delete(text);
      this.documents.set(text, known);
      return known;
    }
    const document = read(text);
    if (document instanceof GraphQLError) return [document];
    const faults = validate(schema, document);
    if (faults.length > 0) return faults.map(asBadInput);
    this.documents.set(text, document);
    this.length += text.length;
    for (const eldest of this.documents.keys()) {
      if (this.length <= MOST) break;
      this.documents.delete(eldest);
      this.length -= eldest.length;
    }
    return document;
  }
}

function read(text: string): DocumentNode | GraphQLError {
  try {
    return parse(text, { maxTokens: limits.tokens });
  } catch (error) {
    if (error instanceof GraphQLError) return error;
    throw error;
  }
}

/** Without what validation would guess: names of a schema that is not shown. */
function asBadInput({ message, nodes }: GraphQLError): GraphQLError {
  const plain = message.replace(/ ?Did you mean(.+?)\?$/, '');
  return new GraphQLError(plain, {
    ...(nodes && { nodes }),
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
  });
}
