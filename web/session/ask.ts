import { type AnyVariables, stringifyDocument, type TypedDocumentNode } from 'urql';
import { cookieHeaders } from './token-exchange';

/**
 * What came: data, or the server's sentence why there is none (too many attempts, a value it cannot take), with the path of the
 * value that it is about. The sentence is empty after a fault, and for what graphql-js says in English alone: the page says its own.
 */
export type Asked<Data> =
  | { readonly data: Data }
  | { readonly message: string; readonly path?: readonly string[] };

interface Answer<Data> {
  readonly data?: Data | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions?: { readonly reason?: string; readonly path?: readonly string[] };
  }[];
}

/** One operation of somebody who is not signed in (yet), with the session's cookie; with a token as its owner. Throws where the server is not reached. */
export async function ask<Data, Variables extends AnyVariables>(
  operation: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  token?: string,
): Promise<Asked<Data>> {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      ...cookieHeaders,
      'accept-language': document.documentElement.lang,
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query: stringifyDocument(operation), variables }),
  });
  const { data, errors }: Answer<Data> = await response.json();
  const [first] = errors ?? [];
  // What is null because of an error says nothing of what was asked.
  if (data && (!first || Object.values(data).every((field) => field !== null))) return { data };
  const { reason, path = [] } = first?.extensions ?? {};
  return { message: first && reason !== undefined ? first.message : '', path };
}
