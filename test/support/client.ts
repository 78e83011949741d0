import type { TadaDocumentNode } from 'gql.tada';
import { print } from 'graphql';
import { origin } from './app.js';

/** One error of an answer, as a client sees it. */
export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: {
    readonly code: string;
    readonly path?: readonly string[];
    readonly requestId?: string;
  };
}

export interface Answer<Data> {
  readonly status: number;
  readonly data: Data | null | undefined;
  readonly errors: readonly AnswerError[];
  readonly headers: Headers;
}

/** Sends an operation as a client would, over HTTP. */
export function send<Data, Variables>(
  document: TadaDocumentNode<Data, Variables>,
  variables: Variables,
  headers: Readonly<Record<string, string>>,
): Promise<Answer<Data>> {
  return sendText(print(document), variables, headers);
}

/** Sends any text, valid or not. */
export async function sendText<Data>(
  query: string,
  variables: unknown,
  headers: Readonly<Record<string, string>>,
): Promise<Answer<Data>> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...headers,
    },
    body: JSON.stringify({ query, variables }),
  });
  const body = (await response.json()) as { data?: Data | null; errors?: AnswerError[] };
  return { status: response.status, data: body.data, errors: body.errors ?? [], headers: response.headers };
}
