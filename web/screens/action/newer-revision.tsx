import { type ReactNode, useRef } from 'react';
import { paths } from '../../api/paths';
import { localTime } from '../../format/days';
import { useOwnZone } from '../../frame/own-zone';
import { usePartnership } from '../../frame/partnership';
import { Link } from '../../parts/link';
import { useKeptFocus } from '../../parts/use-kept-focus';
import { useWords } from '../../words/use-words';
import type { ActionPage } from './action.documents';
import { useActionWords } from './words';

interface Props {
  readonly action: ActionPage;
  /** The revision being read. */
  readonly held: number;
  readonly onTake: () => void;
}

/** That the text has changed under the reader, or that a change of the approved text is asked for. */
export function NewerRevision({ action, held, onTake }: Props) {
  const { say } = useWords();
  const words = useActionWords();
  const { slug } = usePartnership();
  const zone = useOwnZone();
  const { candidate, currentRevision, revision } = action;
  const compare = (to: number, text: string) => (
    <Link href={paths.compare(slug, action, Math.min(held, to), Math.max(held, to))}>{text}</Link>
  );
  return (
    <>
      {revision !== held && (
        <p className="note calm newer-revision" role="status">
          {say(words.published, {
            revision,
            organisation: currentRevision.organisation.name,
            time: localTime(currentRevision.createdAt, zone).time,
          })}{' '}
          {compare(revision, words.showChanges)}{' '}
          <Take onTake={onTake}>{say(words.readRevision, { revision })}</Take>
        </p>
      )}
      {candidate && (
        <p className="note calm newer-revision">
          {say(words.candidate, { revision: candidate.number, organisation: candidate.organisation.name })}{' '}
          {compare(candidate.number, words.showChanges)}
        </p>
      )}
    </>
  );
}

function Take({ onTake, children }: Pick<Props, 'onTake'> & { readonly children: ReactNode }) {
  const button = useRef<HTMLButtonElement>(null);
  useKeptFocus(button);
  return (
    <button type="button" className="plain" ref={button} onClick={onTake}>
      {children}
    </button>
  );
}
