import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { useKeptFocus } from './use-kept-focus';

const fields = 'input:not([type=radio]), input:checked, select, textarea';

/**
 * A form that an act has opened in its place is gone on with at its first field. Who pressed the button with a pointer sees the
 * page stay where it is. Closed again, it gives the focus on as `useKeptFocus` does.
 * @param opened whether it was opened by an act, and not by a choice that may be changed again with the next key
 */
export function useFirstField<Form extends HTMLElement>(opened = true): RefObject<Form | null> {
  const form = useRef<Form>(null);
  useKeptFocus(form);
  // Before it is drawn: then the button is gone.
  const [byKeys] = useState(() => document.activeElement?.matches(':focus-visible') ?? false);
  useLayoutEffect(() => {
    if (opened) form.current?.querySelector<HTMLElement>(fields)?.focus({ preventScroll: !byKeys });
  }, [opened, byKeys]);
  return form;
}
