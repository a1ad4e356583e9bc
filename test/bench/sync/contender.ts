// What every page of the benches of sync can do, whoever carries the documents there.

import type { Page } from 'playwright-core';
import type { Gateway } from './gateway.ts';

/** Each answers the milliseconds it took, from the beginning to everything kept. */
export interface ContenderPage {
  /** On an empty device, up to where a person can use it. */
  readonly firstSync: () => Promise<number>;
  /** From there to everything checked; 0 where nothing is left to check. */
  readonly checkRest: () => Promise<number>;
  /** Takes what others wrote since. */
  readonly catchUp: (documents: number) => Promise<number>;
  /** Writes so many documents, and sends them until the server has them all. */
  readonly push: (documents: number) => Promise<number>;
}

declare global {
  interface Window {
    syncContender: ContenderPage | undefined;
  }
}

export interface Contender {
  readonly name: string;
  /** The bench page that carries it. */
  readonly html: string;
  /** Its folder, where it is not that of the other pages. */
  readonly root?: string;
  /** Runs one round on a fresh profile against a fresh server. */
  readonly withServer: <T>(use: (round: ContenderRound) => Promise<T>) => Promise<T>;
}

export interface ContenderRound {
  readonly gateway: Gateway;
  readonly writeLater: (tenders: number, each: number) => Promise<void> | void;
  /** Given to the page when it opens: what it needs to know of its server. */
  readonly hand: (page: Page) => Promise<unknown>;
}

/** What one round of one contender came to.   Units  milliseconds, bytes. */
export interface Round {
  readonly firstSync: number;
  readonly checked: number;
  readonly catchUp: number;
  readonly push: number;
  readonly firstWire: number;
  readonly pushWire: number;
  readonly disk: number;
  readonly heap: number;
}
