import { usePeopleWords } from './words';

/** Names a country in the page's language; one that has no name here by its code. */
export function useCountryName(): (code: string) => string {
  const names: Readonly<Record<string, string>> = usePeopleWords().countries;
  return (code) => names[code] ?? code;
}
