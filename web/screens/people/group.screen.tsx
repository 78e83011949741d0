import '../../people/people.css';
import { useParams } from '@tanstack/react-router';
import { Fragment } from 'react';
import { useQuery } from 'urql';
import { paths } from '../../api/paths';
import { longDate } from '../../format/dates';
import { localTime, ownTimeZone } from '../../format/days';
import { NotHere } from '../../frame/not-here';
import { usePartnership } from '../../frame/partnership';
import { Crumb } from '../../parts/crumb';
import { Link } from '../../parts/link';
import { PageHeading } from '../../parts/page-heading';
import { SideCode } from '../../parts/side-code';
import { ErrorNote, Loading } from '../../parts/states';
import { usePeopleWords } from '../../people/words';
import { useWords } from '../../words/use-words';
import { GroupActs } from './group-acts';
import { type GroupShown, groupDocument } from './groups.documents';
import { useDirectoryWords } from './words';

/** One group: what it is for, who is in it, and what its former may do. */
export function GroupScreen() {
  const { language } = useWords();
  const people = usePeopleWords();
  const directory = useDirectoryWords();
  const { slug, title } = usePartnership();
  const { group: id = '' } = useParams({ strict: false });
  const [{ data, error }, execute] = useQuery({ query: groupDocument, variables: { id } });
  if (error && !data)
    return <ErrorNote error={error} retry={() => execute({ requestPolicy: 'network-only' })} />;
  if (!data) return <Loading heights={[40, 160, 160]} />;
  const shown = data.node && 'purpose' in data.node ? data.node : undefined;
  if (!shown) return <NotHere />;
  const day = (at: string) => longDate(localTime(at, ownTimeZone()).day, language);
  // What was begun on one is not gone on with on another.
  return (
    <Fragment key={shown.id}>
      <Crumb>
        <Link href={paths.groups(slug)}>{directory.groups}</Link>
      </Crumb>
      <PageHeading within={[directory.groups, title.text]}>{shown.name}</PageHeading>
      <dl className="sheet facts">
        <dt>{directory.kindOfGroup}</dt>
        <dd>{directory[shown.kind]}</dd>
        <dt>{directory.purpose}</dt>
        <dd lang="">{shown.purpose}</dd>
        <dt>{directory.sides}</dt>
        <dd className="acts">
          {shown.sides.map((code) => (
            <SideCode key={code} code={code} small />
          ))}
        </dd>
        <dt>{directory.formedBy}</dt>
        <dd>
          <Link href={paths.organisation(slug, shown.formedBy.id)}>{shown.formedBy.name}</Link>,{' '}
          {day(shown.formedAt)}
        </dd>
        {shown.closedAt && (
          <>
            <dt>{people.status}</dt>
            <dd>
              {directory.closed}, {day(shown.closedAt)}
            </dd>
          </>
        )}
      </dl>
      <Members caption={directory.organisations} of={shown.members} />
      <GroupActs group={shown} />
      {shown.formerMembers.length > 0 && <Members caption={directory.former} of={shown.formerMembers} />}
    </Fragment>
  );
}

interface MembersProps {
  readonly caption: string;
  readonly of: readonly Pick<GroupShown['members'][number], 'organisation'>[];
}

function Members({ caption, of }: MembersProps) {
  const { slug } = usePartnership();
  return (
    <section className="part" aria-label={caption}>
      <h2>{caption}</h2>
      <ul className="stack">
        {of.map(({ organisation: { id, name, side } }) => (
          <li key={id} className="who">
            {side && <SideCode code={side} small />}
            <Link href={paths.organisation(slug, id)}>{name}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
