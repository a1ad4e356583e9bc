/** The rules under test: those of core, or with one of them broken, to see that the simulation notices. */
import { doubtOfServer, doubtOfStream, findLastCommon } from '#core/sync/compare-server.ts';
import { mayRead } from '#core/registry/rights.ts';
import { proveOrder, takeOrder } from '#core/sync/carried-order.ts';
import { isOfferedSegment, pageOfSegment } from '#core/sync/first-sync.ts';
import { judgeBatch } from '#core/sync/judge.ts';
import { learn, nextStep } from '#core/sync/machine.ts';
import { eventsToSend, stateAfterRestore } from '#core/sync/outbox.ts';
import { mayGive as mayGiveByRelay } from '#core/sync/relay-right.ts';
import { setAside } from '#core/sync/set-aside.ts';
import { takePage } from '#core/sync/take-page.ts';
import { takeVerdicts } from '#core/sync/take-verdicts.ts';

export const SYNC_RULES = {
  judgeBatch,
  takePage,
  takeVerdicts,
  eventsToSend,
  stateAfterRestore,
  setAside,
  doubtOfServer,
  doubtOfStream,
  findLastCommon,
  nextStep,
  learn,
  isOfferedSegment,
  pageOfSegment,
  proveOrder,
  takeOrder,
  /** What a laptop gives another it meets [SYNC-76]. */
  mayGiveByRelay,
  /** Whether the server gives a person segments of a stream [SYNC-54]. */
  mayGive: mayRead,
  /** What is sent for a destroyed stream is not taken [SYNC-24]. */
  refusesDestroyed: true,
  /** Events, numbers and cursor in one transaction [SYNC-51]; else the cursor is stored alone, before them. */
  storesPageWhole: true,
  /** Nothing counts as sent before the answer [SYNC-32]. */
  sentOnlyWhenAnswered: true,
} as const;

export type SyncRules = { readonly [Rule in keyof typeof SYNC_RULES]: Widened<(typeof SYNC_RULES)[Rule]> };

type Widened<T> = T extends boolean ? boolean : T;
