/** Injection token: whether a reverse proxy stands before this server, which names in X-Forwarded-For who asks. */
export const BEHIND_PROXY = Symbol('whether X-Forwarded-For is believed');
