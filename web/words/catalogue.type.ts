import type { english } from './catalogue.en';

/** The shape of a catalogue without its words: a Kazakh or Russian one that lacks a key does not compile. */
export type Words<Of> = { readonly [Key in keyof Of]: Of[Key] extends string ? string : Words<Of[Key]> };

/** What every page needs of the workspace's words; those of a screen come with it (`words-of.ts`). Sentences are ICU messages, filled by `say`. */
export type Catalogue = Words<typeof english>;
