import { useEffect, useState } from 'react';
import { drafts } from '../drafts/store';
import { draftKey } from '../drafts/use-draft';
import { useMe } from '../frame/me';
import { type Audience, keyOf } from './audience';

/**
 * Whether a text that was begun there waits on this device, looked up when the page opens, until it is `forgotten`; of no
 * subject there is none.
 */
export function useHasDraft(subject: string | undefined, audience: Audience) {
  const me = useMe();
  const key = subject && draftKey(me, { subject, audience: keyOf(audience) });
  const [found, setFound] = useState(false);
  useEffect(() => {
    if (!key) return;
    let current = true;
    drafts.read(key).then(
      (draft) => {
        if (current && draft) setFound(true);
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [key]);
  return { found, forgotten: () => setFound(false) };
}
