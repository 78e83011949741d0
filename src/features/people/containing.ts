/** The pattern of LIKE for texts that contain this one, its own `%`, `_` and backslash taken as they are. */
export const containing = (text: string): string => `%${text.replaceAll(/[\\%_]/g, '\\$&')}%`;
