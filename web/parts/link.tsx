import { useRouter } from '@tanstack/react-router';
import type { ComponentProps } from 'react';

/** A link to an address of `paths`: real for every browser's menu, and without loading the page anew when followed. */
export function Link({ href, onClick, ...rest }: ComponentProps<'a'> & { readonly href: string }) {
  const router = useRouter();
  return (
    <a
      href={href}
      onClick={(event) => {
        onClick?.(event);
        if (event.defaultPrevented || event.button !== 0) return;
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        router.history.push(href);
      }}
      {...rest}
    />
  );
}
