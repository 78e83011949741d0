import type { ClipboardEvent, ReactNode } from 'react';
import { AudienceStrip } from '../parts/audience-strip';
import { useSideClass } from '../parts/side-class';
import { type Audience, isJoint, stripOf } from './audience';
import { noteCopied } from './copied';
import { Readers } from './readers';

interface Props {
  readonly audience: Audience;
  /** Global id of the thread, once there is one: its readers can be listed. */
  readonly thread?: string | undefined;
  readonly children: ReactNode;
}

/** The signs of who reads a thread: strip, readers, tint and dashed frame. They stand around everything that is written in it. */
export function AudienceFrame({ audience, thread, children }: Props) {
  const ofSide = useSideClass(audience.side ?? '');
  const narrow = !isJoint(audience);
  const { readers, ...strip } = stripOf(audience);
  const copied = (event: ClipboardEvent) => {
    if (narrow) noteCopied(event.nativeEvent, audience);
  };
  return (
    <div
      className={`talk${narrow ? ` narrow ${audience.side ? ofSide : 'side-other'}` : ''}`}
      onCopy={copied}
    >
      <AudienceStrip {...strip}>
        <Readers count={readers} thread={thread} />
      </AudienceStrip>
      <div className="in">{children}</div>
    </div>
  );
}
