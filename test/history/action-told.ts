import { roundEnds, type Told } from './told.js';

/** What is done to the text of an action that was never approved. */
const beforeApproval =
  /^(action\.(revised|proposed|returned|withdrawn)|lead\.(invited|offered|declined|steppedDown)|offer\.answered)$/;

/** An action as the logs tell it: its text, whose it is, who stands by it, and what the sides have made of it. */
export class ActionTold {
  /** Who wrote or proposed a revision since the last approved one. */
  readonly authors = new Set<string>();
  /** The number of the approved revision. */
  approved: unknown = null;
  /** The id of the round that is open on it. */
  private round: string | undefined;
  private digest: unknown;
  private readonly confirmed = new Set<unknown>();

  /** As it is stored. */
  get status(): string {
    if (this.approved !== null) return 'APPROVED';
    return this.round ? 'IN_APPROVAL' : 'PROPOSED';
  }

  /** Takes in the next entry about it or a round on it; answers what is wrong with it. */
  hears({ kind, subject, data, actor }: Told): string[] {
    if (kind === 'round.opened') return this.opens(subject.id, data);
    if (subject.type === 'ROUND') {
      if (roundEnds.includes(kind)) this.round = undefined;
      if (kind === 'round.approved') {
        this.approved = data['revision'];
        this.authors.clear();
      }
      return [];
    }
    const wrong = [];
    if (this.approved !== null && beforeApproval.test(kind)) wrong.push(`${kind} of what is approved`);
    if (this.approved === null && kind === 'change.requested') wrong.push('a change of what is not approved');
    if (kind === 'lead.confirmed') {
      if (data['digest'] === this.digest) this.confirmed.add(data['organisation']);
      else wrong.push('another text confirmed');
    } else if (data['digest'] !== undefined && data['digest'] !== this.digest) {
      if (this.round) wrong.push('written while a round is open on it');
      this.digest = data['digest'];
      this.confirmed.clear();
      this.confirmed.add(actor?.organisation);
      if (actor) this.authors.add(actor.user);
    }
    if (kind === 'action.proposed' && actor) this.authors.add(actor.user);
    return wrong;
  }

  private opens(round: string, data: Told['data']): string[] {
    const wrong = [];
    if (this.round) wrong.push('a second round at once');
    if (data['digest'] !== this.digest) wrong.push('a round on another text than the last');
    if (this.confirmed.size < 2) wrong.push('a round on a text that not both leads confirmed');
    this.round = round;
    return wrong;
  }
}
