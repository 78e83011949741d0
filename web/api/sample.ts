/** The sample's accounts, which a server of development writes into its page. A server in production has none to write. */
interface Sample {
  readonly password: string;
  readonly accounts: readonly { readonly email: string; readonly name: string }[];
}

export function offeredSample(): Sample | undefined {
  const content = document.querySelector('meta[name="concord-sample"]')?.getAttribute('content');
  // The server has written it; whoever could write it otherwise could write the page.
  return content ? (JSON.parse(content) as Sample) : undefined;
}
