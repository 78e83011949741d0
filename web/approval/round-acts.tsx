import { useRouter } from '@tanstack/react-router';
import { usePartnership } from '../frame/partnership';
import { Ability } from '../parts/ability';
import { Link } from '../parts/link';
import { type ActName, addressOfAct, decisions } from './act-addresses';
import type { PanelRound } from './panel.documents';
import { useApprovalWords } from './words';

/**
 * What the viewer can say in a round: the first act that is open to them is the button of the panel, others are links. What
 * only stands in their own way (a text of their own) is said; what their role never does is not.
 */
export function RoundActs({ round }: { readonly round: PanelRound }) {
  const approval = useApprovalWords();
  const { slug } = usePartnership();
  const router = useRouter();
  if (round.status !== 'OPEN') return null;
  const allowed = decisions.filter((act) => isOpen(round, act));
  const said = round.brief.ownSide.some(({ mine, position }) => mine && position !== null);
  const [main, ...others] = allowed.filter(
    (act) => act !== 'preparePosition' || !allowed.includes('takePosition'),
  );
  const barred = round.viewerCan.find(
    ({ act, code }) => act === 'takePosition' && code !== null && code !== 'NOT_PERMITTED',
  );
  const named = (act: ActName) => (act === 'takePosition' && said ? approval.change : approval.act[act]);
  return (
    <div className="acts no-print">
      {others.map((act) => (
        <Link className="s" key={act} href={addressOfAct(act, slug, round.id)}>
          {named(act)}
        </Link>
      ))}
      {main && (
        <Link
          className={`btn${main === 'takePosition' && said ? '' : ' primary'}`}
          href={addressOfAct(main, slug, round.id)}
        >
          {named(main)}
        </Link>
      )}
      {barred && (
        <Ability
          of={[barred]}
          act="takePosition"
          onAct={() => router.history.push(addressOfAct('takePosition', slug, round.id))}
        >
          {approval.act.takePosition}
        </Ability>
      )}
    </div>
  );
}

export const isOpen = (round: Pick<PanelRound, 'viewerCan'>, act: ActName): boolean =>
  round.viewerCan.some((line) => line.act === act && line.allowed);
