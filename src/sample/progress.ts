import { Presets, SingleBar } from 'cli-progress';

/** How far the loading has come: a bar on a terminal, a few plain lines elsewhere. */
export function progressOf(total: number): { step: () => void; end: () => void } {
  if (!process.stdout.isTTY) return plainLines(total);
  const bar = new SingleBar(
    { format: '  {bar} {value}/{total} acts', hideCursor: true },
    Presets.shades_classic,
  );
  bar.start(total, 0);
  return { step: () => bar.increment(), end: () => bar.stop() };
}

function plainLines(total: number) {
  let done = 0;
  return {
    step: () => {
      done += 1;
      if (done % 50 === 0) console.log(`  ${done} of ${total} acts`);
    },
    end: () => console.log(`  ${total} acts.`),
  };
}
