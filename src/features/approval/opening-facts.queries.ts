import { visible } from '../../access/visible.js';
import type { Elector } from '../../domain/approval.js';
import type { SideAtOpening } from '../../domain/round.js';
import type { Money } from '../../domain/silence.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import type { Request } from '../../platform/graphql/request.js';

/** An elector to be, with the audience of its side. */
export interface ElectorToBe extends Elector {
  readonly audience: number;
}

/** What the opening of a round needs beside the action. */
export interface OpeningFacts {
  readonly equalLanguages: readonly string[];
  readonly shortestDays: number;
  /** The highest budget for which silence can be consent, by currency. */
  readonly limits: readonly Money[];
  readonly blocked: boolean;
  /** In the order of their codes. */
  readonly sides: readonly (Omit<SideAtOpening, 'electorate'> & {
    readonly electorate: readonly ElectorToBe[];
  })[];
}

/** Reads them for a locked action; undefined where the viewer acts in no partnership. */
export async function openingFacts(
  tx: WriteTransaction,
  request: Request,
  action: string,
): Promise<OpeningFacts | undefined> {
  const { audiences, partnership } = request.scope;
  const [facts] = await tx.rows<OpeningFacts>(
    `with electorate as materialized (select * from electorate_of($2, $3))
     select p.equal_languages as "equalLanguages", p.shortest_round_days as "shortestDays",
       p.silence_budget_limits as limits,
       exists (select 1 from thread t where t.partnership_id = p.partnership_id and t.action_id = $3
         and t.kind = 'OPEN_POINT' and t.blocking and t.resolved_at is null and ${visible('t')}) as blocked,
       (select coalesce(json_agg(json_build_object('code', s.code, 'rule', s.rule,
           'electorate', (select coalesce(json_agg(json_build_object('organisation', e.organisation_id, 'kind', e.kind,
             'audience', e.audience) order by e.organisation_id), '[]') from electorate e where e.side_code = s.code),
           'calendar', json_build_object('timeZone', s.time_zone, 'weekend', s.weekend, 'holidays', s.holidays,
             'workingDays', s.working_days)) order by s.code), '[]')
         from side s where s.partnership_id = p.partnership_id and ${visible('s')}) as sides
     from partnership p where p.partnership_id = $2 and ${visible('p')}`,
    [audiences, partnership, action],
  );
  return facts;
}
