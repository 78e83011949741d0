/** The texts of one language. */
export interface SampleText {
  readonly title: string;
  readonly summary: string;
  readonly body?: string;
}

/**
 * What becomes of an action. DRAFT … APPROVED: where it stands in the end; LAPSED and REJECTED: PROPOSED again after
 * such a round; SEEKING: PROPOSED without a lead on the other side; UNDER_SILENCE: IN_APPROVAL, by a round that both
 * sides let silence decide; RESERVED_THEN_APPROVED: APPROVED after a reservation and a provisional approval.
 */
export type Fate =
  | 'DRAFT'
  | 'SEEKING'
  | 'PROPOSED'
  | 'RETURNED'
  | 'WITHDRAWN'
  | 'IN_APPROVAL'
  | 'UNDER_SILENCE'
  | 'APPROVED'
  | 'RESERVED_THEN_APPROVED'
  | 'LAPSED'
  | 'REJECTED';

/** An illustrative action and its story. Every text says what could be; no real organisation said it. */
export interface SampleAction {
  readonly key: string;
  readonly partnership: string;
  readonly fate: Fate;
  /** A date, ISO 8601, or so many days before the loading. */
  readonly drafted: string | number;
  /** Addresses of the contributors of the first lead and of the other side's. */
  readonly by: string;
  readonly with?: string;
  /** The title of the edition whose item it becomes. */
  readonly edition?: string;
  /** Of IN_APPROVAL: addresses of those who have approved so far. */
  readonly approvedBy?: readonly string[];
  /** Of IN_APPROVAL: who has prepared an approval for a colleague to take. */
  readonly preparedBy?: string;
  readonly texts: Readonly<Record<string, SampleText>>;
  readonly area: string;
  readonly valueChains: readonly string[];
  readonly materials: readonly string[];
  readonly expectedResult: string;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly budget?: readonly { readonly label: string; readonly amount: string; readonly currency: string }[];
}

/** The Critical Raw Materials Act, Regulation (EU) 2024/1252. */
export const policyLinks = ['https://eur-lex.europa.eu/eli/reg/2024/1252/oj'];
