import { Presets, SingleBar } from 'cli-progress';

/** What is told of each act, and of the end. */
export interface Progress {
  readonly step: () => void;
  readonly end: () => void;
}

/** How far the loading has come: a bar on a terminal, a few plain lines elsewhere. */
export function progressOf(total: number): Progress {
  if (!process.stdout.isTTY) return plainLines(total);
  const bar = new SingleBar(
    { format: '  {bar} {value}/{total} acts', hideCursor: true },
    Presets.shades_classic,
  );
  bar.start(total, 0);
  return { step: () => bar.increment(), end: () => bar.stop() };
}

function plainLines(total: number): Progress {
  let done = 0;
  return {
    step: () => {
      done += 1;
      if (done % 50 === 0) console.log(`  ${done} of ${total} acts`);
    },
    end: () => console.log(`  ${done} of ${total} acts.`),
  };
}
