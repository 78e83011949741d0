import { SideTold } from './side-told.js';
import { roundEnds, type Told } from './told.js';

/** A round as the logs tell it, from its opening to its end. */
export class RoundTold {
  readonly sides: SideTold[] = [];
  /** By what it ended. */
  ended: string | undefined;
  private readonly accepted = new Set<unknown>();
  private deadline: unknown;
  private extended = false;
  private meetings: unknown[] = [];
  /** The answer of each side as the partnership was told it last. */
  private readonly said = new Map<unknown, unknown>();
  /** Every side has approved: nothing may follow but the answers that say so, and the end. */
  private due = false;

  constructor(private readonly opening: Told) {
    this.deadline = opening.data['deadline'];
  }

  /** Takes in the next entry about it; answers what is wrong with it. */
  hears(told: Told): string[] {
    const { kind, data } = told;
    const wrong = [...this.afterEnd(told), ...this.outOfTime(told), ...this.unsaid(told)];
    const digest = this.opening.data['digest'];
    if (data['digest'] !== undefined && data['digest'] !== digest) wrong.push(`${kind} on another text`);
    if (kind === 'electorate.fixed') this.sides.push(new SideTold(data));
    if (kind === 'silence.accepted') this.accepted.add(data['side']);
    if (kind === 'round.extended') wrong.push(...this.extends(data));
    if (kind === 'meeting.asked') {
      if (this.meetings.includes(data['side'])) wrong.push('a meeting asked twice');
      this.meetings.push(data['side']);
    }
    const side = this.sides.find(({ code }) => code === data['side']);
    wrong.push(...(side?.hears(told, digest) ?? []));
    if (kind === 'answer.given' && 'answer' in data && !data['tacit']) {
      const answer = side?.answer(this.procedure);
      this.said.set(data['side'], data['answer']);
      if (data['answer'] !== answer)
        wrong.push(`${data['side']} is said to be ${data['answer']}, not ${answer}`);
    }
    this.due = this.procedure === 'EXPRESS' && this.allSay('APPROVED');
    if (roundEnds.includes(kind)) wrong.push(...this.ends(told));
    return wrong;
  }

  private get procedure(): unknown {
    return this.opening.data['procedure'];
  }

  private allSay(answer: string): boolean {
    return this.sides.length >= 2 && this.sides.every((side) => side.answer(this.procedure) === answer);
  }

  private afterEnd({ kind }: Told): string[] {
    if (this.ended) return [`${kind} after ${this.ended}`];
    return this.due && kind !== 'answer.given' && !roundEnds.includes(kind)
      ? [`${kind} after all sides had approved`]
      : [];
  }

  /** Before anything else is done, the partnership has been told what the last act made of each answer. */
  private unsaid({ kind }: Told): string[] {
    if (kind === 'answer.given') return [];
    return this.sides.flatMap((side) => {
      const answer = side.answer(this.procedure);
      const said = this.said.get(side.code) ?? 'PENDING';
      return said === answer ? [] : [`${kind} before ${side.code} was said to be ${answer}`];
    });
  }

  /** Only what the deadline itself brings is dated at it. */
  private outOfTime({ kind, at, actor }: Told): string[] {
    if (at < String(this.deadline)) return kind === 'round.lapsed' ? ['lapsed before the deadline'] : [];
    return actor === null && at === this.deadline ? [] : [`${kind} after the deadline`];
  }

  private extends({ from, to }: Told['data']): string[] {
    const wrong = [];
    if (this.extended) wrong.push('extended twice');
    if (from !== this.deadline || String(to) <= String(from)) wrong.push('extended from another deadline');
    this.extended = true;
    this.deadline = to;
    return wrong;
  }

  private ends({ kind, at }: Told): string[] {
    this.ended = kind;
    const bySilence = this.procedure === 'SILENCE';
    const approved = bySilence
      ? this.sides.length >= 2 &&
        at === this.deadline &&
        this.sides.every((one) => this.accepted.has(one.code) && one.isSilent())
      : this.allSay('APPROVED') && at < String(this.deadline);
    const rejected = this.sides.some((one) => one.answer(this.procedure) === 'REJECTED');
    const wrong = [];
    if (approved !== (kind === 'round.approved'))
      wrong.push(`${kind}, and the sides had ${approved ? '' : 'not '}approved`);
    if (rejected !== (kind === 'round.rejected'))
      wrong.push(`${kind}, and ${rejected ? 'a' : 'no'} side had rejected`);
    return wrong;
  }
}
