// Fails where what is generated from the code differs from what is committed, and where schema.graphql breaks what the
// last release promised. `npm run check` runs it after `npm run generate`.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { buildSchema, findBreakingChanges } from 'graphql';

const generated = ['schema.graphql', 'docs/permissions.md', 'test/support/schema.generated.d.ts'];
const git = (...args) => execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

const changed = git('status', '--porcelain', '--', ...generated).trim();
if (changed) {
  console.error(`Generated files differ from the code. Run npm run generate and commit:\n${changed}`);
  process.exit(1);
}

const release = git('tag', '--list', 'v*', '--sort=-v:refname').split('\n')[0];
if (release) {
  const promised = buildSchema(git('show', `${release}:schema.graphql`));
  const breaking = findBreakingChanges(promised, buildSchema(readFileSync('schema.graphql', 'utf8')));
  if (breaking.length > 0) {
    console.error(
      `schema.graphql breaks ${release}:\n${breaking.map(({ description }) => description).join('\n')}`,
    );
    process.exit(1);
  }
}
