/** A text somebody has begun and not sent, kept on this device alone. */
export interface Draft {
  readonly key: string;
  readonly user: string;
  readonly text: string;
  /** When it was kept, milliseconds since 1970. */
  readonly keptAt: number;
}

/** A word of the keys of what is kept beside a draft: no draft by itself. */
export const BESIDE = 'answered';

const NAME = 'concord-drafts';
const STORE = 'drafts';
let opening: Promise<IDBDatabase> | undefined;

function promised<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

function opened(): Promise<IDBDatabase> {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore(STORE, { keyPath: 'key' }).createIndex('user', 'user');
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => {
      opening = undefined;
      reject(request.error);
    };
  });
  return opening;
}

const inStore = async (mode: IDBTransactionMode) =>
  (await opened()).transaction(STORE, mode).objectStore(STORE);

export const drafts = {
  async read(key: string): Promise<Draft | undefined> {
    const found: Draft | undefined = await promised((await inStore('readonly')).get(key));
    return found;
  },
  async keep(draft: Draft): Promise<void> {
    await promised((await inStore('readwrite')).put(draft));
  },
  async forget(key: string): Promise<void> {
    await promised((await inStore('readwrite')).delete(key));
  },
  /** The key of the draft kept last among those whose keys begin so. */
  async newest(beginning: string): Promise<string | undefined> {
    const range = IDBKeyRange.bound(beginning, `${beginning}\uffff`);
    const found: Draft[] = await promised((await inStore('readonly')).getAll(range));
    return found.toSorted((one, other) => other.keptAt - one.keptAt)[0]?.key;
  },
  /** How many somebody has on this device: asked before they sign out. */
  async countOf(user: string): Promise<number> {
    const keys = await promised((await inStore('readonly')).index('user').getAllKeys(user));
    return keys.filter((key) => !String(key).split(' ').includes(BESIDE)).length;
  },
  /** All of somebody's, when they sign out of this device. */
  async forgetAllOf(user: string): Promise<void> {
    const store = await inStore('readwrite');
    const keys = await promised(store.index('user').getAllKeys(user));
    await Promise.all(keys.map((key) => promised(store.delete(key))));
  },
};
