import { paths } from '../../api/paths';
import { longDate } from '../../format/dates';
import { localTime } from '../../format/days';
import { amount } from '../../format/numbers';
import { totals } from '../../format/total';
import { useOwnZone } from '../../frame/own-zone';
import { usePartnership } from '../../frame/partnership';
import { Crumb } from '../../parts/crumb';
import { Link } from '../../parts/link';
import { PageHeading } from '../../parts/page-heading';
import { SideCode } from '../../parts/side-code';
import { StatusWord } from '../../parts/status-word';
import { useWords } from '../../words/use-words';
import type { ActionPage } from './action.documents';
import { useActionWords } from './words';

/** What the action is, in one line of facts under its title. */
export function ActionHead({ action }: { readonly action: ActionPage }) {
  const { language, say } = useWords();
  const words = useActionWords();
  const { slug, title } = usePartnership();
  const zone = useOwnZone();
  const foreign = (locale: string) => (locale === language ? undefined : locale);
  const terms = [...(action.area ? [action.area] : []), ...action.valueChains];
  const sums = totals(action.budget);
  return (
    <header className="action-head">
      <Crumb>
        <Link href={paths.actions(slug)}>{words.actions}</Link>
        <span aria-hidden="true">/</span>
        <span className="mono">{action.reference ?? words.noReference}</span>
      </Crumb>
      <PageHeading
        within={[...(action.reference ? [action.reference] : []), title.text]}
        lang={foreign(action.title.locale)}
        className="serif"
      >
        {action.title.text}
      </PageHeading>
      <ul className="action-facts">
        <li>
          <StatusWord status={action.status} />
        </li>
        <li>
          <b>{say(words.revision, { revision: action.revision })}</b>,{' '}
          {longDate(localTime(action.currentRevision.createdAt, zone).day, language)}
        </li>
        {terms.length > 0 && (
          <li>
            {terms.map(({ code, name }, place) => (
              <span key={code} lang={foreign(name.locale)}>
                {place > 0 && ' · '}
                {name.text}
              </span>
            ))}
          </li>
        )}
        <li className="of-leads">
          {words.leads}
          {action.leads.map(({ side, organisation }) => (
            <span key={side}>
              <SideCode code={side} small /> {organisation.name}
            </span>
          ))}
          {action.lookingForLead.map((side) => (
            <span key={side}>
              <SideCode code={side} small /> {words.lookedFor}
            </span>
          ))}
        </li>
        {sums.length > 0 && (
          <li>
            {words.budget} <b>{sums.map((sum) => amount(sum.amount, sum.currency, language)).join(', ')}</b>
          </li>
        )}
      </ul>
      {action.reasons && (
        <p className="lines s" lang="">
          {action.reasons}
        </p>
      )}
    </header>
  );
}
