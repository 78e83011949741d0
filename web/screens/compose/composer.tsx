import { type FormEvent, useEffect, useState } from 'react';
import { AudienceStrip } from '../../parts/audience-strip';
import { idOf } from '../../parts/field';
import { SendButton } from '../../parts/send-button';
import { Loading } from '../../parts/states';
import { useWords } from '../../words/use-words';
import { DiscardButton } from './discard-button';
import { DraftLine } from './draft-line';
import { FactFields, type Vocabulary } from './fact-fields';
import { LanguageFields, nameOf, type WrittenVersions } from './language-fields';
import { ProblemSummary, type Told } from './problem-summary';
import { problemsOf } from './problems';
import type { UsedWriting } from './use-writing';
import { useComposeWords } from './words';
import type { Writing } from './writing';

interface Props {
  readonly vocabulary: Vocabulary;
  readonly used: UsedWriting;
  readonly written?: WrittenVersions | undefined;
  /** The audience's kind: CIRCLE before it is proposed, then PARTNERSHIP. */
  readonly audience: string;
  /** What the button says: verb, object and who reads it. */
  readonly button: string;
  readonly busy: boolean;
  /** Why it cannot be sent now. */
  readonly off?: string | undefined;
  /** Sends it; answers what is said against it. */
  readonly send: (writing: Writing) => Promise<readonly Told[]>;
}

/** The fields of a revision, kept on this device while they are written. */
export function Composer({ vocabulary, used, written, audience, button, busy, off, send }: Props) {
  const { language, say } = useWords();
  const words = useComposeWords();
  const { workingLanguages: languages, equalLanguages: equal } = vocabulary;
  const [shown, show] = useState(languages.find((one) => one === language) ?? languages[0] ?? 'en');
  const [told, tell] = useState<readonly Told[]>([]);
  const [wanted, want] = useState<string>();
  useEffect(() => {
    if (!wanted) return;
    document.getElementById(idOf(wanted))?.focus();
    want(undefined);
  }, [wanted]);
  if (!used.ready) return <Loading heights={[56, 120, 240]} />;
  const { base, mine, write } = used;
  const wrong = (field: string) => told.find((one) => one.field === field)?.message;
  const goTo = (field: string) => {
    const of = languages.find((one) => field.startsWith(`${one}-`));
    if (of) show(of);
    want(field);
  };
  const submit = async (event?: FormEvent) => {
    event?.preventDefault();
    if (busy || off !== undefined) return;
    const problems = problemsOf(mine, shown).map(({ field, why, values }) => ({
      field,
      message: say(words[why], {
        ...values,
        ...(values?.['language'] && { language: nameOf(String(values['language'])) }),
      }),
    }));
    tell(problems.length > 0 ? problems : await send(mine));
  };
  const question = used.revision > 0 ? say(words.discardAsk, { revision: used.revision }) : words.discardNew;
  return (
    <form
      className={`composer stack ${audience === 'PARTNERSHIP' ? '' : 'narrower'}`}
      noValidate
      onSubmit={(event) => void submit(event)}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit();
      }}
    >
      <ProblemSummary told={told} goTo={goTo} />
      <div className="sheet to">
        <AudienceStrip kind={audience} />
      </div>
      <div className="composing">
        <LanguageFields {...{ languages, equal, shown, show, base, written, mine, write, wrong }} />
        <FactFields {...{ vocabulary, mine, write, wrong }} />
      </div>
      <div className="composer-foot sheet">
        <DraftLine keptAt={used.keptAt} failed={used.failed} />
        {used.touched && <DiscardButton question={question} discard={() => void used.discard()} />}
        <SendButton busy={busy} off={off}>
          {button}
        </SendButton>
      </div>
    </form>
  );
}
