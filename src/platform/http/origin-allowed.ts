/**
 * Whether a WebSocket may be opened from a page of this origin (RFC 6455, section 10.2): the server's own by its Host
 * header, or one of the installation's. Who sends no Origin is no browser, and so carries nobody's page.
 */
export function originAllowed(
  origin: string | undefined,
  host: string | undefined,
  configured: readonly string[],
): boolean {
  if (origin === undefined) return true;
  if (configured.includes(origin)) return true;
  return URL.canParse(origin) && host !== undefined && new URL(origin).host === host.toLowerCase();
}
