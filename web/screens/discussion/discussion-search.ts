/** The state of the list is its address. Without a key: every thread. */
export interface DiscussionSearch {
  /** The API's kind of audience. */
  readonly audience?: Audience;
  readonly kind?: Kind;
  readonly unread?: 'true';
  /** A discussion is being begun: global id of its subject, or `new` where none is chosen yet. */
  readonly begin?: string;
  /** Global id of the thread in the second pane. */
  readonly thread?: string;
}

export const audiences = ['PARTNERSHIP', 'SIDE', 'AUTHORITIES', 'GROUP', 'ORGANISATION', 'CIRCLE'] as const;
export type Audience = (typeof audiences)[number];
export const kinds = ['DISCUSSION', 'OPEN_POINT'] as const;
export type Kind = (typeof kinds)[number];

/** Reads an address that anybody may have written. */
export function readSearch(given: Record<string, unknown>): DiscussionSearch {
  const audience = audiences.find((one) => one === given['audience']);
  const kind = kinds.find((one) => one === given['kind']);
  const { unread, thread, begin } = given;
  return {
    ...(audience && { audience }),
    ...(kind && { kind }),
    ...((unread === true || unread === 'true') && { unread: 'true' as const }),
    ...(typeof begin === 'string' && begin !== '' && { begin }),
    ...(typeof thread === 'string' && thread !== '' && { thread }),
  };
}
