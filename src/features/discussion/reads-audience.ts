import { visible } from '../../access/visible.js';

/**
 * Whether an organisation `o` reads an audience `k`, as `viewer_of` (migration 12) says it: all that it takes is visible to
 * whoever is in the audience. `of` is the SQL of the partnership.
 */
export const readsAudience = (k: string, o: string, of = '$2'): string => `coalesce(${k}.kind = 'PARTNERSHIP'
          or (${k}.kind = 'SIDE' and ${k}.side_code = ${o}.side_code)
          or (${k}.kind = 'AUTHORITIES' and ${k}.side_code = ${o}.side_code and ${o}.kind = 'GOVERNMENT')
          or (${k}.kind = 'ORGANISATION' and ${k}.organisation_id = ${o}.id)
          or (${k}.kind = 'CIRCLE' and exists (select 1 from circle_member c where c.partnership_id = ${of}
            and c.audience = ${k}.audience and c.organisation_id = ${o}.id and c.left_at is null and ${visible('c')}))
          or (${k}.kind = 'GROUP' and exists (select 1 from group_member n where n.partnership_id = ${of}
            and n.group_id = ${k}.group_id and n.organisation_id = ${o}.id and n.left_at is null and ${visible('n')})),
        false)`;
