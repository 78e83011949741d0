/** The layers, run by `npm run check`. */
export default {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'domain-is-pure',
      comment:
        'Read in a row, src/domain is the specification: it imports nothing but itself and small pure libraries.',
      severity: 'error',
      from: { path: '^src/domain' },
      to: {
        pathNot: '^src/domain|node_modules/(canonicalize|temporal-polyfill|diff|uuid)/|^(node:)?crypto$',
      },
    },
    {
      name: 'catalogue-knows-the-domain-alone',
      comment: 'What is said to people, in every language: words for what the domain decides.',
      severity: 'error',
      from: { path: '^src/catalogue' },
      to: { pathNot: '^src/(catalogue|domain)|node_modules/intl-messageformat/' },
    },
    {
      name: 'typeorm-has-its-places',
      severity: 'error',
      from: { path: '^src', pathNot: '\\.(entity|store|queries|module)\\.ts$|^src/platform' },
      to: { path: 'node_modules/(typeorm|@nestjs/typeorm)/' },
    },
    {
      name: 'a-feature-reaches-another-by-its-door',
      comment:
        'Another feature is reached through its .queries, .store or .type, and the log through record.ts.',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: {
        path: '^src/features/',
        pathNot: '^src/features/$1/|\\.(queries|store|type)\\.ts$|^src/features/log/record\\.ts$',
      },
    },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      from: { path: '^src/platform' },
      to: { path: '^src/(features|sample)' },
    },
    {
      name: 'env-is-read-once',
      comment: 'Only the entry points touch the process; config.ts parses what they hand it.',
      severity: 'error',
      from: { path: '^src/(features|access|domain|platform/(graphql|database/[^/]+\\.ts))' },
      to: { path: '^src/config\\.ts$' },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      from: { orphan: true, pathNot: '^src/(main|cli)\\.ts$|\\.d\\.ts$' },
      to: {},
    },
    {
      name: 'tests-stay-outside',
      severity: 'error',
      from: { path: '^src' },
      to: { path: '^(test|tools|bench)/' },
    },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
