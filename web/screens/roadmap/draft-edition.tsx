import { type FormEvent, useState } from 'react';
import { Ability, type AbilityLine } from '../../parts/ability';
import { Field, FormRefusal } from '../../parts/field';
import { useFirstField } from '../../parts/use-first-field';
import { useVerb } from '../../parts/use-verb';
import { mine } from '../../people/mine';
import { usePeopleWords } from '../../people/words';
import { languages, ownNames } from '../../words/language';
import { useWords } from '../../words/use-words';
import { draftDocument } from './roadmap.documents';
import { useRoadmapWords } from './words';

interface Props {
  /** `viewerCan` of the partnership. */
  readonly can: readonly (AbilityLine & { readonly code: string | null })[];
  readonly onDrafted: (id: string) => void;
}

/** The button, then the form, of a new edition: its period, and a title at least in the language of the page. */
export function DraftEdition({ can, onDrafted }: Props) {
  const roadmap = useRoadmapWords();
  const [open, setOpen] = useState(false);
  if (open) return <EditionForm onDrafted={onDrafted} onClose={() => setOpen(false)} />;
  return (
    <Ability of={mine(can)} act="draftRoadmap" onAct={() => setOpen(true)}>
      {roadmap.draft}
    </Ability>
  );
}

function EditionForm({ onDrafted, onClose }: Pick<Props, 'onDrafted'> & { readonly onClose: () => void }) {
  const { language: own, words } = useWords();
  const people = usePeopleWords();
  const roadmap = useRoadmapWords();
  const form = useFirstField<HTMLFormElement>();
  const { act, busy, refused } = useVerb(draftDocument);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    const text = (name: string) => String(given.get(name)).trim();
    const titles = languages.flatMap((language) =>
      text(`title-${language}`) ? [{ language, text: text(`title-${language}`) }] : [],
    );
    const input = {
      titles,
      startsOn: text('startsOn'),
      endsOn: text('endsOn'),
      dueOn: text('dueOn') || null,
    };
    const drafted = (await act({ input }))?.draftRoadmap.roadmap;
    if (!drafted) return;
    onClose();
    onDrafted(drafted.id);
  };
  return (
    <form
      ref={form}
      className="stack inset"
      onSubmit={(event) => void submit(event)}
      aria-label={roadmap.draft}
    >
      {refused && <FormRefusal refused={refused} names={['startsOn', 'endsOn', 'dueOn']} />}
      {[own, ...languages.filter((one) => one !== own)].map((language) => (
        <Field
          key={language}
          label={`${roadmap.title}: ${ownNames[language]}`}
          name={`title-${language}`}
          hint={language === own ? undefined : people.optional}
        >
          {(control) => <input {...control} lang={language} maxLength={300} required={language === own} />}
        </Field>
      ))}
      <div className="pair">
        <Field label={roadmap.firstDay} name="startsOn" refused={refused}>
          {(control) => <input {...control} type="date" required />}
        </Field>
        <Field label={roadmap.lastDay} name="endsOn" refused={refused}>
          {(control) => <input {...control} type="date" required />}
        </Field>
        <Field label={roadmap.due} name="dueOn" hint={people.optional} refused={refused}>
          {(control) => <input {...control} type="date" />}
        </Field>
      </div>
      <p className="acts">
        <button type="submit" className="btn primary" aria-disabled={busy}>
          {busy ? words.parts.sending : roadmap.draft}
        </button>
        <button type="button" className="btn" onClick={onClose}>
          {people.close}
        </button>
      </p>
    </form>
  );
}
