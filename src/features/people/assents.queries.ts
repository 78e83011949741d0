import { visible } from '../../access/visible.js';

/**
 * Whether a side's assent to an act on a joint organisation waits for the other sides', and who gave it speaks for the side
 * still: as of the first of two in domain/roles-assignment.ts and domain/rule-change.ts.
 */
export const assentStands = (n: string): string =>
  `(${n}.settled_at is null and exists (select from membership f
    join organisation c on c.partnership_id = f.partnership_id and c.id = f.organisation_id
    where f.partnership_id = ${n}.partnership_id and f.id = ${n}.membership_id and f.status = 'ACTIVE'
      and 'FOCAL_POINT' = any (f.roles) and c.status = 'ACCREDITED' and ${visible('f')} and ${visible('c')}))`;
