import './frame.css';
import { type ComponentType, lazy, type ReactNode, Suspense } from 'react';
import { withWords } from '../words/load-words';
import { useWords } from '../words/use-words';
import { LiveRegion } from './live-region';
import { type Seat, useMe } from './me';
import { OfflineBar } from './offline-bar';
import { Rail } from './rail';
import { SessionEnded } from './session-ended';
import { Tabbar } from './tabbar';
import { Top } from './top';

// A page is whole without its keys: where they cannot be loaded there are none.
const Keys = lazy<ComponentType>(() =>
  withWords(import('../keys/keys')).then(
    ({ Keys }) => ({ default: Keys }),
    () => ({ default: () => null }),
  ),
);

interface Props {
  readonly choose: (seat: Seat) => void;
  readonly children: ReactNode;
}

/** What stands around every screen of a partnership: rail, or on a phone top and bottom bar. */
export function Frame({ choose, children }: Props) {
  const { words } = useWords();
  const { user } = useMe();
  return (
    <>
      <a className="skip" href="#content">
        {words.frame.skip}
      </a>
      <OfflineBar />
      <Top />
      <div className="app">
        <Rail choose={choose} />
        <main id="content" tabIndex={-1}>
          {children}
        </main>
      </div>
      <Tabbar choose={choose} />
      <LiveRegion />
      <SessionEnded user={user} />
      <Suspense>
        <Keys />
      </Suspense>
    </>
  );
}
