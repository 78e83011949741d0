import { visible } from '../../access/visible.js';
import type { SideInRound } from '../../domain/round.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import type { Request } from '../../platform/graphql/request.js';

/** The viewer's own side in a round, and how the viewer stands to it. */
export interface OwnSide extends SideInRound {
  /** The organisation that coordinates the side. */
  readonly office: string;
  /** The audience of the side; null where the viewer's organisation is no elector. */
  readonly audience: number | null;
  /** Whether the viewer wrote or proposed a revision since the last approved one. */
  readonly barred: boolean;
}

/** Reads it; undefined for who acts for no side, and where the round is not to be seen. To be sent behind the lock. */
export async function ownSide(
  tx: WriteTransaction,
  request: Request,
  round: string,
): Promise<OwnSide | undefined> {
  const { acting, user } = request.viewer ?? {};
  const { audiences, partnership } = request.scope;
  const values = [audiences, partnership, round, acting?.side ?? null, acting?.organisation ?? null, user];
  const [row] = await tx.rows<OwnSide>(
    `select s.side_code as code, s.rule, d.coordinating_organisation_id as office,
       ${electorateSql('r', 's.side_code')} as electorate, ${historySql('r', 's.side_code')} as history,
       (select e.audience from elector e where e.partnership_id = r.partnership_id and e.round_id = r.id
         and e.organisation_id = $5 and ${visible('e')}) as audience,
       is_barred(r.partnership_id, r.action_id, $6) as barred
     from approval_round r
     join side_answer s on s.partnership_id = r.partnership_id and s.round_id = r.id and s.side_code = $4
     join side d on d.partnership_id = s.partnership_id and d.code = s.side_code
     where r.partnership_id = $2 and r.id = $3 and ${visible('r')} and ${visible('s')} and ${visible('d')}`,
    values,
  );
  return row;
}

/** The electors of a side as JSON: an organisation that is suspended leaves the electorate. */
export const electorateSql = (r: string, side: string): string =>
  `(select coalesce(jsonb_agg(jsonb_build_object('organisation', e.organisation_id, 'kind', e.kind)
      order by e.organisation_id), '[]')
    from elector e join organisation o on o.partnership_id = e.partnership_id and o.id = e.organisation_id
    where e.partnership_id = ${r}.partnership_id and e.round_id = ${r}.id and e.side_code = ${side}
      and o.status <> 'SUSPENDED' and ${visible('e')} and ${visible('o')})`;

/** The positions of a side as JSON, in the order taken. */
export const historySql = (r: string, side: string): string =>
  `(select coalesce(jsonb_agg(jsonb_build_object('organisation', p.organisation_id, 'kind', p.kind)
      order by p.ordinal), '[]')
    from position p where p.partnership_id = ${r}.partnership_id and p.round_id = ${r}.id
      and p.side_code = ${side} and ${visible('p')})`;
