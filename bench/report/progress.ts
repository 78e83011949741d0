import { Presets, SingleBar } from 'cli-progress';

/** Called after each step, with how many there are and what it was. */
export type Progress = (step: number, of: number, what: string) => void;

/** How far something has come: a bar on a terminal; elsewhere a line for each other thing that is done. */
export function progress(title: string): Progress {
  return process.stdout.isTTY ? bar(title) : lines(title);
}

function bar(title: string): Progress {
  const shown = new SingleBar(
    { format: `${title} {bar} {value}/{total} {what}`, hideCursor: true },
    Presets.shades_classic,
  );
  return (step, of, what) => {
    if (step === 1) shown.start(of, 0, { what });
    shown.update(step, { what });
    if (step === of) shown.stop();
  };
}

function lines(title: string): Progress {
  let told: string | undefined;
  return (step, of, what) => {
    if (told !== what) console.log(`${title}: ${what} (${step} of ${of})`);
    told = what;
  };
}
