import { longDate } from '../../format/dates';
import { localTime, ownTimeZone } from '../../format/days';
import { usePeopleWords } from '../../people/words';
import { useWords } from '../../words/use-words';
import type { OrganisationShown } from './organisations.documents';
import { useDirectoryWords } from './words';

/** The request of an organisation to take part, for the focal points who may grant it; which sides have assented already. */
export function RequestFacts({
  organisation: { registration, assents },
}: {
  readonly organisation: OrganisationShown;
}) {
  const { language, say } = useWords();
  const people = usePeopleWords();
  const directory = useDirectoryWords();
  const day = (at: string) => longDate(localTime(at, ownTimeZone()).day, language);
  return (
    <>
      {registration && (
        <section aria-labelledby="request">
          <h2 id="request">{directory.request}</h2>
          <dl className="sheet facts">
            <dt>{people.since}</dt>
            <dd>{day(registration.registeredAt)}</dd>
            <dt>{directory.contact}</dt>
            <dd>
              {registration.contactName}, {registration.contactEmail}
            </dd>
            <dt>{directory.message}</dt>
            <dd
              className="lines"
              lang={registration.language === language ? undefined : registration.language}
            >
              {registration.message}
            </dd>
            {registration.rejectionReasons && (
              <>
                <dt>{directory.rejectionReasons}</dt>
                <dd>{registration.rejectionReasons}</dd>
              </>
            )}
          </dl>
        </section>
      )}
      {assents.map(({ act, side, assentedAt }) => (
        <p key={`${act} ${side}`}>{say(directory.assented, { side, date: day(assentedAt) })}</p>
      ))}
    </>
  );
}
