import { useState } from 'react';
import { Ability } from '../../parts/ability';
import { useVerb } from '../../parts/use-verb';
import { InviteForm } from '../../people/invite-form';
import { mine } from '../../people/mine';
import { ReasonsAct } from '../../people/reasons-act';
import { usePeopleWords } from '../../people/words';
import {
  accreditDocument,
  type OrganisationShown,
  rejectDocument,
  suspendDocument,
} from './organisations.documents';
import { useDirectoryWords } from './words';

interface Props {
  readonly organisation: OrganisationShown;
  readonly onDone: () => void;
}

/** What a focal point does with an organisation. */
export function OrganisationActs({ organisation: { id, side, viewerCan }, onDone }: Props) {
  const people = usePeopleWords();
  const directory = useDirectoryWords();
  const [inviting, setInviting] = useState(false);
  const accredit = useVerb(accreditDocument);
  const reject = useVerb(rejectDocument);
  const suspend = useVerb(suspendDocument);
  const open = mine(viewerCan);
  if (open.length === 0) return null;
  return (
    <div className="part">
      {accredit.refused && (
        <p className="note" role="alert">
          {accredit.refused.message}
        </p>
      )}
      <div className="acts">
        <Ability
          of={open}
          act="accreditOrganisation"
          primary
          busy={accredit.busy}
          onAct={() => void accredit.act({ input: { organisation: id } }).then(onDone)}
        >
          {directory.accredit}
        </Ability>
        <ReasonsAct
          of={open}
          act="rejectOrganisation"
          word={directory.reject}
          busy={reject.busy}
          refused={reject.refused}
          onReasons={async (reasons) => Boolean(await reject.act({ input: { organisation: id, reasons } }))}
        />
        {!inviting && (
          <Ability of={open} act="inviteMember" onAct={() => setInviting(true)}>
            {people.invite}
          </Ability>
        )}
        <ReasonsAct
          of={open}
          act="suspendOrganisation"
          word={directory.suspend}
          busy={suspend.busy}
          refused={suspend.refused}
          onReasons={async (reasons) => Boolean(await suspend.act({ input: { organisation: id, reasons } }))}
        />
      </div>
      {inviting && <InviteForm organisation={id} joint={side === null} />}
    </div>
  );
}
