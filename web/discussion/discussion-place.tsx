import { createContext, type ReactNode, useContext } from 'react';
import { useQuery } from 'urql';
import { usePartnership } from '../frame/partnership';
import { useLive } from '../live/use-live';
import { logAppendedDocument, logsDocument } from './discussion.documents';

const LanguagesContext = createContext<readonly string[]>([]);

/** The languages that one may comment in here. */
export const useWorkingLanguages = (): readonly string[] => useContext(LanguagesContext);

interface Props {
  /** Something was said or done in a discussion that the viewer reads. */
  readonly onNews?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** What stands around every discussion: the languages of the partnership, and its logs, followed for news. */
export function DiscussionPlace({ onNews, children }: Props) {
  const { slug } = usePartnership();
  const [{ data }] = useQuery({ query: logsDocument, variables: { slug } });
  return (
    <LanguagesContext value={data?.partnership?.workingLanguages ?? []}>
      {onNews &&
        data?.partnership?.logs.nodes.map(({ id }) => <Followed key={id} log={id} onNews={onNews} />)}
      {children}
    </LanguagesContext>
  );
}

/** Follows one log; it shows nothing itself. */
function Followed({ log, onNews }: { readonly log: string; readonly onNews: () => void }) {
  useLive(logAppendedDocument, { log }, ({ logAppended }) => {
    if (logAppended.subject.type === 'THREAD' || logAppended.subject.type === 'COMMENT') onNews();
  });
  return null;
}
