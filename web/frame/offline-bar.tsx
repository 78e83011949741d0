import { useEffect, useState } from 'react';
import { localTime, ownTimeZone } from '../format/days';
import { useOnline } from '../live/use-online';
import { useWords } from '../words/use-words';

/** Says since when there is no network and what still goes; when it is back, that it is, for four seconds. */
export function OfflineBar() {
  const { words, say } = useWords();
  const online = useOnline();
  const [since, setSince] = useState<Date>();
  useEffect(() => {
    if (!online) {
      setSince(new Date());
      return;
    }
    const timer = setTimeout(() => setSince(undefined), 4_000);
    return () => clearTimeout(timer);
  }, [online]);
  return (
    <div role="status">
      {since && (
        <p className="bar-offline">
          {online
            ? words.frame.onlineAgain
            : say(words.frame.offline, { time: localTime(since, ownTimeZone()).time })}
        </p>
      )}
    </div>
  );
}
