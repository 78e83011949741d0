import { useState } from 'react';
import { useQuery } from 'urql';
import { longDate } from '../format/dates';
import { localTime, ownTimeZone } from '../format/days';
import { Markdown } from '../parts/markdown';
import { useWords } from '../words/use-words';
import { versionsDocument } from './discussion.documents';
import { useDiscussionWords } from './words';

interface Props {
  readonly comment: string;
  readonly lang: string | undefined;
}

/** What a comment said before it was edited. */
export function CommentHistory({ comment, lang }: Props) {
  const { language } = useWords();
  const talk = useDiscussionWords();
  const [open, setOpen] = useState(false);
  const [{ data }] = useQuery({ query: versionsDocument, variables: { id: comment }, pause: !open });
  const versions = data?.node?.__typename === 'Comment' ? data.node.versions : [];
  return (
    <details className="s" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{talk.history}</summary>
      <ol className="versions">
        {versions.map(({ number, bodyHtml, writtenAt }) => (
          <li key={number}>
            <time dateTime={writtenAt} className="dim">
              {longDate(localTime(writtenAt, ownTimeZone()).day, language)}
            </time>
            <Markdown html={bodyHtml} lang={lang} />
          </li>
        ))}
      </ol>
    </details>
  );
}
