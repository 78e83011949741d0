import type { Visitor } from './visitor.js';

/** What a world calls its people and organisations, and what no language has a word of its own for. */
const names =
  /\b(Concord|UTC|Enter|Esc|Ctrl|lithium|tungsten|https?:\S+|W-[\w-]+|[0-9a-f]{8}|(EU|KZ)( (ministry|company|competitor|bank|focalPoint|deputy|approver|contributor|colleague|rival|banker|observer))?|EU-KZ|secretary|secretariat|observer bank|joint contributor|Nordic Graphite|Astrid Lind|Graphite|II|EUR|SE|Markdown|[\w.-]+@[\w.-]+)\b/gi;
/** Titles and texts of a world. They are marked with their language; the title of a window cannot be. */
const texts =
  /(Plant|Graphite pilot line|A pilot line that runs|Roadmap 2027–2028|Who pays for the line\?|Графит желісі)( II)?/gi;

/**
 * Words on a page that are not of its language though nothing says so: in Kazakh and Russian those in Latin letters, in English
 * those in Cyrillic ones, in Russian those with letters of Kazakh alone.
 */
export async function foreignWords(visitor: Visitor): Promise<string[]> {
  const said = (await visitor.ownText()).replaceAll(texts, '').replaceAll(names, '');
  const page = await visitor.page.evaluate<string>('document.documentElement.lang');
  const foreign = {
    en: /\p{Script=Cyrillic}{2,}/gu,
    kk: /[A-Za-z]{2,}/g,
    ru: /[A-Za-z]{2,}|\p{L}*[әғқңөұүһі]\p{L}*/giu,
  };
  return said.match(foreign[page === 'kk' || page === 'ru' ? page : 'en']) ?? [];
}
