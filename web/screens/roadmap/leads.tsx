import { SideCode } from '../../parts/side-code';
import { useWords } from '../../words/use-words';
import type { Item } from './roadmap.documents';
import { useRoadmapWords } from './words';

/** The lead organisations, side by side. */
export function Leads({ leads }: { readonly leads: Item['action']['leads'] }) {
  const { say, words } = useWords();
  const roadmap = useRoadmapWords();
  return (
    <div className="item-leads">
      <span className="spoken">{roadmap.leads}:</span>
      {leads.map(({ side, organisation }) => (
        <span key={side} className="who">
          <span aria-hidden="true">
            <SideCode code={side} small />
          </span>
          <span className="spoken">{say(words.frame.sideOf, { side })},</span>
          <span className="s">{organisation.name}</span>
        </span>
      ))}
    </div>
  );
}
