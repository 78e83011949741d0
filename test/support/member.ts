import type { TadaDocumentNode } from 'gql.tada';
import * as acts from './action-acts.js';
import { type Answer, send, sendText } from './client.js';
import { graphql } from './graphql.js';
import type { Person } from './people.js';
import { cancelRound, openRound, type Round, takePosition } from './rounds.js';

/** A person at their desk: signed in, acting by one membership. */
export class Member {
  constructor(
    readonly person: Person,
    /** Global id of the membership acted by. */
    readonly membership: string,
    /** Global id of the organisation acted for. */
    readonly organisation: string,
    /** What this person's requests carry; a socket brings it when it is opened. */
    readonly headers: () => Readonly<Record<string, string>>,
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
  writes(
    query: string,
    variables: unknown = {},
    headers: Readonly<Record<string, string>> = {},
  ): Promise<Answer<unknown>> {
    return sendText(query, variables, { ...this.headers(), ...headers });
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

  /** What stories read of an action; it must be there for this person. */
  async reads(action: string) {
    const { node } = await this.asks(acts.readAction, { id: action });
    if (!node || !('digest' in node)) throw new Error(`${this.name} sees no such action`);
    return node;
  }

  /** Whether an action is there for this person. */
  async sees(action: string): Promise<boolean> {
    const { data } = await this.tries(acts.readAction, { id: action });
    return data?.node != null;
  }

  /** Writes the whole text again, from the revision it reads. */
  async revises(action: string, over: Partial<typeof wholeText> = {}) {
    const { revision: expectedRevision } = await this.reads(action);
    const input = { action, expectedRevision, content: { ...wholeText, ...over } };
    const { reviseAction } = await this.asks(acts.reviseAction, { input });
    return given(reviseAction.action, reviseAction.refusal);
  }

  /** Invites the organisation of somebody to lead. */
  async invites(action: string, { organisation }: { readonly organisation: string }): Promise<void> {
    const { inviteLead } = await this.asks(acts.inviteLead, { input: { action, organisation } });
    given(inviteLead.action, inviteLead.refusal);
  }

  /** Offers to lead; answers the offer's global id. */
  async offers(action: string): Promise<string> {
    const { offerLead } = await this.asks(acts.offerLead, { input: { action } });
    return given(offerLead.offer, offerLead.refusal).id;
  }

  async answers(offer: string, accept: boolean): Promise<void> {
    const { answerOffer } = await this.asks(acts.answerOffer, { input: { offer, accept } });
    given(answerOffer.action, answerOffer.refusal);
  }

  /** Confirms a text, that which it reads unless another is named. */
  async confirms(action: string, text?: string): Promise<void> {
    const digest = text ?? (await this.reads(action)).digest;
    const { confirmLead } = await this.asks(acts.confirmLead, { input: { action, digest } });
    given(confirmLead.action, confirmLead.refusal);
  }

  async declines(action: string): Promise<void> {
    const { declineLead } = await this.asks(acts.declineLead, { input: { action } });
    if (declineLead.refusal) throw new Error(`refused: ${declineLead.refusal.code}`);
  }

  async stepsDown(action: string): Promise<void> {
    const { stepDown } = await this.asks(acts.stepDown, { input: { action } });
    if (stepDown.refusal) throw new Error(`refused: ${stepDown.refusal.code}`);
  }

  /** Proposes the revision it reads. */
  async proposes(action: string) {
    const { revision: expectedRevision } = await this.reads(action);
    const { proposeAction } = await this.asks(acts.proposeAction, { input: { action, expectedRevision } });
    return given(proposeAction.action, proposeAction.refusal);
  }

  async returns(action: string, reasons = 'The budget is not clear.'): Promise<void> {
    const { returnAction } = await this.asks(acts.returnAction, { input: { action, reasons } });
    given(returnAction.action, returnAction.refusal);
  }

  async withdraws(action: string, reasons = 'The plant is not built.'): Promise<void> {
    const { withdrawAction } = await this.asks(acts.withdrawAction, { input: { action, reasons } });
    given(withdrawAction.action, withdrawAction.refusal);
  }

  /** Opens a round on a text; the deadline is the earliest permitted where none is given. */
  async opensRound(
    text: { readonly id: string; readonly digest: string },
    over: {
      readonly deadline?: string;
      readonly roadmap?: string;
      readonly procedure?: 'EXPRESS' | 'SILENCE';
    } = {},
  ): Promise<Round> {
    const input = { action: text.id, digest: text.digest, ...over };
    const answer = await this.asks(openRound, { input });
    return given(answer.openRound.round, answer.openRound.refusal);
  }

  approves(round: Round) {
    return this.takes('APPROVE', round);
  }

  abstains(round: Round) {
    return this.takes('ABSTAIN', round);
  }

  objects(round: Round, reasons = 'The site lies in a protected area.') {
    return this.takes('OBJECT', round, reasons);
  }

  /** Takes a position; answers the round as the position has left it. */
  private async takes(kind: 'APPROVE' | 'OBJECT' | 'ABSTAIN', { id, digest }: Round, reasons?: string) {
    const input = { round: id, digest, kind, ...(reasons && { reasons }) };
    const answer = await this.asks(takePosition, { input });
    return given(answer.takePosition.round, answer.takePosition.refusal);
  }

  async cancelsRound(round: Pick<Round, 'id'>, reasons = 'The text will change.') {
    const answer = await this.asks(cancelRound, { input: { round: round.id, reasons } });
    return given(answer.cancelRound.round, answer.cancelRound.refusal);
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
