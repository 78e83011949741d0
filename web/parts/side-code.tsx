import { useSideClass } from './side-class';

/** The code of a side in its colour: violet and bronze mean a side and nothing else. */
export function SideCode({ code, small }: { readonly code: string; readonly small?: boolean }) {
  return <span className={`code ${useSideClass(code)}${small ? ' small' : ''}`}>{code}</span>;
}
