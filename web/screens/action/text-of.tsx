import { useSearch } from '@tanstack/react-router';
import { useQuery } from 'urql';
import { PrintFoot } from '../../approval/print-foot';
import { Commentable } from '../../discussion/passages';
import { ThreadsBeside } from '../../discussion/threads-beside';
import { Markdown } from '../../parts/markdown';
import { SideBySide } from '../../parts/side-by-side';
import { useWords } from '../../words/use-words';
import { type ActionPage, revisionDocument } from './action.documents';
import { FactsOf } from './facts-of';
import { LanguageBar } from './language-bar';
import type { ActionSearch } from './route';
import { useNewer } from './use-newer';
import { useActionWords } from './words';

interface Props {
  readonly action: ActionPage;
  /** The action as it was when its text was opened. */
  readonly held: ActionPage;
}

/** The text that is agreed, in serif on a sheet, in one language or in all side by side; beside it what is said of it. */
export function TextOf({ action, held }: Props) {
  const { language, say } = useWords();
  const words = useActionWords();
  const { lang, beside, rev }: ActionSearch = useSearch({ strict: false });
  const former = rev === undefined ? undefined : action.revisions.nodes.find(({ number }) => number === rev);
  const [{ data }] = useQuery({
    query: revisionDocument,
    variables: { id: former?.id ?? '' },
    pause: !former || former.number === held.revision,
  });
  const read = data?.node?.__typename === 'Revision' && data.node.number === rev ? data.node : undefined;
  const texts = read?.texts ?? held.texts;
  const newer = useNewer(action.id, texts, beside === true);
  const shown = texts.find((one) => one.language === (lang ?? language)) ?? texts[0];
  return (
    <ThreadsBeside action={action.id} revision={read?.number ?? held.revision}>
      <LanguageBar action={action} texts={texts} shown={shown?.language} />
      {read && <p className="note calm">{say(words.former, { revision: read.number })}</p>}
      {shown && !shown.equal && <p className="note calm">{words.translation}</p>}
      <article className="sheet paper">
        <h2 className="spoken">{words.tab.text}</h2>
        {beside ? (
          <SideBySide
            versions={texts.map((one) => ({
              locale: one.language,
              html: one.bodyHtml ?? '',
              lead: one.summary && <Summary text={one} />,
              ...(newer && {
                newer: {
                  lead: newer(one.language, 'SUMMARY').includes(true),
                  blocks: newer(one.language, 'BODY'),
                },
              }),
            }))}
            newerWord={words.newer}
            around={(locale, block) => (
              <Commentable
                block
                field="BODY"
                language={locale}
                source={texts.find((one) => one.language === locale)?.body ?? ''}
              >
                {block}
              </Commentable>
            )}
          />
        ) : (
          shown && (
            <div className="agreed" lang={shown.language === language ? undefined : shown.language}>
              <Summary text={shown} />
              {shown.body && shown.bodyHtml ? (
                <Commentable field="BODY" language={shown.language} source={shown.body}>
                  <Markdown html={shown.bodyHtml} />
                </Commentable>
              ) : null}
            </div>
          )
        )}
        {shown && !shown.summary && !shown.bodyHtml && !beside && <p>{words.nothingWritten}</p>}
      </article>
      <FactsOf action={held} />
      <PrintFoot
        reference={action.reference}
        text={read ? { revision: read.number, digest: read.digest } : held}
      />
    </ThreadsBeside>
  );
}

function Summary({ text: { language, summary } }: { readonly text: ActionPage['texts'][number] }) {
  return summary ? (
    <Commentable field="SUMMARY" language={language} source={summary}>
      <p className="summary lines">{summary}</p>
    </Commentable>
  ) : null;
}
