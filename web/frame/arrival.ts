let arrived = false;

/** Another page was gone to: its heading is to take the focus. */
export function arrive(): void {
  arrived = true;
}

/** Whether the page has come from another one; true once for each. */
export function hasArrived(): boolean {
  const was = arrived;
  arrived = false;
  return was;
}
