import { type FormEvent, useState } from 'react';
import { Ability } from '../../parts/ability';
import { FormRefusal } from '../../parts/field';
import { useFirstField } from '../../parts/use-first-field';
import { useVerb } from '../../parts/use-verb';
import { mine } from '../../people/mine';
import { usePeopleWords } from '../../people/words';
import { useWords } from '../../words/use-words';
import { GroupTexts } from './group-texts';
import { changeGroupDocument, closeGroupDocument, type GroupShown } from './groups.documents';
import { OrganisationChoice } from './organisation-choice';
import { useDirectoryWords } from './words';

/** What may be done with a group: other members, another name; closing it, which asks first. */
export function GroupActs({ group }: { readonly group: GroupShown }) {
  const people = usePeopleWords();
  const directory = useDirectoryWords();
  const [open, setOpen] = useState<'change' | 'close'>();
  const close = useVerb(closeGroupDocument);
  // A closed group takes nothing any more: its page says so.
  const can = group.closedAt ? [] : mine(group.viewerCan);
  if (can.length === 0) return null;
  if (open === 'change') return <Change group={group} onClose={() => setOpen(undefined)} />;
  return (
    <div className="part">
      {close.refused && (
        <p className="note" role="alert">
          {close.refused.message}
        </p>
      )}
      {open === 'close' && <p>{directory.closeText}</p>}
      <div className="acts">
        {!open && (
          <Ability of={can} act="changeGroup" onAct={() => setOpen('change')}>
            {directory.change}
          </Ability>
        )}
        <Ability
          of={can}
          act="closeGroup"
          busy={close.busy}
          primary={open === 'close'}
          onAct={() => {
            if (open === 'close') void close.act({ input: { group: group.id } });
            else setOpen('close');
          }}
        >
          {directory.closeGroup}
        </Ability>
        {open === 'close' && (
          <button type="button" className="btn" onClick={() => setOpen(undefined)}>
            {people.close}
          </button>
        )}
      </div>
    </div>
  );
}

interface ChangeProps {
  readonly group: GroupShown;
  readonly onClose: () => void;
}

function Change({ group, onClose }: ChangeProps) {
  const { words } = useWords();
  const people = usePeopleWords();
  const directory = useDirectoryWords();
  const { act, busy, refused } = useVerb(changeGroupDocument);
  const inIt = new Set(group.members.map(({ organisation }) => organisation.id));
  const form = useFirstField<HTMLFormElement>();
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const [name, purpose] = [String(given.get('name')).trim(), String(given.get('purpose')).trim()];
    const input = {
      group: group.id,
      // What is left out stays: who may only let its own organisation leave changes nothing else.
      ...(name !== group.name && { name }),
      ...(purpose !== group.purpose && { purpose }),
      joining: given.getAll('joining').map(String),
      leaving: given.getAll('leaving').map(String),
    };
    if (await act({ input })) onClose();
  };
  return (
    <form
      ref={form}
      className="stack inset part"
      onSubmit={(event) => void submit(event)}
      aria-label={directory.change}
    >
      {refused && <FormRefusal refused={refused} names={['name', 'purpose', 'joining', 'leaving']} />}
      <GroupTexts refused={refused} name={group.name} purpose={group.purpose} />
      <OrganisationChoice name="joining" legend={directory.joining} among={(id) => !inIt.has(id)} />
      <OrganisationChoice name="leaving" legend={directory.leaving} among={(id) => inIt.has(id)} />
      <p className="acts">
        <button type="submit" className="btn primary" aria-disabled={busy}>
          {busy ? words.parts.sending : directory.changeSend}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {people.close}
        </button>
      </p>
    </form>
  );
}
