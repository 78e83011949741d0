const KEPT = 'concord-keys';
const OFF = 'off';

/** Whether single keys do anything on this device: a choice of its own, since who dictates may type them unawares (WCAG 2.1.4). */
export const areKeysOn = (): boolean => localStorage.getItem(KEPT) !== OFF;

export function switchKeys(on: boolean): void {
  if (on) localStorage.removeItem(KEPT);
  else localStorage.setItem(KEPT, OFF);
}
