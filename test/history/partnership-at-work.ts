import { clock } from '../support/app.js';
import type { Member } from '../support/member.js';
import { wholeText } from '../support/member.js';
import { readyAction } from '../support/ready-action.js';
import type { World } from '../support/world.js';
import type { Chance, Event } from './events.js';

interface Text {
  readonly id: string;
  digest: string;
  revision: number;
  /** Its rounds, the latest last. */
  readonly rounds: { readonly id: string; readonly digest: string }[];
}

interface Act {
  readonly by: Member;
  readonly field: string;
  readonly subject: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** What is known after it was done. */
  readonly done?: (thing: Answered) => void;
}

interface Answered {
  readonly id: string;
  readonly digest?: string;
  readonly revision?: number;
  readonly status?: string;
}

interface Payload {
  readonly refusal: { readonly code: string } | null;
  readonly thing: Answered | null;
}

/** The text of these acts, and their inputs. */
function documentOf(acts: readonly Act[]): [text: string, variables: object] {
  const variables = acts.map(({ field }, at) => `$i${at}: ${field[0]?.toUpperCase()}${field.slice(1)}Input!`);
  const fields = acts.map(({ field }, at) => {
    const thing = /Action|Lead/.test(field) ? ofAction : ofRound;
    return `a${at}: ${field}(input: $i${at}) { refusal { code } thing: ${thing} }`;
  });
  const inputs = Object.fromEntries(acts.map(({ input }, at) => [`i${at}`, input]));
  return [`mutation (${variables.join(', ')}) { ${fields.join(' ')} }`, inputs];
}

const ofRound = 'round { id digest status }';
const ofAction = 'action { id digest revision }';

/** The moments of everything that runs at once, in one order. */
const moments = { last: 0 };
const moment = () => {
  moments.last += 1;
  return moments.last;
};

/** The people of one partnership, each doing whatever they like to the same few texts. */
export class PartnershipAtWork {
  readonly events: Event[] = [];

  private constructor(
    private readonly world: World,
    private readonly texts: readonly Text[],
    private readonly chance: Chance,
  ) {}

  static async of(world: World, chance: Chance, texts: number): Promise<PartnershipAtWork> {
    const ready: Text[] = [];
    for (let n = 0; n < texts; n += 1) ready.push({ ...(await readyAction(world)), revision: 2, rounds: [] });
    return new PartnershipAtWork(world, ready, chance);
  }

  get partnership(): string {
    return this.world.partnership;
  }

  /** Somebody acts, once or several times in one document; answers how many acts it were. */
  async act(): Promise<number> {
    const first = this.somebodyActs();
    const acts = first.field === 'takePosition' ? [first, ...this.morePositions(first.by)] : [first];
    const began = moment();
    const { data, errors } = await first.by.writes(...documentOf(acts));
    const ended = moment();
    acts.forEach(({ field, subject, done }, at) => {
      const payload = (data as Readonly<Record<string, Payload | null>> | null)?.[`a${at}`];
      const thing = payload?.thing;
      if (thing) done?.(thing);
      const outcome = payload ? (payload.refusal?.code ?? 'DONE') : (errors[0]?.extensions.code ?? 'UNKNOWN');
      this.events.push({ field, subject, began, ended, outcome, status: thing?.status });
    });
    return acts.length;
  }

  private morePositions(by: Member): Act[] {
    const open = this.texts.flatMap(({ rounds }) => rounds.slice(-1));
    return Array.from({ length: 4 }, () => ({ ...this.position(this.chance.of(open)), by }));
  }

  private somebodyActs(): Act {
    const text = this.chance.of(this.texts);
    const latest = text.rounds.at(-1);
    const round = latest && (this.chance.is(0.9) ? latest : this.chance.of(text.rounds));
    if (!round) return this.opening(text);
    const act = this.chance.weighed<(round: Round, text: Text) => Act>([
      [70, (one) => this.position(one)],
      [8, (_, of) => this.opening(of)],
      [5, (_, of) => this.revising(of)],
      [8, (_, of) => this.confirming(of)],
      [2, (one) => this.cancelling(one)],
      [1, (one) => this.extending(one)],
      [4, (one) => this.following(one, 'confirmPosition')],
      [3, (one) => this.following(one, 'liftReservation')],
      [4, (one) => this.accepting(one)],
    ]);
    return act(round, text);
  }

  private get coordinator(): Member {
    const { eu, kz, secretariat } = this.world;
    return this.chance.of([eu.focalPoint, kz.focalPoint, eu.deputy, secretariat]);
  }

  private get approver(): Member {
    const side = this.chance.of([this.world.eu, this.world.kz]);
    return this.chance.of([side.approver, side.colleague, side.banker]);
  }

  private opening(text: Text): Act {
    const { id: action, digest } = text;
    return {
      by: this.coordinator,
      field: 'openRound',
      subject: action,
      input: { action, digest, procedure: this.chance.is(0.3) ? 'SILENCE' : 'EXPRESS' },
      done: ({ id }) => text.rounds.push({ id, digest }),
    };
  }

  private position({ id: round, digest }: Round): Act {
    const kind = this.chance.weighed([
      [66, 'APPROVE'],
      [8, 'APPROVE_AD_REFERENDUM'],
      [16, 'ABSTAIN'],
      [5, 'RESERVE'],
      [3, 'OBJECT'],
    ]);
    const named = this.chance.is(0.03) ? `sha256:${'0'.repeat(64)}` : digest;
    const reasons = kind === 'OBJECT' || kind === 'RESERVE' ? 'It will not do.' : null;
    const reservation = kind === 'RESERVE' ? this.chance.of(['SCRUTINY', 'BUDGETARY']) : null;
    const input = { round, digest: named, kind, reasons, reservation };
    return { by: this.approver, field: 'takePosition', subject: round, input };
  }

  private revising(text: Text): Act {
    const { id: action, revision: expectedRevision } = text;
    const by = this.chance.of([this.world.eu.contributor, this.world.kz.contributor]);
    const content = { ...wholeText, expectedResult: `What is expected, ${expectedRevision}.` };
    const input = { action, expectedRevision, content };
    return { by, field: 'reviseAction', subject: action, input, done: (now) => learn(text, now) };
  }

  private confirming(text: Text): Act {
    const { id: action, digest } = text;
    const by = this.chance.of([this.world.eu.contributor, this.world.kz.contributor]);
    return { by, field: 'confirmLead', subject: action, input: { action, digest } };
  }

  private following({ id: round, digest }: Round, field: 'confirmPosition' | 'liftReservation'): Act {
    return { by: this.approver, field, subject: round, input: { round, digest } };
  }

  private accepting({ id: round, digest }: Round): Act {
    const by = this.chance.of([this.world.eu.focalPoint, this.world.kz.focalPoint]);
    return { by, field: 'acceptSilence', subject: round, input: { round, digest } };
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
function learn(text: Text, { revision = 0, digest = '' }: Answered): void {
  if (revision <= text.revision) return;
  text.revision = revision;
  text.digest = digest;
}
