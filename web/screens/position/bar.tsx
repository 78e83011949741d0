import { addressOfAct } from '../../approval/act-addresses';
import { isOpen } from '../../approval/round-acts';
import { usePartnership } from '../../frame/partnership';
import { Deadline } from '../../parts/deadline';
import { Link } from '../../parts/link';
import { useWords } from '../../words/use-words';
import { abilityOf } from './own-position';
import type { DecidedRound } from './position.documents';
import type { PositionAct } from './route';
import { usePositionWords } from './words';

/** What it is about, until when, and why the act of this page is not open where it is not; a way to the other act. */
export function Bar({ round, act }: { readonly round: DecidedRound; readonly act: PositionAct }) {
  const { language } = useWords();
  const words = usePositionWords();
  const { slug } = usePartnership();
  const { title } = round.action;
  const line = round.viewerCan.find((one) => one.act === abilityOf[act]);
  const another = (act === 'confirm' || act === 'lift') && isOpen(round, 'takePosition');
  return (
    <div className="sheet about">
      <div>
        <p className="serif title" lang={title.locale === language ? undefined : title.locale}>
          {title.text}
        </p>
        {another && (
          <p>
            <Link href={addressOfAct('takePosition', slug, round.id)}>{words.another}</Link>
          </p>
        )}
      </div>
      <Deadline at={round.deadline} />
      {round.status === 'OPEN' && line && !line.allowed && (
        <p className="note calm" role="note">
          {line.message}
        </p>
      )}
    </div>
  );
}
