import { createGraphiQLFetcher, type Fetcher } from '@graphiql/toolkit';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
// Workers as files of this origin: the page's CSP allows no other.
import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './style.css';
import { AccountLine } from './account-line';
import { type Example, examples } from './examples';
import { forgetTabsIfAsked } from './restore-examples';
import { signedInFetch } from './signed-in-fetch';
import { signedInSocket } from './signed-in-socket';

const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value, null, 2));

const toTab = ({ name, query, variables, headers }: Example) => ({
  query: `# ${name}\n${query}\n`,
  variables: json(variables),
  headers: json(headers),
});

forgetTabsIfAsked();
const tabs = examples.map(toTab);
// GraphiQL fills the first tab's editors of variables and headers from these alone; kept tabs bring their own.
const fresh = sessionStorage.getItem('graphiql:tabState') === null ? tabs[0] : undefined;

// Anew for each run: a subscription connects as the account that its tab names.
const fetcher: Fetcher = (params, options) =>
  createGraphiQLFetcher({
    url: '/graphql',
    fetch: signedInFetch,
    wsClient: signedInSocket(options?.headers),
    enableIncrementalDelivery: false,
  })(params, options);
const root = document.getElementById('explorer');
if (!root) throw new Error('index.html has no element with the id "explorer"');

// Tabs, headers and history hold passwords and tokens: all of it ends with the browser tab (session storage).
createRoot(root).render(
  <>
    <AccountLine />
    <GraphiQL
      fetcher={fetcher}
      defaultTabs={tabs}
      {...(fresh?.variables ? { initialVariables: fresh.variables } : {})}
      {...(fresh?.headers ? { initialHeaders: fresh.headers } : {})}
      defaultEditorToolsVisibility="variables"
      storage={sessionStorage}
      shouldPersistHeaders
    />
  </>,
);
