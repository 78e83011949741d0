import { useId } from 'react';
import { usePartnership } from '../../frame/partnership';
import { Deadline } from '../../parts/deadline';
import { Icon } from '../../parts/icon';
import { Link } from '../../parts/link';
import { useWords } from '../../words/use-words';
import type { Item } from './inbox.documents';
import { addressOf, reasonIcons, referenceIn } from './reason';
import { useInboxWords } from './words';

/** One thing that waits: what it is, why it waits in one sentence, until when, and the one act. */
export function Todo({ item, primary }: { readonly item: Item; readonly primary: boolean }) {
  const { language, say } = useWords();
  const inbox = useInboxWords();
  const id = useId();
  const { slug } = usePartnership();
  const { reason, subject, deadline, title, titleLanguage } = item;
  const href = addressOf(item, slug);
  const reference = referenceIn(item);
  const round = subject?.__typename === 'ApprovalRound' ? subject : undefined;
  const silent = round?.procedure === 'SILENCE' && reason === 'POSITION_TO_TAKE';
  return (
    <li>
      <Icon name={reasonIcons[reason]} />
      <div>
        <Link
          className="t"
          data-row={item.id}
          href={href}
          id={`${id}-title`}
          lang={titleLanguage === null || titleLanguage === language ? undefined : titleLanguage}
        >
          {title}
        </Link>
        <p className="why">
          {inbox.why[reason]} {silent && inbox.silence}
        </p>
        {(reference || round) && (
          <p className="ref">
            {reference && <span className="mono">{reference}</span>}
            {round && <span>{say(inbox.revision, { revision: round.revision })}</span>}
          </p>
        )}
      </div>
      <Deadline at={deadline} />
      <Link
        className={`btn small${primary ? ' primary' : ''}`}
        href={href}
        id={`${id}-act`}
        aria-labelledby={`${id}-act ${id}-title`}
      >
        {inbox.act[reason]}
      </Link>
    </li>
  );
}
