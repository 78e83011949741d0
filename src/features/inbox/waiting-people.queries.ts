import { visible } from '../../access/visible.js';
import { assentStands } from '../people/assents.queries.js';
import type { Me, Waiting } from './waiting.queries.js';

/**
 * The membership `b` of who proposed something and its organisation `c`: another user than the viewer and a focal point
 * still, as domain/roles-assignment.ts and domain/rule-change.ts ask of the first of two.
 */
const first = (
  p: string,
  me: Me,
) => `join membership b on b.partnership_id = ${p}.partnership_id and b.id = ${p}.proposed_by_membership_id
    and b.user_id <> ${me.user} and b.status = 'ACTIVE' and 'FOCAL_POINT' = any (b.roles) and ${visible('b')}
  join organisation c on c.partnership_id = b.partnership_id and c.id = b.organisation_id
    and c.status = 'ACCREDITED' and ${visible('c')}`;

/** What waits for the focal points of a side, alone or as the second of two. */
export const waitingPeople: readonly Waiting[] = [
  {
    // A joint one takes a focal point of each side.
    reason: 'ORGANISATION_TO_ACCREDIT',
    subject: 'ORGANISATION',
    act: 'organisation.accredit',
    standing: { side: true },
    rows: (
      _,
      me,
    ) => `select o.partnership_id, o.id, jsonb_build_object('', o.name) as titles, null::timestamptz as deadline,
        o.created_at as since
      from organisation o where o.partnership_id = ${me.partnership} and o.status = 'PENDING' and ${visible('o')}
        and (o.side_code = ${me.side} or o.side_code is null and not exists (select from organisation_assent n
          where n.partnership_id = o.partnership_id and n.organisation_id = o.id and n.act = 'ACCREDIT'
            and n.side_code = ${me.side} and ${assentStands('n')} and ${visible('n')}))`,
  },
  {
    // Of the member's side; for a member of a joint organisation, of another side than who proposed.
    reason: 'ROLES_TO_SECOND',
    subject: 'MEMBERSHIP',
    act: 'roles.assign',
    standing: { side: true },
    rows: (
      _,
      me,
    ) => `select p.partnership_id, m.id, jsonb_build_object('', u.name) as titles, null::timestamptz as deadline,
        p.proposed_at as since
      from role_proposal p ${first('p', me)}
      join membership m on m.partnership_id = p.partnership_id and m.id = p.membership_id
        and m.user_id not in (${me.user}, b.user_id) and m.status = 'ACTIVE'
      join organisation o on o.partnership_id = m.partnership_id and o.id = m.organisation_id
      join app_user u on u.id = m.user_id
      where p.partnership_id = ${me.partnership} and p.settled_at is null
        and ${visible('p')} and ${visible('m')} and ${visible('o')}
        and (o.side_code = ${me.side} and c.side_code = ${me.side} or o.side_code is null and c.side_code <> ${me.side})`,
  },
  {
    // Only what was proposed last, and for the rule as it is.
    reason: 'RULE_TO_SECOND',
    subject: 'PARTNERSHIP',
    act: 'rule.change',
    standing: { side: true },
    rows: (
      _,
      me,
    ) => `select w.partnership_id, w.partnership_id as id, w.titles, null::timestamptz as deadline, p.proposed_at as since
      from partnership w join side s on s.partnership_id = w.partnership_id and s.code = ${me.side}
      cross join lateral (select p.* from side_rule_proposal p where p.partnership_id = s.partnership_id
        and p.side_code = s.code and p.of_version = s.rule_version and ${visible('p')}
        order by p.ordinal desc limit 1) p
      ${first('p', me)} and c.side_code = s.code
      where w.partnership_id = ${me.partnership} and ${visible('w')} and ${visible('s')}`,
  },
];
