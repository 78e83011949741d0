import { useRouter } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { paths } from '../../api/paths';
import { announce } from '../../frame/announce';
import { usePartnership } from '../../frame/partnership';
import { Crumb } from '../../parts/crumb';
import { Link } from '../../parts/link';
import { PageHeading } from '../../parts/page-heading';
import { Empty, ErrorNote, Loading } from '../../parts/states';
import { useAct } from '../../parts/use-act';
import { useWords } from '../../words/use-words';
import { draftActionDocument, vocabularyDocument } from './compose.documents';
import { Composer } from './composer';
import type { Vocabulary } from './fact-fields';
import { toldOf } from './sent';
import { useWriting } from './use-writing';
import { useComposeWords } from './words';
import { contentOf, nothingWritten, type Writing } from './writing';

const began = { revision: 0, writing: nothingWritten };

function NewText({ vocabulary }: { readonly vocabulary: Vocabulary }) {
  const { words: common, say } = useWords();
  const words = useComposeWords();
  const { slug } = usePartnership();
  const router = useRouter();
  const { busy, act } = useAct(draftActionDocument);
  const used = useWriting(`${slug} new action`, 'CIRCLE', began);
  const send = async (writing: Writing) => {
    const { data, error } = await act({ input: { content: contentOf(writing) } });
    const drafted = data?.draftAction.action;
    if (!drafted) return toldOf(data?.draftAction.refusal, error, writing, common.parts.notSent);
    await used.discard();
    announce(say(words.saved, { revision: 1 }));
    router.history.replace(paths.editAction(slug, drafted));
    return [];
  };
  return <Composer {...{ vocabulary, used, busy, send }} audience="CIRCLE" button={words.saveDraft} />;
}

/** A first text of a joint action. */
export function NewActionScreen() {
  const words = useComposeWords();
  const { slug, title } = usePartnership();
  const [{ data, error }, retry] = useQuery({ query: vocabularyDocument, variables: { slug } });
  const partnership = data?.partnership;
  const line = partnership?.viewerCan.find(({ act }) => act === 'draftAction');
  return (
    <>
      <Crumb>
        <Link href={paths.actions(slug)}>{words.actions}</Link>
      </Crumb>
      <div className="compose-head">
        <PageHeading within={[title.text]}>{words.newAction}</PageHeading>
      </div>
      {error && !data && <ErrorNote error={error} retry={() => retry({ requestPolicy: 'network-only' })} />}
      {!data && !error && <Loading heights={[56, 120, 240]} />}
      {partnership &&
        (line?.allowed ? (
          <NewText vocabulary={partnership} />
        ) : (
          <Empty>{line?.message ?? words.notYours}</Empty>
        ))}
    </>
  );
}
