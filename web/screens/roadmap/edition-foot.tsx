import { useMe } from '../../frame/me';
import { usePrintedAt } from '../../parts/use-printed-at';
import { useRunningFoot } from '../../parts/use-running-foot';
import { useWords } from '../../words/use-words';
import type { Edition } from './roadmap.documents';
import { useRoadmapWords } from './words';

/** On paper alone, at the foot of each page: of what edition this is, when it was printed and for whom. */
export function EditionFoot({ edition }: { readonly edition: Edition }) {
  const { say } = useWords();
  const roadmap = useRoadmapWords();
  const { name, seat } = useMe();
  const date = usePrintedAt();
  const edited = edition.title.text;
  useRunningFoot(say(roadmap.printed, { edition: edited, date, name, organisation: seat.organisation }));
  return null;
}
