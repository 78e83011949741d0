import type { ReactNode } from 'react';
import { Icon } from '../parts/icon';
import { JointMark } from '../parts/joint-mark';
import { useSideClass } from '../parts/side-class';
import type { Audience } from './audience';

interface Props {
  readonly audience: Audience;
  readonly joint: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** A button that begins something for an audience: with its sign, in its colour. */
export function AudienceButton({ audience, joint, onClick, children }: Props) {
  const ofSide = useSideClass(audience.side ?? '');
  return (
    <button
      type="button"
      className={`btn small for ${joint ? '' : `narrow ${audience.side ? ofSide : 'side-other'}`}`}
      onClick={onClick}
    >
      {joint ? <JointMark size={18} /> : <Icon name="lock" size={18} />}
      {children}
    </button>
  );
}
