import type { TadaDocumentNode } from 'gql.tada';
import { type Answer, send, sendText } from './client.js';
import { graphql } from './graphql.js';
import type { Person } from './people.js';

/** A person at their desk: signed in, acting by one membership. */
export class Member {
  constructor(
    readonly person: Person,
    /** Global id of the membership acted by. */
    readonly membership: string,
    /** Global id of the organisation acted for. */
    readonly organisation: string,
    private readonly headers: () => Readonly<Record<string, string>>,
  ) {}

  get name(): string {
    return this.person.name;
  }

  /** Sends an operation and answers what came, errors and all. */
  tries<Data, Variables>(
    document: TadaDocumentNode<Data, Variables>,
    variables: Variables,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer<Data>> {
    return send(document, variables, { ...this.headers(), ...headers });
  }

  /** Sends text that need not be valid. */
  writes(query: string, variables: unknown = {}): Promise<Answer<unknown>> {
    return sendText(query, variables, this.headers());
  }

  /** Sends an operation that must be answered without an error. */
  async asks<Data, Variables>(
    document: TadaDocumentNode<Data, Variables>,
    variables: Variables,
  ): Promise<Data> {
    const { data, errors } = await this.tries(document, variables);
    if (errors.length > 0 || !data) throw new Error(`${this.name}: ${JSON.stringify(errors)}`);
    return data;
  }

  /** Drafts an action; answers its global id. */
  async drafts(over: Partial<typeof wholeText> = {}): Promise<string> {
    const { draftAction } = await this.asks(draft, { input: { content: { ...wholeText, ...over } } });
    return given(draftAction.action, draftAction.refusal).id;
  }
}

/** The thing of a payload that must not be a refusal. */
export function given<Thing>(
  thing: Thing | null | undefined,
  refusal: { code: string } | null | undefined,
): Thing {
  if (!thing) throw new Error(`refused: ${refusal?.code}`);
  return thing;
}

const draft = graphql(`
  mutation draft($input: DraftActionInput!) {
    draftAction(input: $input) { action { id } refusal { code } }
  }
`);

/** A text with all that a proposal and a round need, in both equal languages. */
export const wholeText = {
  texts: [
    {
      language: 'en',
      title: 'Graphite pilot line',
      summary: 'A line.',
      body: 'Two parts.\n\nThe second part.',
    },
    { language: 'kk', title: 'Графит желісі', summary: 'Желі.', body: 'Екі бөлік.' },
  ],
  area: 'integration',
  valueChains: ['batteries'],
  materials: ['graphite'],
  policyLinks: ['https://eur-lex.europa.eu/eli/reg/2024/1252/oj'],
  expectedResult: 'A pilot line that runs.',
  startsOn: '2027-01-01',
  endsOn: '2028-12-31',
  budget: [{ label: 'Plant', amount: '1500000.50', currency: 'EUR' }],
};
