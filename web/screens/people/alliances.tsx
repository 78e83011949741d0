import { useState } from 'react';
import { paths } from '../../api/paths';
import { usePartnership } from '../../frame/partnership';
import { Ability } from '../../parts/ability';
import { Link } from '../../parts/link';
import { useVerb } from '../../parts/use-verb';
import { mine } from '../../people/mine';
import { JoinForm } from './join-form';
import { leaveDocument, type OrganisationShown } from './organisations.documents';
import { useDirectoryWords } from './words';

interface Props {
  readonly organisation: OrganisationShown;
  readonly onDone: () => void;
}

/** The alliances an organisation is in; of an alliance, who is in it. */
export function Alliances({ organisation, onDone }: Props) {
  const directory = useDirectoryWords();
  const { slug } = usePartnership();
  const leave = useVerb(leaveDocument);
  const isAlliance = organisation.kind === 'ALLIANCE';
  const rows = isAlliance
    ? organisation.allianceMembers.nodes.map(({ organisation: member, ...one }) => ({
        ...one,
        shown: member,
        member,
      }))
    : organisation.memberOf.nodes.map((one) => ({ ...one, shown: one.alliance, member: organisation }));
  if (!isAlliance && rows.length === 0) return null;
  return (
    <section className="part" aria-labelledby="alliances">
      <h2 id="alliances">{isAlliance ? directory.allianceMembers : directory.inAlliances}</h2>
      {leave.refused && (
        <p className="note" role="alert">
          {leave.refused.message}
        </p>
      )}
      {rows.length === 0 && <p className="dim">{directory.noAllianceMembers}</p>}
      <ul className="stack">
        {rows.map(({ shown, alliance, member, viewerCan }) => (
          <li key={shown.id} className="acts">
            <Link href={paths.organisation(slug, shown.id)}>{shown.name}</Link>
            <Ability
              small
              of={mine(viewerCan)}
              act="leaveAlliance"
              busy={leave.busy}
              onAct={() =>
                void leave.act({ input: { alliance: alliance.id, organisation: member.id } }).then(onDone)
              }
            >
              {directory.leave}
            </Ability>
          </li>
        ))}
      </ul>
      {isAlliance && <Join organisation={organisation} onDone={onDone} />}
    </section>
  );
}

function Join({ organisation, onDone }: Props) {
  const directory = useDirectoryWords();
  const [open, setOpen] = useState(false);
  const joined = () => {
    setOpen(false);
    onDone();
  };
  if (open) return <JoinForm organisation={organisation} onDone={joined} />;
  return (
    <Ability of={mine(organisation.viewerCan)} act="joinAlliance" onAct={() => setOpen(true)}>
      {directory.join}
    </Ability>
  );
}
