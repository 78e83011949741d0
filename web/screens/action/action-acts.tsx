import { paths } from '../../api/paths';
import { usePartnership } from '../../frame/partnership';
import { Link } from '../../parts/link';
import { ActButton } from './act-button';
import type { ActionPage } from './action.documents';
import { proposeDocument, returnDocument, withdrawDocument } from './acts.documents';
import { ReasonForm } from './reason-form';
import { useActionWords } from './words';

interface Props {
  readonly action: ActionPage;
  readonly refresh: () => void;
}

/** What the viewer may do with the whole of it. */
export function ActionActs({ action, refresh }: Props) {
  const words = useActionWords();
  const { slug } = usePartnership();
  const { viewerCan } = action;
  const may = (act: string) => viewerCan.some((one) => one.act === act && one.allowed);
  const shown = viewerCan.find(({ act }) => act === 'proposeAction');
  return (
    <div className="action-acts no-print">
      {shown && (shown.allowed || shown.code === 'MISSING') && (
        <ActButton
          of={viewerCan}
          act="proposeAction"
          primary
          document={proposeDocument}
          variables={{ input: { action: action.id, expectedRevision: action.revision } }}
          refresh={refresh}
        >
          {words.propose}
        </ActButton>
      )}
      {may('reviseAction') && (
        <Link className="btn small" href={paths.editAction(slug, action)}>
          {words.revise}
        </Link>
      )}
      {may('requestChange') && (
        <Link className="btn small" href={paths.editAction(slug, action)}>
          {words.requestChange}
        </Link>
      )}
      <ReasonForm action={action} act="returnAction" document={returnDocument} refresh={refresh}>
        {words.return}
      </ReasonForm>
      <ReasonForm action={action} act="withdrawAction" document={withdrawDocument} refresh={refresh}>
        {words.withdraw}
      </ReasonForm>
    </div>
  );
}
