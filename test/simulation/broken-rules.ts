/** Rules with one thing wrong each: what a careless change might do. The simulation has to notice every one. */
import type { Cause, DeviceId, Hash } from '#core/log/envelope.ts';
import { err, ok } from '#core/shared/result.ts';
import { proveOrder, type takeOrder } from '#core/sync/carried-order.ts';
import { learn } from '#core/sync/machine.ts';
import { judgeBatch } from '#core/sync/judge.ts';
import { inNumbers } from '#core/sync/places.ts';
import { nextRun } from '#core/sync/run.ts';
import { type PageItem, takePage } from '#core/sync/take-page.ts';
import { takeVerdicts } from '#core/sync/take-verdicts.ts';
import { SYNC_RULES, type SyncRules } from './rules.ts';

export const BROKEN_RULES: readonly (readonly [what: string, rules: SyncRules])[] = [
  ['[SYNC-50] a page with gaps is taken', { ...SYNC_RULES, takePage: takeAnyPage }],
  ['[SYNC-15] nothing is held for its causes', { ...SYNC_RULES, judgeBatch: judgeWithoutCauses }],
  ['[SYNC-13] a fork is accepted', { ...SYNC_RULES, judgeBatch: judgeWithForks }],
  ['[SYNC-11] what is here is not known again', { ...SYNC_RULES, judgeBatch: judgeWithoutMemory }],
  ['[SYNC-51] the cursor is stored before the events', { ...SYNC_RULES, storesPageWhole: false }],
  ['[SYNC-32] an event counts as sent before the answer', { ...SYNC_RULES, sentOnlyWhenAnswered: false }],
  ['[SYNC-15] what was held is never sent again', { ...SYNC_RULES, takeVerdicts: forgetHeld }],
  ['[SYNC-60] a restored server is not noticed', { ...SYNC_RULES, doubtOfServer: () => null }],
  ['[SYNC-61] what a restored server lost is not sent again', { ...SYNC_RULES, stateAfterRestore: (state) => state }],
  ['[SYNC-61] a restored server is taken to agree everywhere', { ...SYNC_RULES, findLastCommon: agreeEverywhere }],
  [
    '[SYNC-56] only the event at the fork is laid aside',
    {
      ...SYNC_RULES,
      setAside: (events, { dev, n }) =>
        new Set(events.filter(({ header }) => header.dev === dev && header.n === n).map(({ hash }) => hash)),
    },
  ],
  ['[SYNC-73] an event turned away stops all others', { ...SYNC_RULES, eventsToSend: sendUntilTurnedAway }],
];

/** Only histories in which the server's order is carried can tell. */
export const BROKEN_CARRYING_RULES: typeof BROKEN_RULES = [
  ['[SYNC-34] whoever signs an order is believed', { ...SYNC_RULES, proveOrder: believeAnySignature }],
  ['[SYNC-52] an order is not compared with its receipt', { ...SYNC_RULES, takeOrder: takeAnyOrder }],
  ['[SYNC-76] a laptop gives what the other may not have', { ...SYNC_RULES, mayGiveByRelay: () => true }],
];

/** Only histories in which a tender is destroyed can tell. */
export const BROKEN_DESTRUCTION_RULES: typeof BROKEN_RULES = [
  ['[SYNC-24] a destroyed tender is taken in again', { ...SYNC_RULES, refusesDestroyed: false }],
];

/** Only histories with first syncs can tell. */
export const BROKEN_SEGMENT_RULES: typeof BROKEN_RULES = [
  ['[SYNC-54] a segment is given to whoever knows its hash', { ...SYNC_RULES, mayGive: () => true }],
  ['[SYNC-59] segments that cannot be used are asked for ever', { ...SYNC_RULES, learn: insist }],
];

