import './discussion.css';
import { type ReactNode, useCallback, useRef } from 'react';
import { useQuery } from 'urql';
import { usePolling } from '../live/use-polling';
import { ErrorNote } from '../parts/states';
import { useWords } from '../words/use-words';
import { keyOf } from './audience';
import { BesideList } from './beside-list';
import { besideDocument } from './discussion.documents';
import { DiscussionPlace } from './discussion-place';
import { TextsOfPage, useTexts } from './passages';
import { SelectionBar } from './selection-bar';
import { useAttaching } from './use-attaching';
import { useBegun } from './use-begun';
import { useRoving } from './use-roving';
import { useSelection } from './use-selection';
import { useStanding } from './use-standing';
import { useDiscussionWords } from './words';

interface Props {
  /** Global id of the action. */
  readonly action: string;
  /** The number of the revision that is shown. */
  readonly revision: number;
  /** The column of the text; each of its texts in a `Commentable`. */
  readonly children: ReactNode;
}

/** A text and beside it the discussions of its passages, each level with its own; on a phone below it. */
export function ThreadsBeside(props: Props) {
  return (
    <TextsOfPage>
      <Beside {...props} />
    </TextsOfPage>
  );
}

function Beside({ action, revision, children }: Props) {
  const { say } = useWords();
  const talk = useDiscussionWords();
  const { shown } = useTexts();
  useRoving(shown);
  const column = useRef<HTMLDivElement>(null);
  const [read, execute] = useQuery({ query: besideDocument, variables: { action, revision } });
  const data = useStanding(read, action);
  const refresh = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  usePolling(refresh);
  const { selected, clear } = useSelection(column, shown);
  const found = data?.node?.__typename === 'Action' ? data.node : undefined;
  const mayOpen = found?.viewerCan.some(({ act, allowed }) => act === 'openThread' && allowed) ?? false;
  const audiences = mayOpen ? (found?.threadAudiences ?? []) : [];
  const { begun, begin, end } = useBegun(action, revision, shown);
  const attaching = useAttaching(revision, () => {
    clear();
    refresh();
  });
  const total = found?.threads.totalCount ?? 0;
  return (
    <DiscussionPlace onNews={refresh}>
      <div className="beside">
        <div className="text-column" ref={column}>
          {children}
          {selected && (audiences.length > 0 || attaching.thread) && (
            <SelectionBar
              selected={selected}
              audiences={audiences}
              onAttach={attaching.thread ? () => void attaching.here(selected.passage) : undefined}
              onChoose={(audience) => {
                if (selected.passage) begin({ ...selected.passage, revision }, keyOf(audience));
                clear();
              }}
            />
          )}
        </div>
        <aside className="talks" aria-labelledby="beside">
          <h2 id="beside">
            {talk.beside} <span>{say(talk.threads, { count: total })}</span>
          </h2>
          {mayOpen && <p className="s dim no-print">{talk.hint}</p>}
          {attaching.thread && (
            <p className="note calm">
              {talk.attachHow}{' '}
              <button type="button" className="plain" onClick={() => attaching.attach(undefined)}>
                {talk.cancel}
              </button>
            </p>
          )}
          {attaching.why && (
            <p className="note" role="alert">
              {attaching.why}
            </p>
          )}
          {read.error && !data && <ErrorNote error={read.error} retry={refresh} />}
          {found && (
            <BesideList
              action={action}
              threads={found.threads.nodes}
              audiences={audiences}
              begun={begun}
              onBegin={begin}
              onEnd={(thread) => {
                end();
                if (thread) refresh();
              }}
              onAttach={attaching.attach}
              onPosted={refresh}
            />
          )}
        </aside>
      </div>
    </DiscussionPlace>
  );
}
