import { ActionTold } from './action-told.js';
import { PeopleTold } from './people-told.js';
import { RoundTold } from './round-told.js';
import { positionKinds } from './side-told.js';
import type { Told } from './told.js';

/** What is wrong in a story, and where. */
export interface Fault {
  readonly kind: string;
  readonly at: string;
  readonly subject: string;
  readonly wrong: string;
}

const none: ReadonlySet<string> = new Set();

/** Everything one partnership's logs tell, judged entry after entry by domain.md alone: nothing of `src/domain` is asked. */
export class Oracle {
  readonly faults: Fault[] = [];
  readonly rounds = new Map<string, RoundTold>();
  readonly actions = new Map<string, ActionTold>();
  private readonly people = new PeopleTold();
  /** The action of each round. */
  private readonly actionOf = new Map<string, string>();

  hears(told: Told): void {
    const { kind, at, subject, data } = told;
    this.people.hears(told);
    const wrong: string[] = [];
    if (subject.type === 'ROUND') wrong.push(...this.hearsOfRound(told));
    if (kind === 'round.opened') this.actionOf.set(subject.id, String(data['action']));
    const about = subject.type === 'ROUND' ? this.actionOf.get(subject.id) : subject.id;
    if (subject.type === 'ACTION' && !this.actions.has(subject.id))
      this.actions.set(subject.id, new ActionTold());
    wrong.push(...(this.actions.get(about ?? '')?.hears(told) ?? []));
    this.faults.push(...wrong.map((one) => ({ kind, at, subject: subject.id, wrong: one })));
  }

  private hearsOfRound(told: Told): string[] {
    const { kind, subject, data } = told;
    if (kind === 'round.opened') this.rounds.set(subject.id, new RoundTold(told));
    const round = this.rounds.get(subject.id);
    if (!round) return ['of a round that never opened'];
    const authors = this.actions.get(this.actionOf.get(subject.id) ?? '')?.authors ?? none;
    const side = round.sides.find(({ code }) => code === data['side']);
    const wrong: string[] = [];
    if (kind === 'electorate.fixed') wrong.push(...this.people.faultsOfElectorate(told, authors));
    if (positionKinds.includes(kind)) wrong.push(...this.people.faultsOfSpeaker(told, authors));
    if (kind === 'answer.given' && 'given' in data)
      wrong.push(...this.people.faultsOfSpeaker(told, authors, side?.spokesperson !== null));
    return [...wrong, ...round.hears(told)];
  }
}

/** The story of each partnership, judged. */
export function judged(all: readonly Told[]): readonly Oracle[] {
  return [...Map.groupBy(all, ({ partnership }) => partnership).values()].map((story) => {
    const oracle = new Oracle();
    for (const told of story) oracle.hears(told);
    return oracle;
  });
}
