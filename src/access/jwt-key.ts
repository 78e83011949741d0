/** Injection token of the key that signs access tokens. */
export const JWT_KEY = Symbol('the key that signs access tokens');
