import type { Rule } from '../../src/domain/approval.js';
import { clock } from '../support/app.js';
import type { Member } from '../support/member.js';
import { wholeText } from '../support/member.js';
import { readyAction } from '../support/ready-action.js';
import type { World } from '../support/world.js';
import { ActsOfPeople, type Speaker } from './acts-of-people.js';
import type { Chance, Event } from './events.js';
import { type Act, type Answered, documentOf, type Payload } from './sent.js';

interface Text {
  readonly id: string;
  digest: string;
  revision: number;
  /** Its rounds, the latest last. */
  readonly rounds: { readonly id: string; readonly digest: string; closed: boolean }[];
}

/** The moments of everything that runs at once, in one order. */
const moments = { last: 0 };
const moment = () => {
  moments.last += 1;
  return moments.last;
};

/** The people of one partnership, each doing whatever they like to the same few texts. */
export class PartnershipAtWork {
  readonly events: Event[] = [];
  /** Reservations, and approvals that are subject to confirmation, in the order taken. */
  private readonly unfinished: (Speaker & { round: string; digest: string; kind: string })[] = [];

  private constructor(
    private readonly world: World,
    private readonly texts: readonly Text[],
    private readonly people: ActsOfPeople,
    private readonly chance: Chance,
  ) {}

  /** People who begin with these rules, and so many texts. */
  static async of(
    world: World,
    rules: Readonly<Record<string, Rule>>,
    chance: Chance,
    texts: number,
  ): Promise<PartnershipAtWork> {
    const ready: Text[] = [];
    for (let n = 0; n < texts; n += 1) ready.push({ ...(await readyAction(world)), revision: 2, rounds: [] });
    return new PartnershipAtWork(world, ready, new ActsOfPeople(world, rules, chance), chance);
  }

  get partnership(): string {
    return this.world.partnership;
  }

  /** Somebody acts, once or several times in one document; answers how many acts were done or refused. */
  async act(): Promise<number> {
    const first = this.somebodyActs();
    const acts = first.field === 'takePosition' ? [first, ...this.morePositions(first)] : [first];
    const began = moment();
    const { data, errors } = await first.by.writes(...documentOf(acts));
    const ended = moment();
    const failed = acts.findIndex((_, at) => errors[0]?.path?.[0] === `a${at}`);
    // Acts of one document are done one after another, and none after one that met an error.
    const untold = (at: number) => (at < failed ? 'UNTOLD' : 'NOT_REACHED');
    acts.forEach(({ field, subject, done, input: { reasons } }, at) => {
      const payload = (data as Readonly<Record<string, Payload | null>> | null)?.[`a${at}`];
      const thing = payload?.thing;
      if (thing) done?.(thing);
      const error = at === failed || failed < 0 ? errors[0]?.extensions.code : untold(at);
      const outcome = payload ? (payload.refusal?.code ?? 'DONE') : (error ?? 'UNKNOWN');
      if (outcome === 'ROUND_CLOSED' || (thing?.status && thing.status !== 'OPEN')) this.closed(subject);
      this.events.push({ field, subject, began, ended, outcome, reasons, status: thing?.status });
    });
    return failed < 0 ? acts.length : failed + 1;
  }

  private closed(id: string): void {
    for (const round of this.texts.flatMap(({ rounds }) => rounds)) if (round.id === id) round.closed = true;
  }

  private morePositions({ by, input: { onBehalfOf } }: Act): Act[] {
    const latest = this.texts.flatMap(({ rounds }) => rounds.slice(-1));
    const open = latest.filter(({ closed }) => !closed || this.chance.is(0.1));
    if (open.length === 0) return [];
    const speaker = { by, onBehalfOf: typeof onBehalfOf === 'string' ? onBehalfOf : null };
    return Array.from({ length: 7 }, () => this.position(this.chance.of(open), speaker));
  }

  private somebodyActs(): Act {
    const text = this.chance.of(this.texts);
    const latest = text.rounds.at(-1);
    // Most begin the next round once the last is over; some go on as if it were not.
    if (!latest || (latest.closed && this.chance.is(0.9))) return this.towardsARound(text);
    const round = this.chance.is(0.95) ? latest : this.chance.of(text.rounds);
    const act = this.chance.weighed<(round: Round, text: Text) => Act>([
      [75, (one) => this.position(one, this.people.speaker)],
      [2, (_, of) => this.towardsARound(of)],
      [1, (one) => this.cancelling(one)],
      [1, (one) => this.extending(one)],
      [1, (one) => this.askingForMeeting(one)],
      [10, (one) => this.following(one, 'confirmPosition')],
      [16, (one) => this.following(one, 'liftReservation')],
      [4, (one) => this.accepting(one)],
      [7, (one) => this.answering(one)],
      [2, () => this.people.naming()],
      [5, () => this.people.ending()],
      [0.7, () => this.people.suspending()],
      [3, () => this.people.accrediting()],
      [0.05, () => this.people.suspendingMember()],
      [2, () => this.people.changingRule()],
    ]);
    return act(round, text);
  }

