import type { Actor } from '../../access/authorise.js';
import { visible } from '../../access/visible.js';
import { type CalendarDays, type CalendarState, calendarDigest } from '../../domain/side-calendar.js';
import type { WriteTransaction } from '../../platform/database/write-transaction.js';
import { notFound } from '../../platform/graphql/errors.js';
import type { Request } from '../../platform/graphql/request.js';
import { asEntryActor, record } from '../log/record.js';
import { SideEntity } from './side.entity.js';
import { SideCalendarEntity } from './side-calendar.entity.js';

/** A side that is locked until the end of the transaction, with its calendar. */
export interface LockedCalendar extends CalendarState {
  readonly code: string;
  readonly slug: string;
  /** Of all members. */
  readonly audience: number;
}

/** Finds a side as the viewer by its code and locks it. Throws NOT_FOUND. */
export async function lockCalendar(
  tx: WriteTransaction,
  request: Request,
  code: string | null,
): Promise<LockedCalendar> {
  const { audiences, partnership } = request.scope;
  const key = [audiences, partnership, code];
  // They travel together: the second sees what was committed while the first waited.
  const [, [side]] = await Promise.all([tx.rows(lock, key), tx.rows<LockedCalendar>(state, key)]);
  if (!side) throw notFound(['side']);
  return side;
}

const lock = `select 1 from side s where s.partnership_id = $2 and s.code = $3 and ${visible('s')} for no key update`;

const state = `
  select s.code, p.slug, s.audience, s.calendar_version as version, s.time_zone as "timeZone", s.weekend,
    c.holidays, to_json(c.working_days) as "workingDays", p.shortest_round_days as "shortestDays",
    coalesce((select json_agg(json_build_object('timeZone', x.time_zone, 'weekend', x.weekend, 'holidays', x.holidays,
      'workingDays', x.working_days)) from side x where x.partnership_id = s.partnership_id and x.code <> s.code
      and ${visible('x')}), '[]') as others
  from side s
  join partnership p on p.partnership_id = s.partnership_id and ${visible('p')}
  join side_calendar c on c.partnership_id = s.partnership_id and c.side_code = s.code and c.version = s.calendar_version
    and ${visible('c')}
  where s.partnership_id = $2 and s.code = $3 and ${visible('s')}`;

/** Gives a locked side other days from now on; the deadlines of open rounds stay. */
export function storeCalendar(
  tx: WriteTransaction,
  actor: Actor,
  side: LockedCalendar,
  { holidays, workingDays, source }: CalendarDays & { readonly source: string },
): void {
  const { partnership: partnershipId } = actor;
  const { code, slug, audience, weekend, timeZone } = side;
  const version = side.version + 1;
  tx.insert(SideCalendarEntity, {
    ...{ partnershipId, audience, sideCode: code, version, source },
    weekend: [...weekend],
    holidays: [...holidays],
    workingDays: [...workingDays],
    changedAt: tx.now,
  });
  tx.update(
    SideEntity,
    { partnershipId, code, calendarVersion: side.version },
    {
      holidays: holidays.map(({ date }) => date),
      workingDays: [...workingDays],
      calendarVersion: version,
    },
  );
  const document = {
    partnership: slug,
    side: code,
    version,
    timeZone,
    weekend,
    holidays,
    workingDays,
    source,
  };
  record(
    tx,
    { partnership: partnershipId, audience, actor: asEntryActor(actor) },
    'calendar.changed',
    { type: 'PARTNERSHIP', id: partnershipId },
    { side: code, version, digest: calendarDigest(document) },
  );
}
