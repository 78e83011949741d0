import { type FormEvent, useState } from 'react';
import { useQuery } from 'urql';
import { paths } from '../../api/paths';
import { usePartnership } from '../../frame/partnership';
import { Ability } from '../../parts/ability';
import { Field, FormRefusal } from '../../parts/field';
import { Link } from '../../parts/link';
import { useVerb } from '../../parts/use-verb';
import { mine } from '../../people/mine';
import { usePeopleWords } from '../../people/words';
import {
  choiceDocument,
  joinDocument,
  leaveDocument,
  type OrganisationShown,
} from './organisations.documents';
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

function Join({ organisation: { id, viewerCan, allianceMembers }, onDone }: Props) {
  const people = usePeopleWords();
  const directory = useDirectoryWords();
  const { slug } = usePartnership();
  const [open, setOpen] = useState(false);
  const { act, busy, refused } = useVerb(joinDocument);
  const [{ data }] = useQuery({ query: choiceDocument, variables: { slug }, pause: !open });
  const inIt = new Set([id, ...allianceMembers.nodes.map(({ organisation }) => organisation.id)]);
  const others = data?.partnership?.accredited.nodes.filter((one) => !inIt.has(one.id)) ?? [];
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const organisation = String(new FormData(event.currentTarget).get('organisation'));
    if (await act({ input: { alliance: id, organisation } })) {
      setOpen(false);
      onDone();
    }
  };
  if (!open)
    return (
      <Ability of={mine(viewerCan)} act="joinAlliance" onAct={() => setOpen(true)}>
        {directory.join}
      </Ability>
    );
  return (
    <form className="stack inset" onSubmit={(event) => void submit(event)}>
      {refused && <FormRefusal refused={refused} names={['organisation']} />}
      <Field label={people.organisation} name="organisation" refused={refused}>
        {(control) => (
          <select {...control} required>
            {others.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <p>
        <button type="submit" className="btn primary" aria-disabled={busy}>
          {directory.join}
        </button>
      </p>
    </form>
  );
}
