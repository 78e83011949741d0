const asked = 'concord:restore';

/** Opens the page anew with the examples as they came, in place of the tabs as they are now. */
export function restoreExamples(): void {
  // Only a note: GraphiQL may still write its tabs until this page is gone.
  sessionStorage.setItem(asked, 'examples');
  location.reload();
}

/** Forgets the tabs kept from before where `restoreExamples` asked for it; to be called before GraphiQL starts. */
export function forgetTabsIfAsked(): void {
  if (sessionStorage.getItem(asked) === null) return;
  for (const key of [
    'graphiql:tabState',
    'graphiql:query',
    'graphiql:variables',
    'graphiql:headers',
    asked,
  ]) {
    sessionStorage.removeItem(key);
  }
}
