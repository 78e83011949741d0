import type { Visitor } from './visitor.js';

/** Words in Latin letters that the page itself says, without names and codes of the data. */
export async function foreignWords(visitor: Visitor): Promise<string[]> {
  const said = (await visitor.ownText()).replaceAll(
    /\b(Concord|UTC|W-[\w-]+|[0-9a-f]{8}|Plant|Graphite pilot line|A pilot line that runs|secretary|secretariat|observer bank|(EU|KZ)( (\w+ ?\w*))?|joint contributor)\b/gi,
    '',
  );
  return said.match(/[A-Za-z]{2,}/g) ?? [];
}
