/** A mail as the embedded default prints it. */
interface Printed {
  readonly subject: string;
  readonly text: string;
  /** What its link carries; empty where it has none. */
  readonly token: string;
}

const boxes = new Map<
  string,
  { readonly letters: Printed[]; readonly waiting: ((letter: Printed) => void)[] }
>();

function boxOf(address: string) {
  const box = boxes.get(address) ?? { letters: [], waiting: [] };
  boxes.set(address, box);
  return box;
}

/** Takes what the worker's application prints. */
export function arrived(printed: string): void {
  const lines = printed.split('\n').map((line) => line.replace(/^ {2}/, ''));
  const after = (head: string) => lines.find((line) => line.startsWith(head))?.slice(head.length) ?? '';
  const text = printed;
  const letter = { subject: after('Subject: '), text, token: /#([\w-]{43})$/m.exec(printed)?.[1] ?? '' };
  const box = boxOf(after('To: '));
  const next = box.waiting.shift();
  if (next) next(letter);
  else box.letters.push(letter);
}

/** The next mail to an address, once it is there. */
export function nextMail(address: string): Promise<Printed> {
  const box = boxOf(address.toLowerCase());
  const letter = box.letters.shift();
  return letter ? Promise.resolve(letter) : new Promise((resolve) => box.waiting.push(resolve));
}

/** How many mails to an address are there and were not looked at. */
export function mailsFor(address: string): number {
  return boxOf(address.toLowerCase()).letters.length;
}
