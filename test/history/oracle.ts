import { owner } from '../support/app.js';

/** One entry about a round, of any log, in the order in which they were written. */
export interface Told {
  readonly round: string;
  readonly kind: string;
  readonly at: string;
  readonly organisation: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

const ends = ['round.approved', 'round.rejected', 'round.lapsed', 'round.cancelled'];

/** Everything that the logs of these partnerships tell of their rounds. Acts on one round wait for one another. */
export async function toldOfRounds(
  partnerships: readonly string[],
): Promise<ReadonlyMap<string, readonly Told[]>> {
  const { rows } = await owner.query<Told>(
    `select c.entry #>> '{subject,id}' as round, c.entry ->> 'kind' as kind, c.entry ->> 'at' as at,
       c.entry #>> '{actor,organisation}' as organisation, c.entry -> 'data' as data
     from log_content c join log_entry e using (partnership_id, audience, position)
     where c.partnership_id = any ($1) and c.entry #>> '{subject,type}' = 'ROUND'
     -- Within one transaction the logs are written in the order of their numbers: first it opened, last it ended.
     order by min(e.dispatch) over (partition by e.xmin::text),
       case when c.entry ->> 'kind' = 'round.opened' then 0 when c.entry ->> 'kind' = any ($2) then 2 else 1 end, e.dispatch`,
    [partnerships, ends],
  );
  return Map.groupBy(rows, ({ round }) => round);
}

/** What the side's log says of positions. Lifted, a reservation leaves none. */
const positions = ['position.taken', 'position.confirmed', 'reservation.lifted'];

/** A side as its log tells it: who may take a position by which rule, and which position each holds. */
class Side {
  private readonly held = new Map<string, string>();
  private readonly left = new Set<string>();
  private given: unknown;

  constructor(private readonly fixed: Told['data']) {}

  get code(): unknown {
    return this.fixed['side'];
  }

  /** Takes in what its log tells; answers what is wrong with it. */
  hears({ kind, data, organisation }: Told, digest: unknown): string[] {
    if (kind === 'elector.left') this.left.add(String(data['organisation']));
    if (kind === 'answer.given' && 'given' in data) this.given = data['given'];
    if (!positions.includes(kind)) return [];
    const by = String(data['organisation']);
    if (data['position'] === null) this.held.delete(by);
    else this.held.set(by, String(data['position']));
    const wrong = [];
    if (by !== organisation || !this.electors.some(({ id }) => id === by)) wrong.push(`${by} is no elector`);
    if (data['digest'] !== digest) wrong.push('a position on another text');
    return wrong;
  }

  private get electors(): readonly { readonly id: string; readonly kind: string | undefined }[] {
    const kinds = this.fixed['kinds'] as readonly string[];
    return (this.fixed['electors'] as readonly string[])
      .map((id, at) => ({ id, kind: kinds[at] }))
      .filter(({ id }) => !this.left.has(id));
  }

  /** Whether it says nothing against it: what a silence procedure asks. */
  isSilent(): boolean {
    return this.electors.every(({ id }) => !['OBJECT', 'RESERVE'].includes(this.held.get(id) ?? ''));
  }

  /** Whether it approves: said anew and as plainly as the rules are written, not by the code under test. */
  approves(): boolean {
    const held = this.electors.map(({ id, kind }) => ({ kind, position: this.held.get(id) }));
    const approving = held.filter(({ position }) => position === 'APPROVE');
    const taken = held.filter(({ position }) => ['APPROVE', 'OBJECT', 'ABSTAIN'].includes(position ?? ''));
    const required = this.fixed['requiredKinds'] as readonly string[];
    if (held.some(({ position }) => position === 'RESERVE')) return false;
    if (this.fixed['spokesperson'] && this.given !== 'APPROVED') return false;
    if (taken.length < Number(this.fixed['quorum'] ?? 0)) return false;
    if (!required.every((kind) => approving.some((one) => one.kind === kind))) return false;
    switch (this.fixed['rule']) {
      case 'THRESHOLD':
        return approving.length >= Math.max(1, Number(this.fixed['approvals']));
      case 'MAJORITY':
        return approving.length * 2 > held.length;
      case 'CONSENSUS':
        return (
          approving.length > 0 &&
          held.every(({ position }) => position === 'APPROVE' || position === 'ABSTAIN')
        );
      default:
        throw new Error(`no rule ${this.fixed['rule']}`);
    }
  }
}

/** What is wrong with the story of one round; empty where nothing is. */
export function faultsIn(story: readonly Told[]): readonly string[] {
  const faults: string[] = [];
  const sides: Side[] = [];
  const [opening] = story;
  const accepted = new Set<unknown>();
  let deadline = opening?.data['deadline'];
  let ended: string | undefined;
  for (const told of story) {
    const { kind, data } = told;
    if (ended) faults.push(`${kind} after ${ended}`);
    if (kind === 'electorate.fixed') sides.push(new Side(data));
    if (kind === 'silence.accepted') accepted.add(data['side']);
    if (kind === 'round.extended') deadline = data['to'];
    const side = sides.find(({ code }) => code === data['side']);
    faults.push(...(side?.hears(told, opening?.data['digest']) ?? []));
    if (!ends.includes(kind)) continue;
    ended = kind;
    const bySilence = opening?.data['procedure'] === 'SILENCE';
    const approved =
      sides.length >= 2 &&
      (bySilence
        ? told.at === deadline && sides.every((one) => accepted.has(one.code) && one.isSilent())
        : sides.every((one) => one.approves()));
    if (approved !== (kind === 'round.approved'))
      faults.push(`${kind}, and the sides had ${approved ? '' : 'not '}approved`);
  }
  return faults;
}