const takeAnyPageOf: SyncRules['takePage'] = (here, { items, receipt }) => {
  const events = items.flatMap(({ event }) => event ?? []);
  const head: Record<DeviceId, { n: number; hash: Hash }> = { ...here.head };
  for (const { header, hash } of events) head[header.dev] = { n: header.n, hash };
  let { run } = here.cursor;
  const numbers = items.map((item) => {
    const { dev, n, hash } = item.event === null ? item : { ...item.event.header, hash: item.event.hash };
    run = nextRun(run, hash);
    return { dev, n, seq: item.seq, run };
  });
  return ok({ fresh: events, numbers, cursor: { seq: receipt.seq, run: receipt.run }, head });
};

function takeAnyPage(...[here, page]: Parameters<typeof takePage>): ReturnType<typeof takePage> {
  const taken = takePage(here, page);
  return taken.ok || taken.error.kind === 'forked' ? taken : takeAnyPageOf(here, page);
}

function judgeWithoutCauses(...[ledger, batch, context]: Parameters<typeof judgeBatch>): ReturnType<typeof judgeBatch> {
  const after: readonly Cause[] = [];
  const careless = batch.map((event) => ({ ...event, header: { ...event.header, after } }));
  return judgeBatch(ledger, careless, context);
}

function judgeWithForks(...[ledger, batch, context]: Parameters<typeof judgeBatch>): ReturnType<typeof judgeBatch> {
  const careless = batch.map((event) => {
    const here = ledger.at(event.header);
    const last = ledger.head[event.header.dev];
    if (here === null || here.hash === event.hash || last === undefined) return event;
    return { ...event, header: { ...event.header, n: last.n + 1, prev: last.hash } };
  });
  return judgeBatch(ledger, careless, context);
}

function judgeWithoutMemory(...[ledger, batch, context]: Parameters<typeof judgeBatch>): ReturnType<typeof judgeBatch> {
  const own = new Set(batch.map(({ header }) => `${header.dev} ${header.n}`));
  const at: typeof ledger.at = (place) => (own.has(`${place.dev} ${place.n}`) ? null : ledger.at(place));
  return judgeBatch({ ...ledger, at }, batch, context);
}

function forgetHeld(...[known, answer]: Parameters<typeof takeVerdicts>): ReturnType<typeof takeVerdicts> {
  const taken = takeVerdicts(known, answer);
  if (!taken.ok) return taken;
  const states = taken.value.states.map((state) =>
    state.kind === 'waits' ? { ...state, asOf: Number.MAX_SAFE_INTEGER } : state,
  );
  return ok({ ...taken.value, states });
}

function believeAnySignature(...[stream, order, server]: Parameters<typeof proveOrder>): ReturnType<typeof proveOrder> {
  return proveOrder(stream, order, server && { ...server, verify: async () => true });
}

function takeAnyOrder(...[here, order, told, beside]: Parameters<typeof takeOrder>): ReturnType<typeof takeOrder> {
  const all = new Map(beside.coming.map((event) => [`${event.header.dev} ${event.header.n}`, event]));
  const items = inNumbers(order.places).flatMap((place, index): readonly PageItem[] => {
    const event = all.get(`${place.dev} ${place.n}`);
    const hash = event?.hash ?? here.hashAt(place.dev, place.n);
    if (index < here.cursor.seq || hash === null) return [];
    const seq = index + 1;
    return [event ? { seq, event } : { seq, event: null, ...place, hash }];
  });
  if (told.seq <= here.cursor.seq) return ok(null);
  const page = takeAnyPageOf(here, { items, receipt: told });
  return page.ok ? page : err('not-proven');
}

function insist(...[machine, outcome, moment]: Parameters<typeof learn>): ReturnType<typeof learn> {
  return learn(machine, outcome.kind === 'segments' ? { ...outcome, unusable: [] } : outcome, moment);
}

function sendUntilTurnedAway<E extends Parameters<SyncRules['eventsToSend']>[0][number]>(
  events: readonly E[],
  newest: number,
): readonly E[] {
  return events.some(({ state }) => state.kind === 'turned-away') ? [] : SYNC_RULES.eventsToSend(events, newest);
}

// oxlint-disable-next-line require-yield -- it asks nothing: that is what is wrong with it
function* agreeEverywhere(ours: readonly Hash[], serverSeq: number): ReturnType<SyncRules['findLastCommon']> {
  return Math.min(ours.length, serverSeq);
}
