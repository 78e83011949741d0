/** The object that `registerEnumType` wants, from a list of codes. */
export function enumOf<Code extends string>(codes: readonly Code[]): { readonly [C in Code]: C } {
  return Object.fromEntries(codes.map((code) => [code, code])) as { [C in Code]: C };
}
