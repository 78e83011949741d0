import { SetMetadata } from '@nestjs/common';

const KEY = Symbol('begins with transaction');

/**
 * Of a verb that does all it does in its unit of work, and looks at its viewer nowhere else: they may be assumed, and are
 * found in the flight of its locks (docs/adr/0021). Where they are another, all of it is run once more.
 */
export const BeginsWithTransaction = () => SetMetadata(KEY, true);

export const beginsWithTransaction = (handler: object): boolean => Reflect.getMetadata(KEY, handler) === true;
