import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Socket } from '../api/socket';

/** The live line of the acting membership; absent on a slow line (`Save-Data`), where the pages ask now and then. */
export const LineContext = createContext<Socket | undefined>(undefined);

const nothing = () => () => undefined;

/** Whether news comes by itself now. */
export function useLine(): boolean {
  const socket = useContext(LineContext);
  return useSyncExternalStore(socket?.follow ?? nothing, () => socket?.stands() ?? false);
}

/** Whether the reader has asked to be spared data. */
export function sparesData(): boolean {
  return (
    'connection' in navigator &&
    typeof navigator.connection === 'object' &&
    navigator.connection !== null &&
    'saveData' in navigator.connection &&
    navigator.connection.saveData === true
  );
}
