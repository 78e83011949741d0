/** How an action is called from its first proposal on: `EU-KZ/2023/014`; the number within partnership and year. */
export function referenceOf(slug: string, year: number, number: number): string {
  return `${slug.toUpperCase()}/${year}/${String(number).padStart(3, '0')}`;
}
