/**
 * Lists of audiences by their text, for as long as somebody holds them. Lists alike are one object, so that it is known
 * without comparing them that two viewers read the same.
 */
export class AudienceLists {
  private readonly byText = new Map<string, WeakRef<readonly number[]>>();
  private readonly forgotten = new FinalizationRegistry<string>((text) => {
    // Another may have come in its place.
    if (!this.byText.get(text)?.deref()) this.byText.delete(text);
  });

  /** Of what PostgreSQL writes for an int[]. */
  of(text: string): readonly number[] {
    const known = this.byText.get(text)?.deref();
    if (known) return known;
    const list: readonly number[] = Object.freeze(
      text === '{}' ? [] : text.slice(1, -1).split(',').map(Number),
    );
    this.byText.set(text, new WeakRef(list));
    this.forgotten.register(list, text);
    return list;
  }
}
