import { useParams } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useQuery } from 'urql';
import { paths, referenceOf } from '../../api/paths';
import { useKeptRevision } from '../../drafts/use-draft';
import { NotHere } from '../../frame/not-here';
import { usePartnership } from '../../frame/partnership';
import { usePolling } from '../../live/use-polling';
import { Crumb } from '../../parts/crumb';
import { Link } from '../../parts/link';
import { PageHeading } from '../../parts/page-heading';
import { Empty, ErrorNote, Loading } from '../../parts/states';
import { useWords } from '../../words/use-words';
import { byIdDocument, byReferenceDocument, vocabularyDocument } from './compose.documents';
import type { Vocabulary } from './fact-fields';
import { FollowLog } from './follow-log';
import { NextText, type WrittenOn } from './next-text';
import { useComposeWords } from './words';

interface Shown {
  readonly action: WrittenOn;
  readonly vocabulary: Vocabulary;
  readonly refresh: () => void;
}

function Edit({ action, vocabulary, refresh }: Shown) {
  const { language, say } = useWords();
  const words = useComposeWords();
  const { slug, title } = usePartnership();
  const current = action.candidate ?? action.currentRevision;
  const audience = action.status === 'DRAFT' ? 'CIRCLE' : 'PARTNERSHIP';
  const kept = useKeptRevision(action.id, audience);
  const { text, locale } = action.title;
  const verb = action.status === 'APPROVED' ? 'requestChange' : 'reviseAction';
  const line = action.viewerCan.find(({ act }) => act === verb);
  return (
    <>
      <Crumb>
        <Link href={paths.actions(slug)}>{words.actions}</Link>
        <span aria-hidden="true">/</span>
        <Link href={paths.action(slug, action)} lang={locale === language ? undefined : locale}>
          {action.reference ?? text}
        </Link>
      </Crumb>
      <div className="compose-head">
        <PageHeading within={[text, title.text]}>
          {say(words.edit, { revision: current.number + 1 })}
        </PageHeading>
        <p className="serif dim" lang={locale === language ? undefined : locale}>
          {text}
        </p>
      </div>
      {vocabulary.logs.nodes.map(({ id }) => (
        <FollowLog key={id} log={id} subject={action.id} heard={refresh} />
      ))}
      {!line || line.code === 'NOT_PERMITTED' ? (
        <Empty>
          <p>{words.notYours}</p>
          <p>{line?.message}</p>
          <Link className="btn" href={paths.action(slug, action)}>
            {words.toAction}
          </Link>
        </Empty>
      ) : kept === undefined ? (
        <Loading heights={[56, 120, 240]} />
      ) : (
        <NextText
          key={audience}
          {...{ action, current, audience, vocabulary, verb, kept }}
          off={line.message ?? undefined}
          refresh={refresh}
        />
      )}
    </>
  );
}

/** The next revision of an action, written on its current one. */
export function EditActionScreen() {
  const { reference = '' } = useParams({ strict: false });
  const { slug } = usePartnership();
  const referenced = /^\d{4}-\d+$/.test(reference);
  const [named, askNamed] = useQuery({
    query: byReferenceDocument,
    variables: { key: referenceOf(slug, reference) },
    pause: !referenced,
  });
  const [known, askKnown] = useQuery({
    query: byIdDocument,
    variables: { key: reference },
    pause: referenced,
  });
  const [{ data }] = useQuery({ query: vocabularyDocument, variables: { slug } });
  const ask = referenced ? askNamed : askKnown;
  const refresh = useCallback(() => ask({ requestPolicy: 'network-only' }), [ask]);
  usePolling(refresh);
  const node = known.data?.node;
  const action = referenced ? named.data?.action : node?.__typename === 'Action' ? node : undefined;
  const { error, fetching } = referenced ? named : known;
  // What is written on one action never goes on as that of another, as when one goes back from one to the other.
  if (action && data?.partnership)
    return <Edit key={action.id} vocabulary={data.partnership} {...{ action, refresh }} />;
  if (error) return <ErrorNote error={error} retry={refresh} />;
  return fetching || action || (!named.data && !known.data) ? (
    <Loading heights={[56, 120, 240]} />
  ) : (
    <NotHere />
  );
}
