/** Whether a text can be a reference at all. */
export function isReference(text: string): boolean {
  return /^[A-Z0-9-]{1,80}\/\d{4}\/\d{3,20}$/.test(text);
}

/** How an action is called from its first proposal on: `EU-KZ/2023/014`; the number within partnership and year. */
export function referenceOf(slug: string, year: number, number: number): string {
  return `${slug.toUpperCase()}/${year}/${String(number).padStart(3, '0')}`;
}
