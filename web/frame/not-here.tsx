import { PageHeading } from '../parts/page-heading';
import { useWords } from '../words/use-words';

/** A wrong address, and what is not the viewer's to see: the same page. */
export function NotHere() {
  const { words } = useWords();
  return (
    <main id="content">
      <div className="stack">
        <PageHeading>{words.frame.notHere}</PageHeading>
        <p>{words.frame.notHereText}</p>
        <p>
          <a className="btn" href="/">
            {words.frame.toInbox}
          </a>
        </p>
      </div>
    </main>
  );
}
