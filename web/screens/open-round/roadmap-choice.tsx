import { useId } from 'react';
import { useWords } from '../../words/use-words';
import type { OpeningPartnership } from './open-round.documents';
import { useOpenRoundWords } from './words';

interface Props {
  readonly partnership: OpeningPartnership;
  readonly roadmap: string;
  readonly choose: (roadmap: string) => void;
}

/** The edition whose item the action becomes by the approval; nothing where no edition is drafted. */
export function RoadmapChoice({ partnership, roadmap, choose }: Props) {
  const { language } = useWords();
  const words = useOpenRoundWords();
  const id = useId();
  const drafted = partnership.roadmaps.filter(({ status }) => status === 'DRAFT');
  if (drafted.length === 0) return null;
  return (
    <div className="field">
      <label htmlFor={id}>{words.roadmap}</label>
      <select id={id} value={roadmap} onChange={(event) => choose(event.target.value)}>
        <option value="">{words.noRoadmap}</option>
        {drafted.map(({ id: edition, title }) => (
          <option key={edition} value={edition} lang={title.locale === language ? undefined : title.locale}>
            {title.text}
          </option>
        ))}
      </select>
    </div>
  );
}
