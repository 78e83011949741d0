/** What an event or an answer says of its one field, or of that field's inside. */
export function textOf(data: unknown): string {
  const [said] = Object.values(data ?? {});
  return JSON.stringify(said);
}
