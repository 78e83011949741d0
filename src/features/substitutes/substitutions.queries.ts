import { visible } from '../../access/visible.js';

/** Whether a membership can be acted by, with its person's account; `more` is asked of it besides. */
const acts = (s: string, column: string, more = 'true'): string =>
  `exists (select 1 from membership m join app_user u on u.id = m.user_id
     where m.partnership_id = ${s}.partnership_id and m.id = ${s}.${column} and m.status = 'ACTIVE'
       and u.status = 'ACTIVE' and ${more} and ${visible('m')})`;

/** Whether a substitution stands, now or from a later day on: not over, and both still are what they were. */
export const standing = (s: string, now: string): string =>
  `(${s}.ended_at is null and ${s}.ends_at > ${now} and ${acts(s, 'substitute_membership_id')}
    and ${acts(s, 'approver_membership_id', `'APPROVER' = any (m.roles)`)})`;

/** Whether the substitute may act by it at this instant. */
export const inForce = (s: string, now: string): string =>
  `(${s}.starts_at <= ${now} and ${standing(s, now)})`;

/** The approvers whom the membership `by` may act for now, as `Represented[]`, of the round (or its row) `r`. */
export const representedSql = (r: string, by: string, now: string): string =>
  `(select coalesce(jsonb_agg(jsonb_build_object('approver', s.approver_membership_id,
      'barred', is_barred(s.partnership_id, ${r}.action_id, p.user_id)) order by s.id), '[]')
    from substitution s
    join membership p on p.partnership_id = s.partnership_id and p.id = s.approver_membership_id
    where s.partnership_id = ${r}.partnership_id and s.substitute_membership_id = ${by} and ${inForce('s', now)}
      and ${visible('s')} and ${visible('p')})`;

/** Whether the membership `by` may act for any approver at all now: asked once, before it is asked of each round. */
export const substitutes = (partnership: string, by: string, now: string): string =>
  `exists (select from substitution s where s.partnership_id = ${partnership} and s.substitute_membership_id = ${by}
    and ${inForce('s', now)} and ${visible('s')})`;

/** Whether the side of a code has a focal point who is another user. */
export const secondFocalPointSql = (partnership: string, side: string, user: string): string =>
  `exists (select from membership f
    join organisation c on c.partnership_id = f.partnership_id and c.id = f.organisation_id
    where f.partnership_id = ${partnership} and c.side_code = ${side} and f.user_id <> ${user} and f.status = 'ACTIVE'
      and c.status = 'ACCREDITED' and 'FOCAL_POINT' = any (f.roles) and ${visible('f')} and ${visible('c')})`;
