import { usePartnership } from '../../frame/partnership';
import { Deadline } from '../../parts/deadline';
import { Icon } from '../../parts/icon';
import { Link } from '../../parts/link';
import { useWords } from '../../words/use-words';
import type { Item } from './inbox.documents';
import { addressOf, reasonIcons, referenceIn } from './reason';

/** One thing that waits: what it is, why it waits in one sentence, until when, and the one act. */
export function Todo({ item, primary }: { readonly item: Item; readonly primary: boolean }) {
  const { words, say } = useWords();
  const { slug } = usePartnership();
  const { reason, subject, title, deadline } = item;
  const href = addressOf(item, slug);
  const reference = referenceIn(item);
  const round = subject?.__typename === 'ApprovalRound' ? subject : undefined;
  const silent = round?.procedure === 'SILENCE' && reason === 'POSITION_TO_TAKE';
  return (
    <li>
      <Icon name={reasonIcons[reason]} />
      <div>
        <Link className="t" href={href}>
          {title}
        </Link>
        <p className="why">
          {words.inbox.why[reason]} {silent && words.inbox.silence}
        </p>
        {(reference || round) && (
          <p className="ref">
            {reference && <span className="mono">{reference}</span>}
            {round && <span>{say(words.inbox.revision, { revision: round.revision })}</span>}
          </p>
        )}
      </div>
      <Deadline at={deadline} />
      <Link className={`btn small${primary ? ' primary' : ''}`} href={href}>
        {words.inbox.act[reason]}
        <span className="spoken">: {title}</span>
      </Link>
    </li>
  );
}
