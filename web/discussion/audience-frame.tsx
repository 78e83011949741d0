import { type ReactNode, useRef } from 'react';
import { AudienceStrip } from '../parts/audience-strip';
import { useSideClass } from '../parts/side-class';
import { type Audience, isJoint, stripOf } from './audience';
import { PasteQuestion } from './paste-question';
import { Readers } from './readers';
import { useAskedPaste } from './use-asked-paste';
import { useNoteTaken } from './use-note-taken';

interface Props {
  readonly audience: Audience;
  /** Global id of the thread, once there is one: its readers can be listed. */
  readonly thread?: string | undefined;
  readonly children: ReactNode;
}

/**
 * The signs of who reads a thread: strip, readers, tint and dashed frame. They stand around everything that is written in it;
 * what goes out of it or comes into it from others is noticed here, whichever field it is.
 */
export function AudienceFrame({ audience, thread, children }: Props) {
  const ofSide = useSideClass(audience.side ?? '');
  const frame = useRef<HTMLDivElement>(null);
  const { asked, hold, answer } = useAskedPaste(audience, frame);
  useNoteTaken(frame, audience);
  const { readers, ...strip } = stripOf(audience);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it hears what goes into the fields inside, and is none.
    <div
      className={`talk${isJoint(audience) ? '' : ` narrow ${audience.side ? ofSide : 'side-other'}`}`}
      ref={frame}
      data-new={thread ? undefined : ''}
      onPaste={hold}
      onDrop={hold}
    >
      <AudienceStrip {...strip}>
        <Readers count={readers} thread={thread} />
      </AudienceStrip>
      <div className="in">
        {children}
        {asked && <PasteQuestion {...asked} onAnswer={answer} />}
      </div>
    </div>
  );
}
