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

/** A side as its log tells it: who may take a position by which rule, and which position each holds. */
class Side {
  readonly positions = new Map<string, string>();

  constructor(private readonly fixed: Told['data']) {}

  get code(): unknown {
    return this.fixed['side'];
  }

  private get electors(): readonly string[] {
    return this.fixed['electors'] as readonly string[];
  }

  has(organisation: string): boolean {
    return this.electors.includes(organisation);
  }

  /** Whether it approves: said anew and as plainly as the rules are written, not by the code under test. */
  approves(): boolean {
    const held = this.electors.map((one) => this.positions.get(one));
    const kinds = this.fixed['kinds'] as readonly string[];
    const approving = held.filter((kind) => kind === 'APPROVE').length;
    const taken = held.filter((kind) => ['APPROVE', 'OBJECT', 'ABSTAIN'].includes(kind ?? '')).length;
    const required = this.fixed['requiredKinds'] as readonly string[];
    if (taken < Number(this.fixed['quorum'] ?? 0)) return false;
    if (!required.every((kind) => held.some((one, at) => one === 'APPROVE' && kinds[at] === kind)))
      return false;
    if (this.fixed['rule'] === 'THRESHOLD') return approving >= Math.max(1, Number(this.fixed['approvals']));
    return approving > 0 && held.every((kind) => kind === 'APPROVE' || kind === 'ABSTAIN');
  }
}

/** What is wrong with the story of one round; empty where nothing is. */
export function faultsIn(story: readonly Told[]): readonly string[] {
  const faults: string[] = [];
  const sides: Side[] = [];
  let ended: string | undefined;
  for (const { kind, data, organisation } of story) {
    if (ended) faults.push(`${kind} after ${ended}`);
    if (kind === 'electorate.fixed') sides.push(new Side(data));
    const side = sides.find(({ code }) => code === data['side']);
    if (kind === 'position.taken') {
      const by = String(data['organisation']);
      if (by !== organisation || !side?.has(by)) faults.push(`a position of ${by}, which is no elector`);
      if (data['digest'] !== story[0]?.data['digest']) faults.push('a position on another text');
      side?.positions.set(by, String(data['position']));
    }
    if (kind === 'round.approved' && !(sides.length >= 2 && sides.every((one) => one.approves())))
      faults.push('approved, and a side had not approved');
    if (ends.includes(kind)) ended = kind;
    else if (
      kind !== 'answer.given' &&
      sides.length >= 2 &&
      sides.every((one) => one.approves()) &&
      kind !== 'position.taken'
    )
      faults.push(`${kind} though every side had approved`);
  }
  return faults;
}
