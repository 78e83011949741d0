import { type Refused, refuse } from '../../domain/refusal.js';

/** NIST SP 800-63B, 3.1.1.2: 15 characters where the password is the only factor; any script, no rules of composition. */
const MIN = 15;
const MAX = 128;

/** What must be left of a password when what everybody tries first is taken out of it. */
const MIN_OWN = 8;

/** The building blocks of the passwords that are tried first (the heads of the lists of leaked ones), longest first. */
const common = [
  ...[
    '1q2w3e4r5t',
    'qazwsxedc',
    'qwertyuiop',
    'asdfghjkl',
    'zxcvbnm',
    'administrator',
    'changeme',
    'football',
  ],
  ...[
    'iloveyou',
    'baseball',
    'password',
    'passwort',
    'princess',
    'sunshine',
    'superman',
    'trustno1',
    'whatever',
  ],
  ...[
    'letmein',
    'welcome',
    'charlie',
    'default',
    'michael',
    'dragon',
    'master',
    'monkey',
    'qwerty',
    'qwertz',
  ],
  ...['secret', 'shadow', 'йцукен', 'пароль', 'azerty', 'abc123', 'admin', 'login', 'hello', 'test', 'user'],
].toSorted((a, b) => b.length - a.length);

const sequences = ['abcdefghijklmnopqrstuvwxyz', '01234567890123456789', '98765432109876543210'];

/** The person whose password it shall be: what others know of them must not stand in it. */
interface Owner {
  readonly email: string;
  readonly name: string;
}

/**
 * Why a password cannot be taken, or undefined. Lengths are counted in code points of its NFC form, which is what is
 * hashed. Refuses PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_GUESSABLE.
 */
export function passwordRefusal(password: string, owner: Owner): Refused | undefined {
  const length = Array.from(password.normalize('NFC')).length;
  if (length < MIN) return refuse('PASSWORD_TOO_SHORT', ['password'], { min: MIN });
  if (length > MAX) return refuse('PASSWORD_TOO_LONG', ['password'], { max: MAX });
  const folded = fold(password);
  const known = wordsOf(owner).some((word) => folded.includes(word));
  return known || isCommon(folded) ? refuse('PASSWORD_GUESSABLE', ['password']) : undefined;
}

/** Words that tell whose password it is; shorter ones stand in honest text by chance. */
function wordsOf({ email, name }: Owner): string[] {
  const local = email.split('@')[0] ?? '';
  return ['concord', local, ...name.split(/[\s-]+/)].map(fold).filter((word) => Array.from(word).length >= 4);
}

function isCommon(folded: string): boolean {
  const own = common.reduce((rest, block) => rest.replaceAll(block, ''), folded);
  const left = Array.from(withoutRuns(own));
  return left.length < MIN_OWN || new Set(left).size < 5;
}

/** Without runs along the alphabet or the digits, of four characters or more. */
function withoutRuns(text: string): string {
  const run = /(?=(.{4}))/gsu;
  const inRun = new Set<number>();
  for (const { index, 1: four = '' } of text.matchAll(run)) {
    if (sequences.some((sequence) => sequence.includes(four)))
      for (let i = index; i < index + four.length; i++) inRun.add(i);
  }
  return [...text].filter((_, i) => !inRun.has(i)).join('');
}

/** Case, compatibility forms, spaces and punctuation make no password harder to guess. */
function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{White_Space}\p{P}]/gu, '');
}
