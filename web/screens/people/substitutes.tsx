import { useState } from 'react';
import { paths } from '../../api/paths';
import { longDate } from '../../format/dates';
import { localTime, ownTimeZone } from '../../format/days';
import { usePartnership } from '../../frame/partnership';
import { Ability } from '../../parts/ability';
import { Link } from '../../parts/link';
import { useVerb } from '../../parts/use-verb';
import { mine } from '../../people/mine';
import { useWords } from '../../words/use-words';
import { NameSubstitute } from './name-substitute';
import { endSubstitutionDocument, type PersonShown, type ShownSubstitution } from './people.documents';
import { useDirectoryWords } from './words';

interface Props {
  readonly person: PersonShown;
  readonly onDone: () => void;
}

/** Who acts in the place of an approver, and for whom this member acts. */
export function Substitutes({ person, onDone }: Props) {
  const directory = useDirectoryWords();
  const [naming, setNaming] = useState(false);
  const can = mine(person.viewerCan).filter(({ code }) => code !== 'NOT_AN_APPROVER');
  const mayName = can.some(({ act }) => act === 'nameSubstitute');
  if (!mayName && person.substitutes.length === 0 && person.substituteFor.length === 0) return null;
  return (
    <section className="part" aria-labelledby="substitutes">
      <h2 id="substitutes">{directory.substitutes}</h2>
      {person.substitutes.length === 0 && person.roles.includes('APPROVER') && (
        <p className="dim">{directory.noSubstitutes}</p>
      )}
      <List of={person.substitutes} shows={({ substitute }) => substitute} />
      {naming ? (
        <NameSubstitute
          person={person}
          onNamed={() => {
            setNaming(false);
            onDone();
          }}
        />
      ) : (
        <Ability of={can} act="nameSubstitute" onAct={() => setNaming(true)}>
          {directory.nameSubstitute}
        </Ability>
      )}
      {person.substituteFor.length > 0 && <h3>{directory.substituteFor}</h3>}
      <List of={person.substituteFor} shows={({ approver }) => approver} />
    </section>
  );
}

interface ListProps {
  readonly of: readonly ShownSubstitution[];
  readonly shows: (one: ShownSubstitution) => ShownSubstitution['approver'];
}

function List({ of, shows }: ListProps) {
  const { language, say } = useWords();
  const directory = useDirectoryWords();
  const { slug } = usePartnership();
  const { act, busy, refused } = useVerb(endSubstitutionDocument);
  const day = (at: string) => longDate(localTime(at, ownTimeZone()).day, language);
  if (of.length === 0) return null;
  return (
    <>
      {refused && (
        <p className="note" role="alert">
          {refused.message}
        </p>
      )}
      <ul className="stack">
        {of.map((one) => (
          <li key={one.id} className="acts">
            <span>
              <Link href={paths.person(slug, shows(one).id)} id={`of-${one.id}`}>
                {shows(one).user.name}
              </Link>{' '}
              {say(directory.period, { from: day(one.from), until: day(one.endedAt ?? one.until) })}
              {one.inForce && <b> · {directory.inForce}</b>}
            </span>
            <Ability
              small
              about={`of-${one.id}`}
              of={mine(one.viewerCan).filter(({ allowed }) => allowed)}
              act="endSubstitution"
              busy={busy}
              onAct={() => void act({ input: { substitution: one.id } })}
            >
              {directory.end}
            </Ability>
          </li>
        ))}
      </ul>
    </>
  );
}
