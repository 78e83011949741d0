import { type Audience, keyOf } from './audience';
import { AudienceButtons } from './audience-buttons';
import { NewThread } from './new-thread';
import type { Shown } from './passages';
import { useBegun } from './use-begun';
import { useOffered } from './use-offered';

interface Props {
  /** Global id. */
  readonly subject: string;
  /** Global id of what mentions are looked up on. */
  readonly on: string;
  /** Those that the viewer may write to. */
  readonly audiences: readonly Audience[];
  /** Whether an open point can be made of it. */
  readonly points: boolean;
  readonly onOpened: (thread: string) => void;
}

const noTexts: readonly Shown[] = [];

/** Begins a thread on a subject as a whole: for whom is chosen first, by its sign, then there is a composer for them alone. */
export function BeginOn({ subject, on, audiences, points, onOpened }: Props) {
  const { begun, begin, end } = useBegun(subject, 0, noTexts);
  const audience = useOffered(audiences, begun);
  if (begun && audience)
    return (
      <NewThread
        key={begun.audience}
        audience={audience}
        subject={subject}
        on={on}
        passage={begun.passage}
        points={points}
        onDone={(thread) => {
          end();
          if (thread) onOpened(thread);
        }}
      />
    );
  return (
    <p className="acts">
      <AudienceButtons audiences={audiences} onChoose={(one) => begin(undefined, keyOf(one))} />
    </p>
  );
}
