// The README's tour as a program: what stands in its bash blocks, line by line, as a reader would paste it.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The lines of the tour. */
function tour() {
  const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
  const [, section] = readme.split('\n## The tour');
  const blocks = [...(section ?? '').split('\n## ')[0].matchAll(/```bash\n([\s\S]*?)```/g)];
  if (blocks.length === 0) throw new Error('README.md has no tour');
  return blocks.map(([, text]) => text).join('');
}

/** Runs the tour at an address of this machine; answers all it printed. Rejects where bash does. */
export async function runTour(origin) {
  // As in a reader's shell: bash reads the lines from its input, one after another.
  const bash = spawn('bash', ['-u'], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { ...process.env, PORT: new URL(origin).port },
  });
  let printed = '';
  bash.stdout.setEncoding('utf8').on('data', (text) => {
    printed += text;
  });
  bash.stdin.end(tour());
  const code = await new Promise((resolve, reject) => bash.once('error', reject).once('close', resolve));
  if (code !== 0) throw new Error(`the tour ended with ${code}\n${printed}`);
  return printed;
}

// node tools/tour.mjs http://127.0.0.1:4000
if (process.argv[1] === fileURLToPath(import.meta.url))
  process.stdout.write(await runTour(process.argv[2] ?? 'http://127.0.0.1:4000'));
