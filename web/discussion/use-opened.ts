import { useEffect, useState } from 'react';

/** Who has begun a thread goes on from its card once it has come, unless they have gone elsewhere meanwhile. */
export function useOpened(threads: readonly { readonly id: string }[]): (thread: string) => void {
  const [opened, open] = useState<string>();
  const came = threads.some(({ id }) => id === opened);
  useEffect(() => {
    if (!came) return;
    // Once it stands level with its passage.
    requestAnimationFrame(() => {
      if (document.activeElement?.matches('body, [tabindex="-1"]'))
        document.getElementById(`thread-${opened}`)?.focus();
    });
  }, [came, opened]);
  return open;
}
