import { owner } from '../support/app.js';

/** One entry of any log of a partnership. */
export interface Told {
  readonly partnership: string;
  readonly kind: string;
  readonly at: string;
  readonly actor: Who | null;
  readonly subject: { readonly type: string; readonly id: string };
  readonly data: Readonly<Record<string, unknown>>;
}

/** Who acted, by ids; `substituteFor` is the membership acted for. */
export interface Who {
  readonly user: string;
  readonly membership: string;
  readonly organisation: string;
  readonly role: string;
  readonly substituteFor: string | null;
}

export const roundEnds: readonly string[] = [
  'round.approved',
  'round.rejected',
  'round.lapsed',
  'round.cancelled',
];

/** Everything that the logs of these partnerships tell, in the order in which it was done. Acts on one round wait for one another. */
export async function toldOf(partnerships: readonly string[]): Promise<readonly Told[]> {
  const { rows } = await owner.query<Told>(
    `select c.partnership_id as partnership, c.entry ->> 'kind' as kind, c.entry ->> 'at' as at,
       nullif(c.entry -> 'actor', 'null') as actor, c.entry -> 'subject' as subject, c.entry -> 'data' as data
     from log_content c join log_entry e using (partnership_id, audience, position)
     where c.partnership_id = any ($1)
     -- A transaction writes its entries log by log. In it: what an overdue round came to before what met it so, then what
     -- somebody did, then the answers and the ends that follow.
     order by min(e.dispatch) over (partition by e.xmin::text), at,
       case when c.entry ->> 'kind' = 'round.lapsed' then 0 when c.entry ->> 'kind' = 'round.opened' then 1
         when c.entry -> 'data' ? 'answer' then 3 when c.entry ->> 'kind' = any ($2) then 4 else 2 end, e.dispatch`,
    [partnerships, roundEnds],
  );
  return rows;
}
