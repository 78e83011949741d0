import { useState } from 'react';
import { Ability } from '../parts/ability';
import { ChoiceMenu } from '../parts/choice-menu';
import { useAct } from '../parts/use-act';
import { useWords } from '../words/use-words';
import { blockDocument, reopenDocument, resolveDocument, watchDocument } from './acts.documents';
import { AskWords } from './ask-words';
import type { ThreadOf } from './discussion.documents';
import { MoveThread } from './move-thread';
import { useDiscussionWords } from './words';

const levels = ['EVERYTHING', 'MENTIONS', 'NOTHING'] as const;

/** What the viewer may do with a whole thread. Acts that could never be theirs are not shown; others say why not now. */
export function ThreadActs({ thread }: { readonly thread: ThreadOf }) {
  const { words } = useWords();
  const talk = useDiscussionWords();
  const [asked, ask] = useState<'resolveThread' | 'moveThread'>();
  const [why, setWhy] = useState<string>();
  const [resolving, reopening, blocking, watching] = [
    useAct(resolveDocument),
    useAct(reopenDocument),
    useAct(blockDocument),
    useAct(watchDocument),
  ];
  const { id, viewerCan, viewerWatches, kind } = thread;
  const point = kind === 'OPEN_POINT' ? viewerCan : [];
  // What is never this viewer's is told by no code of the domain: only what the state forbids is worth a sentence.
  const lines = point.filter(({ act, allowed }) =>
    act === 'reopenThread' ? allowed : act === 'resolveThread' || act === 'markBlocking' ? allowed : true,
  );
  const told = async (answer: Promise<{ error?: unknown; refused: string | undefined }>) => {
    const { error, refused } = await answer;
    setWhy(error ? words.parts.notSent : refused);
  };
  if (asked === 'resolveThread')
    return (
      <AskWords
        label={talk.settleHow}
        button={talk.settleIt}
        onDone={() => ask(undefined)}
        onSend={async (resolution) => {
          const { data, error } = await resolving.act({ input: { thread: id, resolution } });
          return error ? '' : data?.resolveThread.refusal?.message;
        }}
      />
    );
  if (asked === 'moveThread') return <MoveThread thread={thread} onDone={() => ask(undefined)} />;
  return (
    <div className="acts">
      <Ability of={lines} act="resolveThread" small onAct={() => ask('resolveThread')}>
        {talk.settle}
      </Ability>
      <Ability
        of={lines}
        act="markBlocking"
        small
        busy={blocking.busy}
        onAct={() =>
          void told(
            blocking
              .act({ input: { thread: id } })
              .then(({ data, error }) => ({ error, refused: data?.markBlocking.refusal?.message })),
          )
        }
      >
        {talk.block}
      </Ability>
      <Ability
        of={lines}
        act="reopenThread"
        small
        busy={reopening.busy}
        onAct={() =>
          void told(
            reopening
              .act({ input: { thread: id } })
              .then(({ data, error }) => ({ error, refused: data?.reopenThread.refusal?.message })),
          )
        }
      >
        {talk.reopen}
      </Ability>
      <Ability
        of={viewerCan.filter(({ allowed }) => allowed)}
        act="moveThread"
        small
        onAct={() => ask('moveThread')}
      >
        {talk.move}
      </Ability>
      <ChoiceMenu
        label={`${talk.watch}: ${talk[viewerWatches.level]}`}
        name={talk.watch}
        choices={levels.map((value) => ({ value, name: talk[value] }))}
        chosen={[viewerWatches.level]}
        onChoose={([level]) => {
          const chosen = levels.find((one) => one === level);
          if (chosen) void watching.act({ input: { subject: id, level: chosen } });
        }}
      />
      {why && (
        <p className="wrong" role="alert">
          {why}
        </p>
      )}
    </div>
  );
}
