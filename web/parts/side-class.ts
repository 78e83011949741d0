import { usePartnership } from '../frame/partnership';

const classes = ['side-a', 'side-b'] as const;

/** The class with a side's colours, by the order of side codes: no side is known by name, and a third one is ink. */
export const useSideClass = (code: string): string => useSideClasses()(code);

/** The same for several sides. */
export function useSideClasses(): (code: string) => string {
  const codes = usePartnership()
    .sides.map((side) => side.code)
    .toSorted();
  return (code) => classes[codes.indexOf(code)] ?? 'side-other';
}
