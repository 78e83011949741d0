import { useState } from 'react';
import { useAct } from '../parts/use-act';
import { dismissDocument, removeDocument, reportDocument } from './acts.documents';
import { AskWords } from './ask-words';
import type { CommentOf } from './discussion.documents';
import { useDiscussionWords } from './words';

interface Props {
  readonly comment: CommentOf;
  readonly onEdit: () => void;
  readonly onReply?: ((comment: CommentOf) => void) | undefined;
}

const reasons = ['ABUSIVE', 'CONFIDENTIAL', 'OFF_TOPIC', 'OTHER'] as const;

/** What the viewer can do with a comment now; what is not possible is not offered beside every comment. */
export function CommentActs({ comment, onEdit, onReply }: Props) {
  const talk = useDiscussionWords();
  const [asked, ask] = useState<'removeComment' | 'reportComment' | 'dismissReports'>();
  const [reason, setReason] = useState<(typeof reasons)[number]>('OTHER');
  const [removing, reporting, dismissing] = [
    useAct(removeDocument),
    useAct(reportDocument),
    useAct(dismissDocument),
  ];
  const can = (act: string) => comment.viewerCan.some((line) => line.act === act && line.allowed);
  const done = () => ask(undefined);
  const { id } = comment;
  if (asked === 'removeComment')
    return (
      <AskWords
        label={talk.removeReason}
        button={talk.removeIt}
        onDone={done}
        onSend={async (words) => {
          const { data, error } = await removing.act({ input: { comment: id, reason: words } });
          return error ? '' : data?.removeComment.refusal?.message;
        }}
      />
    );
  if (asked === 'dismissReports')
    return (
      <AskWords
        label={talk.dismissReasons}
        button={talk.dismissIt}
        onDone={done}
        onSend={async (words) => {
          const { data, error } = await dismissing.act({ input: { comment: id, reasons: words } });
          return error ? '' : data?.dismissReports.refusal?.message;
        }}
      />
    );
  if (asked === 'reportComment')
    return (
      <AskWords
        label={talk.reportWords}
        button={talk.reportIt}
        onDone={done}
        onSend={async (words) => {
          const { data, error } = await reporting.act({ input: { comment: id, reason, words } });
          return error ? '' : data?.reportComment.refusal?.message;
        }}
      >
        <fieldset className="reasons">
          <legend>{talk.reasonOf}</legend>
          {reasons.map((one) => (
            <label key={one}>
              <input type="radio" name={id} checked={reason === one} onChange={() => setReason(one)} />{' '}
              {talk[one]}
            </label>
          ))}
        </fieldset>
      </AskWords>
    );
  const acts = [
    onReply && comment.body !== null && ([talk.reply, () => onReply(comment)] as const),
    can('editComment') && ([talk.edit, onEdit] as const),
    can('removeComment') && ([talk.remove, () => ask('removeComment')] as const),
    can('reportComment') && ([talk.report, () => ask('reportComment')] as const),
    can('dismissReports') && ([talk.dismiss, () => ask('dismissReports')] as const),
  ].filter((act) => typeof act === 'object');
  return (
    <p className="acts small">
      {acts.map(([word, act]) => (
        <button type="button" className="plain" key={word} aria-describedby={`by-${id}`} onClick={act}>
          {word}
        </button>
      ))}
    </p>
  );
}
