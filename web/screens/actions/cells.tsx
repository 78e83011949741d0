import { paths } from '../../api/paths';
import { longDate, shortDate } from '../../format/dates';
import { localTime, ownTimeZone } from '../../format/days';
import { isClose } from '../../format/is-close';
import { amount } from '../../format/numbers';
import { totals } from '../../format/total';
import { zoneCity } from '../../format/zone-city';
import { usePartnership } from '../../frame/partnership';
import { useMinute } from '../../live/use-minute';
import { Link } from '../../parts/link';
import { SideCode } from '../../parts/side-code';
import { useWords } from '../../words/use-words';
import type { Row } from './actions.documents';
import { useActionsWords } from './words';

/** The title is the one link of a row; the style sheet spreads it over the whole row. */
export function TitleLink({ row }: { readonly row: Row }) {
  const { language } = useWords();
  const { slug } = usePartnership();
  const { text, locale } = row.title;
  return (
    <Link
      href={paths.action(slug, row)}
      className="row-link"
      data-row={row.id}
      lang={locale === language ? undefined : locale}
    >
      {text}
    </Link>
  );
}

/** Who leads on each side, and where somebody is still looked for. */
export function Leads({ row: { leads, lookingForLead } }: { readonly row: Row }) {
  const { language, say } = useWords();
  const words = useActionsWords();
  const { sides } = usePartnership();
  return (
    <ul className="row-leads">
      {sides.map(({ code, name }) => {
        const lead = leads.find(({ side }) => side === code);
        if (lead)
          return (
            <li key={code}>
              <SideCode code={code} small /> <span>{lead.organisation.name}</span>
            </li>
          );
        if (!lookingForLead.includes(code)) return null;
        return (
          <li key={code}>
            <SideCode code={code} small />{' '}
            <span className="hot" lang={name.locale === language ? undefined : name.locale}>
              {say(words.looking, { side: name.text })}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** The end of the open round, as the first side's day and each side's clock. */
export function NextDeadline({ row }: { readonly row: Row }) {
  const { language } = useWords();
  const words = useActionsWords();
  const { sides } = usePartnership();
  const now = useMinute();
  const open = row.rounds.nodes.find(({ status }) => status === 'OPEN');
  if (!open) return <span className="dimmer">{words.noDeadline}</span>;
  const zones = [...new Set(sides.map(({ timeZone }) => timeZone))];
  const { day: first } = localTime(open.deadline, zones[0] ?? ownTimeZone());
  return (
    <span className="when">
      <b className={isClose(open.deadline, now, sides) ? 'hot' : ''}>
        <time dateTime={open.deadline}>{longDate(first, language)}</time>
      </b>
      {zones.map((zone) => {
        const { day, time } = localTime(open.deadline, zone);
        return (
          <span className="s dim nb" key={zone}>
            {zoneCity(zone, language)} {day === first ? time : `${shortDate(day, language)}, ${time}`}
          </span>
        );
      })}
    </span>
  );
}

/** The sum of the budget in each currency. */
export function Budget({ row }: { readonly row: Row }) {
  const { language } = useWords();
  const words = useActionsWords();
  const sums = totals(row.budget);
  if (sums.length === 0) return <span className="dimmer">{words.noBudget}</span>;
  return sums.map((sum) => (
    <span className="nb sum" key={sum.currency}>
      {amount(sum.amount, sum.currency, language)}
    </span>
  ));
}

export function Changed({ row }: { readonly row: Row }) {
  const { language } = useWords();
  const { day } = localTime(row.changedAt, ownTimeZone());
  return <time dateTime={row.changedAt}>{longDate(day, language)}</time>;
}
