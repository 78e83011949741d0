/** The layers of the workspace, run by `npm run check`: words and formats below, then parts, then what several screens share (approval,
 * discussion, record), then screens. */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only', 'dynamic-import'] } },
    },
    {
      name: 'a-screen-knows-no-other',
      comment: 'What two screens need is a part.',
      severity: 'error',
      from: { path: '^web/screens/([^/]+)/' },
      to: { path: '^web/screens/', pathNot: '^web/screens/$1/' },
    },
    {
      name: 'screens-are-reached-by-their-route-and-words',
      severity: 'error',
      from: { path: '^web', pathNot: '^web/(screens|test)/' },
      to: { path: '^web/screens/', pathNot: '/(route|words\\.(en|kk|ru))\\.ts$' },
    },
    {
      name: 'words-and-formats-know-no-page',
      severity: 'error',
      from: { path: '^web/(words|format)/' },
      to: { path: '^web/(frame|parts|session|drafts|live)/' },
    },
    {
      name: 'the-server-is-known-by-its-schema',
      comment: 'The workspace is one more client of the public API.',
      severity: 'error',
      from: { path: '^web' },
      to: { path: '^(src|test|tools|explorer)/' },
    },
    {
      name: 'fetch-and-documents-below',
      comment: 'The client is made in the frame; screens have documents and paths.',
      severity: 'error',
      from: { path: '^web/(screens|parts|approval|discussion|record)/' },
      to: { path: '^web/api/(client|socket|signed-fetch)' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: '^web/test/|main\\.tsx$|\\.d\\.ts$|vite\\.config|\\.dependency-cruiser',
      },
      to: {},
    },
  ],
  options: {
    tsConfig: { fileName: 'web/tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.css', '.svg'],
      conditionNames: ['import', 'browser', 'default', 'types'],
    },
  },
};
