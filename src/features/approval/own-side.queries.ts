import { visible } from '../../access/visible.js';
import type { Represented } from '../../domain/substitution.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import type { Request } from '../../platform/graphql/request.js';
import { representedSql } from '../substitutes/substitutions.queries.js';
import type { ChangedSide } from './closing.store.js';

/** The viewer's own side in a round, as an elector looks at it. */
export interface ElectorSide extends ChangedSide {
  /** The audience of the side; null where the viewer's organisation is no elector. */
  readonly audience: number | null;
  /** Whether the viewer wrote or proposed a revision since the last approved one. */
  readonly barred: boolean;
  /** The approvers whom the viewer may act for now; none where that was not asked. */
  readonly represents: readonly Represented[];
}

/** The same, and how whoever speaks for it stands to it. */
export interface OwnSide extends ElectorSide {
  /** The audience of the side, elector or not. */
  readonly sideAudience: number;
  /** IANA. */
  readonly timeZone: string;
}

/** Reads it; undefined for who acts for no side, and where the round is not to be seen. To be sent behind the lock. */
export async function ownSide(
  tx: WriteTransaction,
  request: Request,
  round: string,
): Promise<OwnSide | undefined> {
  const [row] = await tx.rows<OwnSide>(own, valuesOf(tx, request, round));
  return row;
}

function valuesOf(tx: WriteTransaction, { viewer, scope }: Request, round: string): readonly unknown[] {
  const { acting, user } = viewer ?? {};
  const by = [acting?.side ?? null, acting?.organisation ?? null, user, acting?.membership ?? null];
  return [scope.audiences, scope.partnership, round, ...by, tx.now];
}

/** What `ChangedSide` asks for, over a round and an answer. */
export const changedSideSql = (r: string, s: string): string =>
  `${s}.side_code as code, ${s}.rule, ${s}.given, ${s}.reservations,
     ${electorateSql(r, `${s}.side_code`)} as electorate, ${historySql(r, `${s}.side_code`)} as history`;

/** The electors of a side as JSON, without those that left. */
export const electorateSql = (r: string, side: string): string =>
  `(select coalesce(jsonb_agg(jsonb_build_object('organisation', e.organisation_id, 'kind', e.kind)
      order by e.organisation_id), '[]')
    from elector e where e.partnership_id = ${r}.partnership_id and e.round_id = ${r}.id and e.side_code = ${side}
      and ${visible('e')} and ${stays('e')})`;

/** Whether an elector has not left its electorate. */
export const stays = (e: string): string =>
  `not exists (select from elector_departure gone where gone.partnership_id = ${e}.partnership_id
    and gone.round_id = ${e}.round_id and gone.organisation_id = ${e}.organisation_id and ${visible('gone')})`;

/** The positions of a side as JSON, in the order taken. */
export const historySql = (r: string, side: string): string =>
  `(select coalesce(jsonb_agg(jsonb_build_object('organisation', p.organisation_id, 'kind', p.kind,
      'reservation', p.reservation)
      order by p.ordinal), '[]')
    from position p where p.partnership_id = ${r}.partnership_id and p.round_id = ${r}.id
      and p.side_code = ${side} and ${visible('p')})`;

const own = `select ${changedSideSql('r', 's')}, u.audience as "sideAudience", d.time_zone as "timeZone",
     (select e.audience from elector e where e.partnership_id = r.partnership_id and e.round_id = r.id
       and e.organisation_id = $5 and ${visible('e')} and ${stays('e')}) as audience,
     is_barred(r.partnership_id, r.action_id, $6) as barred,
     ${representedSql('r', '$7', '$8')} as represents
   from approval_round r
   join audience u on u.partnership_id = r.partnership_id and u.kind = 'SIDE' and u.side_code = $4 and ${visible('u')}
   join side_answer s on s.partnership_id = r.partnership_id and s.round_id = r.id and s.side_code = $4
   join side d on d.partnership_id = s.partnership_id and d.code = s.side_code
   where r.partnership_id = $2 and r.id = $3 and ${visible('r')} and ${visible('s')} and ${visible('d')}`;
