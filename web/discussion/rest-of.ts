/**
 * What was typed while a text was on its way: behind it, or, where that was changed too or is to take its place, the whole as
 * it stands now.
 */
export function restOf(sent: string, now: string, replaces: boolean): string {
  if (now === sent) return '';
  return now.startsWith(sent) && !replaces ? now.slice(sent.length).trimStart() : now;
}
