import { useId, useState } from 'react';
import { useQuery } from 'urql';
import { usePartnership } from '../../frame/partnership';
import { ActButton } from './act-button';
import type { ActionPage } from './action.documents';
import { candidatesDocument, inviteDocument } from './acts.documents';
import { useActionWords } from './words';

interface Props {
  readonly action: ActionPage;
  readonly refresh: () => void;
}

/** The first lead invites an accredited organisation of a side that has none. */
export function InviteLead({ action, refresh }: Props) {
  const words = useActionWords();
  const { slug } = usePartnership();
  const id = useId();
  const [{ data }] = useQuery({ query: candidatesDocument, variables: { slug } });
  const [chosen, setChosen] = useState('');
  const there = (data?.partnership?.organisations.nodes ?? []).filter(
    ({ side, status }) => status === 'ACCREDITED' && side && action.lookingForLead.includes(side),
  );
  const organisation = chosen || there[0]?.id;
  if (!organisation) return null;
  return (
    <div className="invite-lead">
      <div className="field">
        <label htmlFor={id}>{words.inviteWhom}</label>
        <select id={id} value={organisation} onChange={({ target }) => setChosen(target.value)}>
          {there.map((one) => (
            <option key={one.id} value={one.id}>
              {`${one.side} · ${one.name}`}
            </option>
          ))}
        </select>
      </div>
      <ActButton
        of={action.viewerCan}
        act="inviteLead"
        document={inviteDocument}
        variables={{ input: { action: action.id, organisation } }}
        refresh={refresh}
      >
        {words.invite}
      </ActButton>
    </div>
  );
}
