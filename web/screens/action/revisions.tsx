import { paths } from '../../api/paths';
import { longDate } from '../../format/dates';
import { localTime } from '../../format/days';
import { useOwnZone } from '../../frame/own-zone';
import { usePartnership } from '../../frame/partnership';
import { Digest } from '../../parts/digest';
import { Link } from '../../parts/link';
import { SideCode } from '../../parts/side-code';
import { useWords } from '../../words/use-words';
import type { ActionPage } from './action.documents';
import { useActionWords } from './words';

/** Every revision that the viewer may see, the latest first: whose, when, why, its digest, and what it changed. */
export function Revisions({ action }: { readonly action: ActionPage }) {
  const { language, say } = useWords();
  const words = useActionWords();
  const { slug } = usePartnership();
  const zone = useOwnZone();
  const { nodes } = action.revisions;
  return (
    <section className="sheet of-revisions" aria-labelledby="revisions">
      <h2 id="revisions">{words.tab.revisions}</h2>
      <ol>
        {nodes.map(({ id, number, digest, note, createdAt, organisation }, place) => {
          const before = nodes[place + 1];
          return (
            <li key={id}>
              <Link href={`${paths.action(slug, action)}?rev=${number}`}>
                {say(words.revision, { revision: number })}
              </Link>
              {number === action.approvedRevision && <b>{words.isApproved}</b>}
              <span className="s">
                {organisation.side && <SideCode code={organisation.side} small />} {organisation.name}
              </span>
              <span className="s dim">{longDate(localTime(createdAt, zone).day, language)}</span>
              <Digest value={digest} />
              {before && (
                <Link className="s" href={paths.compare(slug, action, before.number, number)}>
                  {say(words.compareWith, { revision: before.number })}
                </Link>
              )}
              {note && (
                <p className="s lines" lang="">
                  {note}
                </p>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
