import { useState } from 'react';
import { useQuery } from 'urql';
import { SideCode } from '../parts/side-code';
import { useWords } from '../words/use-words';
import { readersDocument } from './discussion.documents';
import { useDiscussionWords } from './words';

interface Props {
  readonly count: number;
  readonly thread?: string | undefined;
}

/** How many people read a thread; of one that is there the number opens their names. */
export function Readers({ count, thread }: Props) {
  const { words, say } = useWords();
  const talk = useDiscussionWords();
  const [open, setOpen] = useState(false);
  const said = say(words.parts.readers, { count });
  if (!thread) return <small>{said}</small>;
  return (
    <details className="readers" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{said}</summary>
      <div className="sheet">
        <p className="s">
          <b>{talk.readers}</b>
        </p>
        {open && <Names thread={thread} />}
      </div>
    </details>
  );
}

function Names({ thread }: { readonly thread: string }) {
  const { words, say } = useWords();
  const talk = useDiscussionWords();
  const [{ data }] = useQuery({ query: readersDocument, variables: { id: thread } });
  if (data?.node?.__typename !== 'Thread') return <p className="s dim">{words.parts.loading}</p>;
  const { nodes, totalCount } = data.node.audience.readers;
  return (
    <ul className="s">
      {nodes.map(({ id, user, organisation }) => (
        <li key={id}>
          {organisation.side && <SideCode code={organisation.side} small />} <b>{user.name}</b>{' '}
          <span className="dim">{organisation.name}</span>
        </li>
      ))}
      {totalCount > nodes.length && (
        <li className="dim">{say(talk.moreReaders, { count: totalCount - nodes.length })}</li>
      )}
    </ul>
  );
}
