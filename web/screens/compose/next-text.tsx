import { useState } from 'react';
import type { ResultOf } from '../../api/graphql';
import { announce } from '../../frame/announce';
import { useAct } from '../../parts/use-act';
import { useWords } from '../../words/use-words';
import { type draftActionDocument, requestChangeDocument, reviseActionDocument } from './compose.documents';
import { Composer } from './composer';
import type { Vocabulary } from './fact-fields';
import { Meanwhile } from './meanwhile';
import { toldOf } from './sent';
import { ThreeColumns } from './three-columns';
import { useWriting } from './use-writing';
import { useComposeWords } from './words';
import { contentOf, type Writing, writingOf } from './writing';

export type WrittenOn = NonNullable<ResultOf<typeof draftActionDocument>['draftAction']['action']>;

interface Props {
  readonly action: WrittenOn;
  /** The revision that the next one is written on now. */
  readonly current: WrittenOn['currentRevision'];
  readonly audience: 'CIRCLE' | 'PARTNERSHIP';
  readonly vocabulary: Vocabulary;
  readonly verb: 'reviseAction' | 'requestChange';
  /** The revision that a text kept on this device began from. */
  readonly kept: number | null;
  readonly off: string | undefined;
  readonly refresh: () => void;
}

/** Writing on a text that others may write on too: nobody's words replace anybody's. */
export function NextText({ action, current, audience, vocabulary, verb, kept, off, refresh }: Props) {
  const { words: common, say } = useWords();
  const words = useComposeWords();
  const now = { revision: current.number, writing: writingOf(current) };
  const used = useWriting(action.id, audience, { ...now, revision: kept ?? now.revision });
  const [revising, asking] = [useAct(reviseActionDocument), useAct(requestChangeDocument)];
  const [settling, settle] = useState(false);
  const [merging, merge] = useState(false);
  const stale = now.revision > used.revision && !settling;
  const send = async (writing: Writing) => {
    settle(true);
    const input = { action: action.id, expectedRevision: used.revision, content: contentOf(writing) };
    const { data, error } =
      verb === 'reviseAction'
        ? await revising.act({ input }).then((result) => ({ ...result, data: result.data?.reviseAction }))
        : await asking.act({ input }).then((result) => ({ ...result, data: result.data?.requestChange }));
    const written = data?.action && (data.action.candidate ?? data.action.currentRevision);
    if (written) {
      await used.goOnFrom({ revision: written.number, writing: writingOf(written) });
      announce(say(words.saved, { revision: written.number }));
    }
    settle(false);
    if (data?.refusal?.code === 'STALE_REVISION') {
      refresh();
      merge(true);
    }
    return toldOf(data?.refusal, error, writing, common.parts.notSent);
  };
  const next = { revision: used.revision + 1 };
  return (
    <div className="stack">
      {stale && used.ready && !(merging && used.touched) && (
        <Meanwhile
          revision={now.revision}
          organisation={current.organisation.name}
          at={current.createdAt}
          touched={used.touched}
          onAct={() => (used.touched ? merge(true) : void used.goOnFrom(now))}
        />
      )}
      {stale && merging && used.touched ? (
        <ThreeColumns
          languages={vocabulary.workingLanguages}
          base={{ revision: used.revision, writing: used.base }}
          theirs={now}
          mine={used.mine}
          done={(merged) => {
            merge(false);
            void used.rebase(now, merged);
          }}
        />
      ) : (
        <Composer
          {...{ vocabulary, used, audience, off, send }}
          written={now.revision === used.revision ? { action, versions: current.texts } : undefined}
          button={say(audience === 'CIRCLE' ? words.saveForLeads : words.saveForAll, next)}
          busy={revising.busy || asking.busy || settling}
        />
      )}
    </div>
  );
}
