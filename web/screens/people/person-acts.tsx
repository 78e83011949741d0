import { type FormEvent, useState } from 'react';
import { Ability } from '../../parts/ability';
import { FormRefusal } from '../../parts/field';
import { useFirstField } from '../../parts/use-first-field';
import { useVerb } from '../../parts/use-verb';
import { mine } from '../../people/mine';
import { RoleFields, rolesOf } from '../../people/role-fields';
import { usePeopleWords } from '../../people/words';
import { useWords } from '../../words/use-words';
import {
  assignRolesDocument,
  type PersonShown,
  reinstateMemberDocument,
  suspendMemberDocument,
} from './people.documents';
import { useDirectoryWords } from './words';

/** What a focal point does with a membership: its roles, and whether it can be acted by. */
export function PersonActs({ person }: { readonly person: PersonShown }) {
  const directory = useDirectoryWords();
  const [open, setOpen] = useState(false);
  const suspend = useVerb(suspendMemberDocument);
  const reinstate = useVerb(reinstateMemberDocument);
  const can = mine(person.viewerCan);
  const refused = suspend.refused ?? reinstate.refused;
  const input = { membership: person.id };
  if (!can.some(({ act }) => ['assignRoles', 'suspendMember', 'reinstateMember'].includes(act))) return null;
  return (
    <div className="part">
      {refused && (
        <p className="note" role="alert">
          {refused.message}
        </p>
      )}
      {open && <Roles person={person} onClose={() => setOpen(false)} />}
      <div className="acts">
        {!open && (
          <Ability of={can} act="assignRoles" onAct={() => setOpen(true)}>
            {directory.roles}
          </Ability>
        )}
        <Ability of={can} act="suspendMember" busy={suspend.busy} onAct={() => void suspend.act({ input })}>
          {directory.suspendMember}
        </Ability>
        <Ability
          of={can}
          act="reinstateMember"
          busy={reinstate.busy}
          onAct={() => void reinstate.act({ input })}
        >
          {directory.reinstate}
        </Ability>
      </div>
    </div>
  );
}

interface RolesProps {
  readonly person: PersonShown;
  readonly onClose: () => void;
}

function Roles({ person: { id, roles, proposedRoles, organisation }, onClose }: RolesProps) {
  const { words } = useWords();
  const people = usePeopleWords();
  const directory = useDirectoryWords();
  const { act, busy, refused } = useVerb(assignRolesDocument);
  const [told, setTold] = useState<string>();
  const form = useFirstField<HTMLFormElement>();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const wanted = rolesOf(new FormData(event.currentTarget));
    const membership = (await act({ input: { membership: id, roles: wanted } }))?.assignRoles.membership;
    if (membership) setTold(membership.proposedRoles ? directory.rolesProposed : directory.rolesSent);
  };
  return (
    <form ref={form} className="stack inset" onSubmit={(event) => void submit(event)}>
      {refused && <FormRefusal refused={refused} names={['roles']} />}
      {told && <p role="status">{told}</p>}
      <RoleFields
        given={proposedRoles?.roles ?? roles}
        refused={refused}
        joint={organisation.side === null}
      />
      <p className="acts">
        <button type="submit" className="btn primary" aria-disabled={busy}>
          {busy ? words.parts.sending : directory.roles}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {people.close}
        </button>
      </p>
    </form>
  );
}
