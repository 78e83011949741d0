import type { DestinationStream } from 'pino';

interface Line {
  readonly time?: string;
  readonly level?: string;
  readonly context?: string;
  readonly msg?: string;
  readonly method?: string;
  readonly path?: string | readonly string[];
  readonly status?: number;
  readonly err?: { readonly type?: string; readonly message?: string; readonly stack?: readonly string[] };
}

/** Turns pino's lines of JSON into lines for a person: `09:30:00 ERROR a request failed`, an error with its stack below. */
export function readableLines(to: DestinationStream): DestinationStream {
  return {
    write(json: string) {
      const line: Line = JSON.parse(json);
      const { err } = line;
      const words = [
        line.time?.slice(11, 19),
        line.level?.toUpperCase(),
        line.context && `[${line.context}]`,
        line.method && `${line.method} ${line.path} ${line.status}`,
        line.msg,
      ];
      const fault = err && [`  ${err.type}: ${err.message}`, ...(err.stack ?? []).map((at) => `    ${at}`)];
      to.write(`${[words.filter(Boolean).join(' '), ...(fault ?? [])].join('\n')}\n`);
    },
  };
}
