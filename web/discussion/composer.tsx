import { useId, useState } from 'react';
import { useOnline } from '../live/use-online';
import { isLanguage } from '../words/language';
import { useWords } from '../words/use-words';
import { type Audience, namedIn } from './audience';
import { ComposerFoot } from './composer-foot';
import { MentionList } from './mention-list';
import { PasteQuestion } from './paste-question';
import { useWritten } from './use-written';
import { useDiscussionWords } from './words';

interface Props {
  readonly audience: Audience;
  /** What is written on: global id of the thread, or of the subject of a new one with its passage. */
  readonly subject: string;
  /** Global id of the thread or the subject, where mentions are looked up. */
  readonly on: string;
  /** What the button says: verb and audience. */
  readonly button: string;
  /** Sends; answers why not, or nothing. */
  readonly onSend: (text: string, language: string) => Promise<string | undefined>;
  readonly onDiscard: () => void;
  readonly focus?: boolean;
  readonly label?: string;
}

/** Where a comment is written: Markdown as it is typed, kept on the device, sent to the audience that the button names. */
export function Composer({ audience, subject, on, button, onSend, onDiscard, focus, label }: Props) {
  const { language: spoken, words } = useWords();
  const talk = useDiscussionWords();
  const online = useOnline();
  const { draft, area, mentions, asked, setCaret, take, holds, answer } = useWritten(audience, subject, on);
  const [language, setLanguage] = useState<string>(spoken);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const id = useId();
  const { length } = mentions.offers;
  const send = async () => {
    if (busy || !online || draft.text.trim() === '') return;
    setBusy(true);
    setRefusal(undefined);
    const why = await onSend(draft.text, language);
    setBusy(false);
    if (why === undefined) await draft.discard();
    setRefusal(why);
  };
  return (
    <form
      className="compose"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <textarea
        ref={area}
        aria-label={label ?? talk.yourText}
        aria-describedby={refusal ? `${id}-why` : undefined}
        aria-autocomplete="list"
        aria-controls={length > 0 ? id : undefined}
        aria-activedescendant={length > 0 ? `${id}-${mentions.current}` : undefined}
        lang={isLanguage(language) ? language : undefined}
        rows={3}
        // biome-ignore lint/a11y/noAutofocus: whoever pressed the button that opened it goes on by writing.
        autoFocus={focus ?? false}
        readOnly={!draft.ready}
        value={draft.text}
        onChange={({ currentTarget: { value, selectionStart } }) => {
          draft.write(value);
          setCaret(selectionStart);
          mentions.mark(0);
        }}
        onSelect={({ currentTarget: { selectionStart } }) => setCaret(selectionStart)}
        onPaste={(event) => {
          if (holds(event.nativeEvent)) event.preventDefault();
        }}
        onKeyDown={(event) => {
          const step = event.code === 'ArrowDown' ? 1 : event.code === 'ArrowUp' ? -1 : 0;
          if ((event.ctrlKey || event.metaKey) && event.code === 'Enter') void send();
          else if (length === 0) return;
          else if (step) mentions.mark((mentions.current + step + length) % length);
          else if (event.code === 'Enter' || event.code === 'Tab') take(mentions.current);
          else if (event.code === 'Escape') mentions.close();
          else return;
          event.preventDefault();
        }}
      />
      <MentionList id={id} mentions={mentions} onTake={take} />
      {asked && <PasteQuestion source={asked.source} onAnswer={answer} />}
      {refusal && (
        <p className="wrong" role="alert" id={`${id}-why`}>
          {refusal}
        </p>
      )}
      <ComposerFoot
        draft={draft}
        busy={busy}
        off={online ? undefined : words.parts.offline}
        button={button}
        named={namedIn(audience)}
        language={language}
        onLanguage={setLanguage}
        onDiscard={onDiscard}
      />
    </form>
  );
}
