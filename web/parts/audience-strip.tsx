import type { ReactNode } from 'react';
import { useWords } from '../words/use-words';
import { Icon } from './icon';
import { JointMark } from './joint-mark';
import { useSideClass } from './side-class';

/** Who reads a thread: what the API names its audience. */
export interface AudienceOf {
  readonly kind: string;
  readonly side?: string | null | undefined;
  /** Of a group or an organisation. */
  readonly name?: string | null | undefined;
}

interface Props extends AudienceOf {
  /** The id of its words, where they are the heading of what stands under it. */
  readonly heading?: string;
  /** At its end: how many read it. */
  readonly children?: ReactNode;
}

/** The strip on top of a thread: joint is grey with two halves; a side is its whole colour with a lock; others are in ink. */
export function AudienceStrip({ kind, side, name, heading, children }: Props) {
  const { words, say } = useWords();
  const ofSide = useSideClass(side ?? '');
  const joint = kind === 'PARTNERSHIP';
  const Said = heading ? 'h2' : 'span';
  return (
    <div className={`audience${side ? ` of-side ${ofSide}` : ''}`}>
      {joint ? <JointMark size={18} /> : <Icon name="lock" size={18} />}
      <Said id={heading}>
        {joint
          ? words.parts.jointAudience
          : say(words.parts.narrowAudience, { kind, side: side ?? '', name: name ?? '' })}
      </Said>
      {children}
    </div>
  );
}
