import type { Target } from '../targets/target.ts';
import type { Act } from './cast.ts';

const mutations: Readonly<Record<Act['operation'], string>> = {
  postComment:
    'mutation ($input: PostCommentInput!) { postComment(input: $input) { comment { id } refusal { code } } }',
  takePosition:
    'mutation ($input: TakePositionInput!) { takePosition(input: $input) { round { positions(last: 1) { nodes { id } } } refusal { code } } }',
};

/** Sends a request as a client would; throws on whatever is no whole answer. */
export async function ask(
  { port }: Target,
  token: string,
  query: string,
  variables: Act['variables'],
): Promise<unknown> {
  const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  const { data, errors }: { data?: unknown; errors?: unknown } = JSON.parse(text);
  if (response.status !== 200 || errors) throw new Error(`${response.status} ${text}`);
  return data;
}

/** An act that was done: when it was sent, when it was answered, and the id of what it made. */
export interface Done {
  readonly act: Act;
  readonly sent: number;
  readonly answered: number;
  readonly made: string;
}

export async function doAct(target: Target, act: Act): Promise<Done> {
  const sent = performance.now();
  const text = JSON.stringify(await ask(target, act.token, mutations[act.operation], act.variables));
  const made = /"id":"([^"]+)"/.exec(text)?.[1];
  if (!made || !text.includes('"refusal":null'))
    throw new Error(`${act.operation} was answered with ${text}`);
  return { act, sent, answered: performance.now(), made };
}
