import { useEffect, useRef } from 'react';
import { hasArrived } from '../frame/arrival';

interface Props {
  readonly children: string;
  /** What stands behind it in the title of the window: screen, then partnership. */
  readonly within?: readonly string[];
  /** Of a text in another language than the page's. */
  readonly lang?: string | undefined;
  readonly className?: string;
}

/** The one `h1` of a page: names the window, and takes the focus when one has come here from another page. */
export function PageHeading({ children, within = [], lang, className }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const title = [children, ...within, 'Concord'].join(' – ');
  useEffect(() => {
    document.title = title;
  }, [title]);
  useEffect(() => {
    if (hasArrived()) heading.current?.focus();
  }, []);
  return (
    <h1 ref={heading} tabIndex={-1} lang={lang} className={className}>
      {children}
    </h1>
  );
}
