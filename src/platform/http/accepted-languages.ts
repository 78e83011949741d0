/** Languages of an Accept-Language header (RFC 9110, section 12.5.4) in the order preferred, as primary subtags: `kk`, `ru`, `en`. */
export function acceptedLanguages(header: string | undefined): readonly string[] {
  const weighed = (header ?? '').split(',').map((part) => {
    const [tag = '', ...parameters] = part.trim().split(';');
    const q = parameters.map((p) => /^\s*q=([\d.]+)$/.exec(p)?.[1]).find((v) => v !== undefined);
    return { language: tag.split('-')[0]?.toLowerCase() ?? '', weight: q === undefined ? 1 : Number(q) };
  });
  return weighed
    .filter(({ language, weight }) => /^[a-z]{2,3}$/.test(language) && weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ language }) => language);
}