  private towardsARound(text: Text): Act {
    const act = this.chance.weighed<() => Act>([
      [5, () => this.opening(text)],
      [1, () => this.writing(text, 'reviseAction')],
      [1, () => this.writing(text, 'requestChange')],
      [4, () => this.confirming(text)],
    ]);
    return act();
  }

  private get coordinator(): Member {
    const { eu, kz, secretariat } = this.world;
    return this.chance.of([eu.focalPoint, kz.focalPoint, eu.deputy, secretariat]);
  }

  private opening(text: Text): Act {
    const { id: action, digest } = text;
    return {
      by: this.coordinator,
      field: 'openRound',
      subject: action,
      input: { action, digest, procedure: this.chance.is(0.3) ? 'SILENCE' : 'EXPRESS' },
      done: ({ id }) => text.rounds.push({ id, digest, closed: false }),
    };
  }

  private position({ id: round, digest }: Round, { by, onBehalfOf }: Speaker): Act {
    const kind = this.chance.weighed([
      [66, 'APPROVE'],
      [8, 'APPROVE_AD_REFERENDUM'],
      [16, 'ABSTAIN'],
      [7, 'RESERVE'],
      [3, 'OBJECT'],
    ]);
    const named = this.chance.is(0.03) ? `sha256:${'0'.repeat(64)}` : digest;
    const reasons = `Said for the ${moment()}th time.`;
    const reservation = kind === 'RESERVE' ? this.chance.of(['SCRUTINY', 'BUDGETARY']) : null;
    const input = { round, digest: named, kind, reasons, reservation, onBehalfOf };
    const waits = kind === 'RESERVE' || kind === 'APPROVE_AD_REFERENDUM';
    const done = () => waits && this.unfinished.push({ round, digest, kind, by, onBehalfOf });
    return { by, field: 'takePosition', subject: round, input, done };
  }

  /** Of an approved action a change is asked for; another is revised. */
  private writing(text: Text, field: 'reviseAction' | 'requestChange'): Act {
    const { id: action, revision: expectedRevision } = text;
    const by = this.chance.of([this.world.eu.contributor, this.world.kz.contributor]);
    const content = { ...wholeText, expectedResult: `What is expected, ${expectedRevision}.` };
    const input = { action, expectedRevision, content };
    return { by, field, subject: action, input, done: (now) => learn(text, now) };
  }

  private confirming(text: Text): Act {
    const { id: action, digest } = text;
    const by = this.chance.of([this.world.eu.contributor, this.world.kz.contributor]);
    return { by, field: 'confirmLead', subject: action, input: { action, digest } };
  }

  /** Mostly on a position that waits for it. */
  private following(one: Round, field: 'confirmPosition' | 'liftReservation'): Act {
    const kind = field === 'confirmPosition' ? 'APPROVE_AD_REFERENDUM' : 'RESERVE';
    const isOver = (id: string) =>
      this.texts.some(({ rounds }) => rounds.some((round) => round.id === id && round.closed));
    const waiting = this.unfinished.filter((held) => held.kind === kind && !isOver(held.round)).slice(-3);
    const { round, digest, by, onBehalfOf } =
      waiting.length > 0 && this.chance.is(0.8)
        ? this.chance.of(waiting)
        : { round: one.id, digest: one.digest, ...this.people.speaker };
    return { by, field, subject: round, input: { round, digest, onBehalfOf } };
  }

  private accepting({ id: round, digest }: Round): Act {
    const by = this.chance.of([this.world.eu.focalPoint, this.world.kz.focalPoint]);
    return { by, field: 'acceptSilence', subject: round, input: { round, digest } };
  }

  private answering({ id: round, digest }: Round): Act {
    const side = this.people.side;
    const { by, onBehalfOf } = this.chance.is(0.3)
      ? { by: this.people.coordinatorOf(side), onBehalfOf: null }
      : this.people.speaker;
    const elsewhere = this.chance.is(0.5) && { registryNumber: 'M 7', decidedOn: '2026-11-20' };
    const form = elsewhere ? 'MEETING' : 'IN_CONCORD';
    const answer = this.chance.is(0.95) ? 'APPROVED' : 'REJECTED';
    const input = { round, digest, answer, form, onBehalfOf, ...elsewhere };
    return { by, field: 'giveAnswer', subject: round, input };
  }

  private askingForMeeting({ id: round }: Round): Act {
    const input = { round, agenda: 'Where it is built.' };
    return { by: this.people.coordinatorOf(this.people.side), field: 'askForMeeting', subject: round, input };
  }

  private extending({ id: round }: Round): Act {
    const deadline = new Date(clock.now().getTime() + 40 * 24 * 3_600_000).toISOString();
    return { by: this.coordinator, field: 'extendRound', subject: round, input: { round, deadline } };
  }

  private cancelling({ id: round }: Round): Act {
    const input = { round, reasons: 'A word is wrong.' };
    return { by: this.coordinator, field: 'cancelRound', subject: round, input };
  }
}

type Round = Text['rounds'][number];

/** Answers come in any order: what is known is the latest revision. */
function learn(text: Text, { candidate, ...action }: Answered): void {
  const { number = 0, digest = '' } = candidate ?? { number: action.revision, digest: action.digest };
  if (number <= text.revision) return;
  text.revision = number;
  text.digest = digest;
}
