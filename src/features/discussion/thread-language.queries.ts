import { visible } from '../../access/visible.js';

/** The language of a thread's title: who opened it wrote the title and the first comment in one. */
export const threadLanguage = (t: string): string =>
  `(select f.language from comment f where f.partnership_id = ${t}.partnership_id and f.thread_id = ${t}.id
    and f.ordinal = 1 and ${visible('f')})`;
