import { useState } from 'react';
import { useQuery } from 'urql';
import { BeginOn } from '../../discussion/begin-on';
import { FindAction } from '../../discussion/find-action';
import { useDiscussionWords } from '../../discussion/words';
import { usePartnership } from '../../frame/partnership';
import { ErrorNote, Loading } from '../../parts/states';
import { useWords } from '../../words/use-words';
import { subjectDocument } from './begin.documents';
import { useDiscussionListWords } from './words';

interface Props {
  /** Global id of an action, a group or the partnership; empty: none is chosen yet. */
  readonly chosen: string;
  readonly onChoose: (subject: string) => void;
  readonly onClose: () => void;
  readonly onOpened: (thread: string) => void;
}

/** Begins a discussion: first on what, then for whom, then what. */
export function BeginDiscussion({ chosen, onChoose, onClose, onOpened }: Props) {
  const { language } = useWords();
  const list = useDiscussionListWords();
  const talk = useDiscussionWords();
  const { slug, id: partnership } = usePartnership();
  const [finding, find] = useState(false);
  const [{ data, error }, execute] = useQuery({
    query: subjectDocument,
    variables: { slug, id: chosen || partnership },
  });
  if (error && !data)
    return <ErrorNote error={error} retry={() => execute({ requestPolicy: 'network-only' })} />;
  if (!data?.partnership) return <Loading heights={[160]} />;
  const { threadAudiences, viewerCan } = data.partnership;
  const action = data.node?.__typename === 'Action' && data.node.id === chosen ? data.node : undefined;
  const groups = threadAudiences.flatMap(({ group }) => (group ? [group] : []));
  const group = groups.find(({ id }) => id === chosen);
  const of = action ?? { threadAudiences, viewerCan };
  const audiences = of.threadAudiences.filter((one) => !group || one.group?.id === group.id);
  const may = of.viewerCan.some(({ act, allowed }) => act === 'openThread' && allowed);
  const known = action !== undefined || group !== undefined || chosen === partnership;
  const choice = (id: string, name: string, lang?: string) => (
    <label key={id} lang={lang === language ? undefined : lang}>
      <input type="radio" name="subject" checked={chosen === id && !finding} onChange={() => choose(id)} />{' '}
      {name}
    </label>
  );
  const choose = (id: string) => {
    find(false);
    onChoose(id);
  };
  return (
    <section className="sheet begin-discussion no-print" aria-labelledby="begin-discussion">
      <h2 id="begin-discussion">{list.begin}</h2>
      <fieldset className="reasons">
        <legend>{list.onWhat}</legend>
        {choice(partnership, talk.thePartnership)}
        {groups.map(({ id, name }) => choice(id, name))}
        {action &&
          choice(
            action.id,
            [action.reference, action.title.text].filter(Boolean).join(' '),
            action.title.locale,
          )}
        <label>
          <input type="radio" name="subject" checked={finding} onChange={() => find(true)} />{' '}
          {action ? list.anotherAction : list.anAction}
        </label>
      </fieldset>
      {finding && <FindAction onChoose={({ id }) => choose(id)} />}
      {!finding && known && may && (
        <>
          <h3>{list.forWhom}</h3>
          <BeginOn
            key={chosen}
            subject={action?.id ?? partnership}
            on={action?.id ?? partnership}
            audiences={audiences}
            points={action !== undefined}
            onOpened={onOpened}
          />
        </>
      )}
      {known && !may && (
        <p className="refusal">{of.viewerCan.find(({ act }) => act === 'openThread')?.message}</p>
      )}
      <p>
        <button type="button" className="plain" onClick={onClose}>
          {talk.cancel}
        </button>
      </p>
    </section>
  );
}
