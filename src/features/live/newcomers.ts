import { networkOf } from '../../platform/http/network-of.js';

/** Sockets of one network that may be open at a time without having said whose they are. */
const MOST = 50;

/** The sockets that have not said whose they are: of one network few, so that no stranger takes the places of all. */
export class Newcomers {
  private readonly waiting = new Map<string, number>();

  /** Whether no more can come from there now. */
  tooMany(address: string): boolean {
    return (this.waiting.get(networkOf(address)) ?? 0) >= MOST;
  }

  /** Counts one, until what is answered is called for the first time. */
  enter(address: string): () => void {
    const network = networkOf(address);
    this.waiting.set(network, (this.waiting.get(network) ?? 0) + 1);
    let inside = true;
    return () => {
      if (!inside) return;
      inside = false;
      const left = (this.waiting.get(network) ?? 1) - 1;
      if (left > 0) this.waiting.set(network, left);
      else this.waiting.delete(network);
    };
  }
}
