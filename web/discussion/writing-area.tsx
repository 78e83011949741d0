import { isLanguage } from '../words/language';
import { MentionList } from './mention-list';
import type { WrittenText } from './use-written';

interface Props {
  readonly id: string;
  /** Out of sight while its text is shown as it will be read: where the caret is, and what can be undone, stays. */
  readonly hidden: boolean;
  readonly label: string;
  readonly written: WrittenText;
  /** BCP 47. */
  readonly language: string;
  /** Id of why it was refused. */
  readonly why: string | undefined;
  readonly focus: boolean;
  readonly onSend: () => void;
}

/** Where Markdown is typed: the arrows choose whom it mentions, Ctrl or ⌘ and Enter send it. */
export function WritingArea(props: Props) {
  const { id, hidden, label, written, language, why, focus, onSend } = props;
  const { draft, area, mentions, setCaret, take } = written;
  const { length } = mentions.offers;
  return (
    <>
      <textarea
        ref={area}
        hidden={hidden}
        aria-label={label}
        aria-describedby={why}
        aria-autocomplete="list"
        aria-controls={length > 0 ? id : undefined}
        aria-activedescendant={length > 0 ? `${id}-${mentions.current}` : undefined}
        lang={isLanguage(language) ? language : undefined}
        rows={3}
        // biome-ignore lint/a11y/noAutofocus: whoever pressed the button that opened it goes on by writing.
        autoFocus={focus}
        readOnly={!draft.ready}
        value={draft.text}
        onChange={({ currentTarget: { value, selectionStart } }) => {
          draft.write(value);
          setCaret(selectionStart);
          mentions.mark(0);
        }}
        onSelect={({ currentTarget: { selectionStart } }) => setCaret(selectionStart)}
        onKeyDown={(event) => {
          const step = event.code === 'ArrowDown' ? 1 : event.code === 'ArrowUp' ? -1 : 0;
          if ((event.ctrlKey || event.metaKey) && event.code === 'Enter') onSend();
          else if (length === 0) return;
          else if (step) mentions.mark((mentions.current + step + length) % length);
          else if (event.code === 'Enter' || event.code === 'Tab') take(mentions.current);
          else if (event.code === 'Escape') mentions.close();
          else return;
          event.preventDefault();
        }}
      />
      {!hidden && <MentionList id={id} mentions={mentions} onTake={take} />}
    </>
  );
}
