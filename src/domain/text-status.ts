/** What the versions of a revision say, as marks that are the same where the text is: by language. */
export interface WrittenRevision {
  readonly number: number;
  /** Those that are approved. */
  readonly equal: Readonly<Record<string, string>>;
  /** Those that stand beside the text. */
  readonly translations: Readonly<Record<string, string>>;
}

/** How far one language's version has come. */
export interface TextStatus {
  /** The number of the revision whose text it renders. */
  readonly ofRevision: number;
  /** Whether another version says something later. */
  readonly behind: boolean;
}

/**
 * How far each version of the last of these revisions has come. Whoever changes a version that is not behind says
 * something new, and those that were left as they were fall behind; whoever changes one that is behind, adds one, or
 * changes a translation while the text stands, brings it up to what is said already (web.md, section 4, "Languages").
 * The revisions are in the order of their numbers; of the first nothing is known but that it says what it says.
 */
export function textStatuses(revisions: readonly WrittenRevision[]): ReadonlyMap<string, TextStatus> {
  let before: WrittenRevision | undefined;
  let head = 0;
  let standing = new Map<string, number>();
  for (const revision of revisions) {
    const { number, equal, translations } = revision;
    const former = { ...before?.equal, ...before?.translations };
    const now = Object.entries({ ...equal, ...translations });
    const left = new Map([...standing].filter(([language]) => now.some(([one]) => one === language)));
    head = Math.max(0, ...left.values());
    const changed = now.flatMap(([language, mark]) => (former[language] === mark ? [] : [language]));
    const leads = (language: string) =>
      left.get(language) === head && (language in equal || Object.keys(equal).length === 0);
    if (left.size === 0 || changed.some(leads)) head = number;
    for (const language of changed) left.set(language, head);
    standing = left;
    before = revision;
  }
  return new Map(
    [...standing].map(([language, ofRevision]) => [language, { ofRevision, behind: ofRevision < head }]),
  );
}
