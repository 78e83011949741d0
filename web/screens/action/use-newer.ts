import { useQuery } from 'urql';
import { usePartnership } from '../../frame/partnership';
import { behindOf } from '../../texts/behind-of';
import { type ActionPage, diffDocument } from './action.documents';
import { newerBlocks } from './newer-blocks';

type Versions = ActionPage['texts'];
type Field = 'SUMMARY' | 'BODY';

/** For each paragraph of a text in one language, whether another language has not followed it yet. */
export type Newer = (language: string, field: Field) => readonly boolean[];

/** Tells what is newer where languages stand side by side; undefined where they do not, and while none of them is behind. */
export function useNewer(action: string, versions: Versions, beside: boolean): Newer | undefined {
  const { slug } = usePartnership();
  const behind = beside ? behindOf(versions) : [];
  const from = Math.min(...behind.map(({ older }) => older));
  const [first] = behind;
  const [{ data }] = useQuery({
    query: diffDocument,
    variables: { id: action, from, to: first?.revision ?? 0, slug },
    pause: !first,
  });
  const difference = data?.node?.__typename === 'Action' ? data.node.diff : undefined;
  if (!first || !difference) return undefined;
  return (language, field) => {
    const text = difference.texts.find((one) => one.language === language && one.field === field);
    return text && first.newer.includes(language) ? newerBlocks(text.operations) : [];
  };
}
