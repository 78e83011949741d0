declare global {
  interface Window {
    /** Absent in browsers without Trusted Types. */
    readonly trustedTypes?: {
      createPolicy(
        name: string,
        rules: { createHTML(html: string): string },
      ): { createHTML(html: string): TrustedHTML };
    };
  }
  interface DOMParser {
    parseFromString(markup: TrustedHTML | string, type: DOMParserSupportedType): Document;
  }
}

/**
 * The one way of markup into the page (the CSP names it): what the server has rendered from Markdown goes in as it is. It is
 * given `bodyHtml` of the API and nothing else.
 */
const policy = window.trustedTypes?.createPolicy('concord-markdown', { createHTML: (html) => html });

export const rendered = (html: string): TrustedHTML | string => policy?.createHTML(html) ?? html;
