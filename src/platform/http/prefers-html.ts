/**
 * Whether an Accept header (RFC 9110, section 12.5.1) names `text/html` itself and prefers it, or holds it equal, to
 * every media type it names that a GraphQL answer has. Only browsers do so: wildcards of API clients do not count.
 */
export function prefersHtml(accept: string | undefined): boolean {
  const weights = new Map<string, number>();
  for (const range of (accept ?? '').split(',')) {
    const [type = '', ...parameters] = range
      .toLowerCase()
      .split(';')
      .map((part) => part.trim());
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    weights.set(type, weight === undefined ? 1 : Number(weight));
  }
  const html = weights.get('text/html') ?? 0;
  const answers = ['application/graphql-response+json', 'application/json'];
  return html > 0 && answers.every((type) => (weights.get(type) ?? 0) <= html);
}
