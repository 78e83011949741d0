import { useCallback, useEffect, useState } from 'react';
import { useWords } from '../../words/use-words';
import { useActionWords } from './words';

/** Goes from change to change, by its buttons or by `n` and `p`, wherever these keys are on the keyboard. */
export function ChangeSteps() {
  const { say } = useWords();
  const words = useActionWords();
  const [count, setCount] = useState(0);
  const [place, setPlace] = useState(0);
  useEffect(() => setCount(document.querySelectorAll('.compare-page .change').length), []);
  const go = useCallback(
    (step: number) => {
      const changes = document.querySelectorAll<HTMLElement>('.compare-page .change');
      const next = Math.min(Math.max(place + step, 1), changes.length);
      setPlace(next);
      changes[next - 1]?.focus();
      changes[next - 1]?.scrollIntoView({ block: 'center' });
    },
    [place],
  );
  useEffect(() => {
    const pressed = ({ code, target, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      if (ctrlKey || metaKey || altKey) return;
      if (target instanceof HTMLElement && target.closest('input, textarea, select')) return;
      if (code === 'KeyN') go(1);
      if (code === 'KeyP') go(-1);
    };
    addEventListener('keydown', pressed);
    return () => removeEventListener('keydown', pressed);
  }, [go]);
  return (
    <div className="change-steps no-print">
      <span role="status">
        {place > 0 ? say(words.changeOf, { place, count }) : say(words.changes, { count })}
      </span>
      <button type="button" className="btn small" aria-disabled={place <= 1} onClick={() => go(-1)}>
        {words.previous}
      </button>
      <button type="button" className="btn small" aria-disabled={place >= count} onClick={() => go(1)}>
        {words.next}
      </button>
    </div>
  );
}
