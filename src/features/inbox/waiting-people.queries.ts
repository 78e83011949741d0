import { visible } from '../../access/visible.js';
import type { Waiting } from './waiting.queries.js';

/** Organisations that ask to take part. */
export const waitingPeople: readonly Waiting[] = [
  {
    reason: 'ORGANISATION_TO_ACCREDIT',
    subject: 'ORGANISATION',
    act: 'organisation.accredit',
    standing: { side: true },
    // Of a joint one each side is asked until it has assented.
    rows: (_, me) => `select o.partnership_id, o.id, jsonb_build_object('', o.name) as titles,
        null::timestamptz as deadline, o.created_at as since
      from organisation o
      where o.partnership_id = ${me.partnership} and o.status = 'PENDING' and ${visible('o')}
        and (o.side_code = ${me.side} or (o.side_code is null and not exists (
          select 1 from organisation_assent n where n.partnership_id = o.partnership_id and n.organisation_id = o.id
            and n.act = 'ACCREDIT' and n.side_code = ${me.side} and n.settled_at is null and ${visible('n')})))`,
  },
];
