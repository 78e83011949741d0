import { isLanguage, type Language } from './language';

const loads = new Set<(language: Language) => Promise<unknown>>();

/** Words that a part of the workspace has come with: the page goes over to a language once they are there. Answers how to leave. */
export const follow = (load: (language: Language) => Promise<unknown>): (() => void) => {
  loads.add(load);
  return () => loads.delete(load);
};

/** Loads what all parts that have come so far say in a language. */
export async function loadWords(language: Language): Promise<void> {
  await Promise.all([...loads].map((load) => load(language)));
}

/** Waits for a part of the workspace and for its words in the page's language: in `lazyRouteComponent` and `lazy`. */
export async function withWords<Module>(module: Promise<Module>): Promise<Module> {
  const loaded = await module;
  const { lang } = document.documentElement;
  await loadWords(isLanguage(lang) ? lang : 'en');
  return loaded;
}
