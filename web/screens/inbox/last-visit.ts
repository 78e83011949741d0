import { useEffect, useState } from 'react';

/** When the viewer was here before, on this device, milliseconds since 1970; undefined: never. Noted anew when they leave. */
export function useLastVisit(membership: string): number | undefined {
  const key = `concord-visit ${membership}`;
  const [before] = useState(() => Number(localStorage.getItem(key)) || undefined);
  useEffect(() => {
    const leave = () => {
      if (document.visibilityState === 'hidden') localStorage.setItem(key, String(Date.now()));
    };
    document.addEventListener('visibilitychange', leave);
    return () => {
      document.removeEventListener('visibilitychange', leave);
      localStorage.setItem(key, String(Date.now()));
    };
  }, [key]);
  return before;
}
