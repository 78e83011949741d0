// Fails where what is generated from the code differs from what is committed, where schema.graphql breaks what the last
// release promised, and where something in it has no description. `npm run check` runs it after `npm run generate`.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { buildSchema, findBreakingChanges, isIntrospectionType, isSpecifiedScalarType } from 'graphql';

const generated = [
  'schema.graphql',
  'docs/permissions.md',
  'test/support/schema.generated.d.ts',
  'web/api/schema.generated.d.ts',
];
const git = (...args) => execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

const changed = git('status', '--porcelain', '--', ...generated).trim();
if (changed) {
  console.error(`Generated files differ from the code. Run npm run generate and commit:\n${changed}`);
  process.exit(1);
}

const schema = buildSchema(readFileSync('schema.graphql', 'utf8'));

/** Names of the types, fields, arguments and enum values that say nothing about themselves. */
function undescribed() {
  const unsaid = (name, { description }) => (description?.trim() ? [] : [name]);
  return Object.values(schema.getTypeMap())
    .filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type))
    .flatMap((type) => [
      ...unsaid(type.name, type),
      ...(type.getValues?.() ?? []).flatMap((value) => unsaid(`${type.name}.${value.name}`, value)),
      ...Object.values(type.getFields?.() ?? {}).flatMap((field) => [
        ...unsaid(`${type.name}.${field.name}`, field),
        ...(field.args ?? []).flatMap((arg) => unsaid(`${type.name}.${field.name}(${arg.name})`, arg)),
      ]),
    ]);
}

const silent = undescribed();
if (silent.length > 0) {
  console.error(`Without a description in schema.graphql:\n${silent.join('\n')}`);
  process.exit(1);
}

const release = git('tag', '--list', 'v*', '--sort=-v:refname').split('\n')[0];
if (release) {
  const promised = buildSchema(git('show', `${release}:schema.graphql`));
  const breaking = findBreakingChanges(promised, schema);
  if (breaking.length > 0) {
    console.error(
      `schema.graphql breaks ${release}:\n${breaking.map(({ description }) => description).join('\n')}`,
    );
    process.exit(1);
  }
}
