import { graphql } from './graphql.js';
import type { Member } from './member.js';
import type { World } from './world.js';

export const changeCalendar = graphql(`
  mutation changeCalendar($input: ChangeCalendarInput!) {
    changeCalendar(input: $input) { partnership { id } refusal { code path message } }
  }
`);
const read = graphql(`
  query calendars($slug: Code!) {
    partnership(slug: $slug) {
      sides {
        code timeZone weekend holidays workingDays viewerCan { act allowed code }
        calendar { version weekend holidays { date name } workingDays source digest changedAt }
        calendarVersions { version holidays { date } workingDays source digest }
      }
    }
  }
`);

export interface Day {
  readonly date: string;
  readonly kind: 'HOLIDAY' | 'WORKING_DAY' | 'BY_WEEKDAY';
  readonly name?: string;
}
export const holiday = (date: string, name?: string): Day => ({
  date,
  kind: 'HOLIDAY',
  ...(name !== undefined && { name }),
});
export const worked = (date: string): Day => ({ date, kind: 'WORKING_DAY' });
export const ordinary = (date: string): Day => ({ date, kind: 'BY_WEEKDAY' });

export const source = 'Order of the Minister of Labour.';

/** What the wish for other days comes to, without a side for the one of who asks: a code, or `changed`. */
export async function changes(
  by: Member,
  days: readonly Day[],
  { version = 1, side }: { readonly version?: number; readonly side?: string } = {},
): Promise<string> {
  const input = { expectedVersion: version, days: [...days], source, ...(side && { side }) };
  const { data, errors } = await by.tries(changeCalendar, { input });
  return errors[0]?.extensions.code ?? data?.changeCalendar.refusal?.code ?? 'changed';
}

/** A side as somebody reads it. */
export async function calendarSeen({ slug }: World, by: Member, code: string) {
  const { partnership } = await by.asks(read, { slug });
  const side = partnership?.sides.find((one) => one.code === code);
  if (!side) throw new Error('no side');
  return side;
}
