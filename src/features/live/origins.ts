/** Injection token of the origins, beside the server's own, whose pages may open a WebSocket: `https://concord.example.org`. */
export const ORIGINS = Symbol('origins whose pages may open a WebSocket');
