type Press = Pick<
  KeyboardEvent,
  'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey' | 'isComposing'
>;

/**
 * The key that somebody means: a letter in lower case, `/` or `?`; undefined: none of ours. What the layout writes counts where it
 * writes Latin letters; on a Cyrillic one it is the key of the same place (`KeyboardEvent.code`).
 */
export function pressed(press: Press): string | undefined {
  const { key, code, shiftKey } = press;
  if (press.ctrlKey || press.altKey || press.metaKey || press.isComposing) return undefined;
  if (key === '/' || key === '?') return key;
  if (code === 'Slash') return shiftKey ? '?' : '/';
  if (shiftKey) return undefined;
  if (/^[a-z]$/i.test(key)) return key.toLowerCase();
  return /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : undefined;
}
