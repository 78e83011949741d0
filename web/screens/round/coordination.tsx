import { useRouter } from '@tanstack/react-router';
import { paths } from '../../api/paths';
import { addressOfAct, coordination } from '../../approval/act-addresses';
import { useApprovalWords } from '../../approval/words';
import { usePartnership } from '../../frame/partnership';
import { Ability } from '../../parts/ability';
import type { OwnMembership, WholeRound } from './round.documents';
import { useRoundWords } from './words';

interface Props {
  readonly round: WholeRound;
  readonly membership: OwnMembership | null;
}

/** How the procedure goes on, for those whose it is; and who stands in for an approver. Nothing for all others. */
export function Coordination({ round, membership }: Props) {
  const words = useRoundWords();
  const approval = useApprovalWords();
  const { slug } = usePartnership();
  const { history } = useRouter();
  const named = round.viewerCan.filter(({ code }) => code !== 'NOT_PERMITTED');
  const acts = coordination.filter((act) => named.some((line) => line.act === act));
  const substitutes = membership?.viewerCan.find(({ act, allowed }) => act === 'nameSubstitute' && allowed);
  if (round.status !== 'OPEN' || (acts.length === 0 && !substitutes))
    return (
      <p className="no-print">
        <PrintButton />
      </p>
    );
  return (
    <section className="sheet coordination no-print" aria-labelledby="coordination">
      <h2 id="coordination">{words.acts}</h2>
      {acts.map((act) => (
        <Ability
          key={act}
          of={named}
          act={act}
          small
          onAct={() => history.push(addressOfAct(act, slug, round.id))}
        >
          {approval.act[act]}
        </Ability>
      ))}
      {substitutes && (
        <Ability
          of={[substitutes]}
          act="nameSubstitute"
          small
          onAct={() => history.push(paths.roundAct(slug, round.id, 'substitute'))}
        >
          {words.substitute}
        </Ability>
      )}
      <PrintButton />
    </section>
  );
}

function PrintButton() {
  const words = useRoundWords();
  return (
    <span>
      <button type="button" className="btn small" onClick={() => print()}>
        {words.print}
      </button>
    </span>
  );
}
