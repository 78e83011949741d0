import { useEffect, useId, useRef, useState } from 'react';
import { useOnline } from '../live/use-online';
import { Preview } from '../parts/preview';
import { useKeptFocus } from '../parts/use-kept-focus';
import { useWords } from '../words/use-words';
import { type Audience, keyOf, namedIn } from './audience';
import { ComposerFoot } from './composer-foot';
import { type Sent, useSending } from './use-sending';
import { useWritten } from './use-written';
import { useDiscussionWords } from './words';
import { WritingArea } from './writing-area';

interface Props {
  readonly audience: Audience;
  /** What is written on: global id of the thread, or of the subject of a new one with its passage. */
  readonly subject: string;
  /** Global id of the thread or the subject, where mentions are looked up. */
  readonly on: string;
  /** What the button says: verb and audience. */
  readonly button: string;
  readonly onSend: (text: string, language: string) => Promise<Sent>;
  /** It was sent; `more`: something was typed meanwhile, and is kept. */
  readonly onSent: (more: boolean) => void;
  readonly onDiscard: () => void;
  /** Told whether anything is written in it, whenever that changes. */
  readonly onBegun?: (begun: boolean) => void;
  readonly focus?: boolean;
  readonly label?: string;
  /** A text that is edited, and the language it stays in. */
  readonly edited?: { readonly text: string; readonly language: string };
}

/** Where a comment is written: Markdown, kept on the device, sent to the audience that the button names. */
export function Composer(props: Props) {
  const {
    audience,
    subject,
    on,
    button,
    onSend,
    onSent,
    onDiscard,
    onBegun,
    focus = false,
    label,
    edited,
  } = props;
  const { language: spoken, words } = useWords();
  const talk = useDiscussionWords();
  const online = useOnline();
  const written = useWritten({ audience, subject, on, before: edited?.text });
  const { draft } = written;
  const begun = draft.text !== '';
  useEffect(() => onBegun?.(begun), [begun, onBegun]);
  const { busy, refusal, send } = useSending({
    draft,
    subject,
    audience: keyOf(audience),
    replaces: edited !== undefined,
    onSend,
    onSent,
  });
  const [language, setLanguage] = useState<string>(edited?.language ?? spoken);
  const [seen, see] = useState(false);
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  useKeptFocus(form);
  const sendNow = () => {
    if (online) void send(language);
  };
  return (
    <form
      ref={form}
      className="compose"
      onSubmit={(event) => {
        event.preventDefault();
        sendNow();
      }}
    >
      {seen && (
        <section className="seen" aria-label={talk.preview}>
          <Preview
            text={draft.text}
            lang={language === spoken ? undefined : language}
            empty={talk.nothingToShow}
          />
        </section>
      )}
      <WritingArea
        id={id}
        hidden={seen}
        label={label ?? talk.yourText}
        written={written}
        language={language}
        why={refusal && `${id}-why`}
        focus={focus}
        onSend={sendNow}
      />
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
        onLanguage={edited ? undefined : setLanguage}
        onDiscard={onDiscard}
        seen={seen}
        onSee={see}
      />
    </form>
  );
}
