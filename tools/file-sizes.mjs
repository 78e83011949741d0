// No file over 200 lines in src, 120 where it draws (a component of the workspace), 300 in test (migrations and what is generated
// apart): `npm run check` runs it.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

const limits = [
  { folder: 'src/', most: 200 },
  { folder: 'explorer/', most: 200 },
  { folder: 'web/', ending: '.tsx', most: 120 },
  { folder: 'web/', most: 200 },
  { folder: 'tools/', most: 200 },
  { folder: 'bench/', most: 200 },
  { folder: 'test/', most: 300 },
];
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => /\.(ts|tsx|mjs)$/.test(file) && !/\/migrations\/|\.generated\./.test(file));
const tooLong = files.flatMap((file) => {
  const most = limits.find(
    ({ folder, ending = '' }) => file.startsWith(folder) && file.endsWith(ending),
  )?.most;
  const lines = readFileSync(file, 'utf8').split('\n').length - 1;
  return most !== undefined && lines > most ? [`${file}: ${lines} lines, at most ${most}`] : [];
});
if (tooLong.length > 0) {
  console.error(tooLong.join('\n'));
  process.exit(1);
}
