/** A version of a text, as the API says how far it has come. */
export interface DatedVersion {
  readonly language: string;
  readonly status: { readonly ofRevision: number; readonly behind: boolean };
}

/** A version that others have left behind. */
export interface Behind {
  readonly language: string;
  readonly older: number;
  /** The newest versions, and the revision they are of. */
  readonly newer: readonly string[];
  readonly revision: number;
}

/** Which versions of a text say less than the others, in the order given. */
export function behindOf(versions: readonly DatedVersion[]): readonly Behind[] {
  const revision = Math.max(0, ...versions.map(({ status }) => status.ofRevision));
  const newer = versions.flatMap(({ language, status }) =>
    status.ofRevision === revision ? [language] : [],
  );
  return versions.flatMap(({ language, status: { ofRevision, behind } }) =>
    behind ? [{ language, older: ofRevision, newer, revision }] : [],
  );
}
