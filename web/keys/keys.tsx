import { useCallback, useEffect, useRef, useState } from 'react';
import { paths } from '../api/paths';
import { usePartnership } from '../frame/partnership';
import { Link } from '../parts/link';
import { KeyList } from './key-list';
import { useKeys } from './use-keys';
import { useKeyWords } from './words';

/** The keys of the workspace, and the dialog that tells of them all. */
export function Keys() {
  const words = useKeyWords();
  const { slug } = usePartnership();
  const dialog = useRef<HTMLDialogElement>(null);
  const [told, tell] = useState(false);
  useKeys(
    slug,
    useCallback(() => tell(true), []),
  );
  useEffect(() => {
    if (told) dialog.current?.showModal();
    else dialog.current?.close();
  }, [told]);
  const close = () => tell(false);
  return (
    <dialog ref={dialog} aria-labelledby="keys-heading" onClose={close}>
      {told && (
        <div className="stack">
          <h2 id="keys-heading">{words.heading}</h2>
          <KeyList />
          <p className="s dim">
            {words.where}{' '}
            <Link href={paths.account} onClick={close}>
              {words.change}
            </Link>
          </p>
          <p>
            <button type="button" className="btn" onClick={close}>
              {words.closeThis}
            </button>
          </p>
        </div>
      )}
    </dialog>
  );
}
