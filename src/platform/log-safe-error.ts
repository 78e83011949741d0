/** Of an error what leads to the fault: no text that somebody wrote. */
interface SafeError {
  readonly type: string;
  readonly message: string;
  readonly stack: readonly string[];
  readonly code?: string;
  readonly table?: string;
  readonly column?: string;
  readonly constraint?: string;
  readonly cause?: SafeError | undefined;
}

const told = ['code', 'table', 'column', 'constraint'] as const;

/**
 * What the log tells of an error. PostgreSQL and V8 put the refused value into the message (`… type uuid: "abc"`) and
 * PostgreSQL whole rows into `detail` and `where`: quoted parts are left out, and of the properties only names are kept.
 */
export function safeError(error: unknown): SafeError | undefined {
  if (error === undefined || error === null) return undefined;
  if (!(error instanceof Error)) return { type: typeof error, message: '', stack: [] };
  const names = told
    .map((name) => [name, Reflect.get(error, name)] as const)
    .filter(([, value]) => typeof value === 'string');
  return {
    type: error.constructor.name,
    message: withoutQuotes(error.message),
    ...Object.fromEntries(names),
    stack: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at .*:\d+:\d+\)?$/.test(line))
      .map((line) => line.trim()),
    ...(error.cause instanceof Error && { cause: safeError(error.cause) }),
  };
}

function withoutQuotes(message: string): string {
  return message.replace(/"[^"]*"?/g, '"…"').replace(/'[^']*'?/g, "'…'");
}
