/** The side that asks a relay: meets it, proves who both are, and carries what each lacks of the other. */
import type { Desktop } from '#core/contract/desktop.ts';
import type { RelayReply } from '#core/contract/relay-door.ts';
import { type Card, deviceOfCard, isSelfSigned } from '#core/exchange/card/card.ts';
import type { DeviceId, StreamId } from '#core/log/envelope.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import {
  readClear,
  type RelayAnswer,
  relayAnswer,
  type RelayAsk,
  relayEnded,
  relayGreeting,
  type RelayRefusal,
  writeClear,
} from '#core/sync/relay-message.ts';
import { lacks, type StreamStock, stockText } from '#core/sync/relay-stock.ts';
import { evenChunks } from '#renderer/storage/attachments/even-chunks.ts';
import type { Device } from './device.ts';
import { makeOwnCard } from './people.ts';
import { RELAY_PIECE_BYTES } from './relay-host.ts';
import { openRelayLine, type RelayLine } from './relay-line.ts';
import { partnerOf } from './relay-partner.ts';
import type { RelayStock } from './relay-stock.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** Why nothing was exchanged. */
export type RelayTrouble =
  | Exclude<RelayReply['outcome'], 'answered'>
  | RelayRefusal
  /** Another key than the one that was pinned, or what it says is not signed by it. */
  | 'other-key'
  /** The person said no in the system's dialog, or the shell has no line. */
  | 'unavailable';

export interface RelayGuestParts {
  readonly desktop: Pick<Desktop, 'askRelay'>;
  readonly device: Device;
  readonly stock: RelayStock;
  readonly practice: boolean;
  readonly isHeld: (stream: StreamId) => boolean;
  readonly onHeld: (stream: StreamId) => void;
  readonly onTook: (stream: StreamId) => void;
}

/** What one round carried. */
export interface Round {
  readonly given: number;
  readonly taken: number;
  /** Kept out here or there as things stand, in this round or an earlier one. */
  readonly kept: number;
}

export interface RelayGuest {
  /** Exchanges once. A session that broke is begun anew by the next round. */
  readonly exchange: () => Promise<Result<Round, RelayTrouble>>;
}

/** Asks who is there. The card is signed by its own key; whether it is the right one, a person says. */
export async function meetRelay(
  desktop: Pick<Desktop, 'askRelay'>,
  device: Device,
  address: string,
): Promise<Result<{ readonly card: Card; readonly session: string }, RelayTrouble>> {
  const reply = await askAt(desktop, address, writeClear({ relay: 1, card: await makeOwnCard(device) }));
  if (!reply.ok) return reply;
  const greeting = relayGreeting.safeParse(readClear(reply.value));
  if (!greeting.success || !(await isSelfSigned(greeting.data.card, device.check.verify))) return err('not-ours');
  return ok(greeting.data);
}

export function createRelayGuest(
  { desktop, device, stock, practice, isHeld, onHeld, onTook }: RelayGuestParts,
  { address, pinned }: { readonly address: string; readonly pinned: DeviceId },
): RelayGuest {
  let session: { readonly line: RelayLine; readonly card: Card; n: number } | null = null;
  /** What was carried for a stock, so that what the other side keeps out is not carried for ever. */
  const gotFor = new Map<StreamId, string>();
  const putFor = new Map<StreamId, string>();
  const keptHere = new Map<StreamId, number>();
  const keptThere = new Map<StreamId, number>();

  return {
    exchange: async () => {
      const done = await round();
      if (!done.ok) session = null;
      return done;
    },
  };

  async function round(): Promise<Result<Round, RelayTrouble>> {
    const partner = partnerOf(device, pinned);
    if (!partner.ok) return partner;
    const entered = session === null ? await enter() : ok(null);
    if (!entered.ok) return entered;
    const own = await stock.of(partner.value);
    const told = await ask({ ask: 'stock', streams: [...own.values()] });
    if (!told.ok) return told;
    if (told.value.say.answer !== 'stock') return err('not-ours');
    const theirs = new Map(told.value.say.streams.map((each) => [each.stream, each]));
    let given = 0;
    let taken = 0;
    for (const there of theirs.values()) {
      const got = await getOne(own.get(there.stream), there);
      if (!got.ok) return got;
      taken += got.value;
    }
    for (const here of (await stock.of(partner.value)).values()) {
      const put = await putOne(here, theirs.get(here.stream));
      if (!put.ok) return put;
      given += put.value;
    }
    const kept = [...keptHere.values(), ...keptThere.values()].reduce((sum, count) => sum + count, 0);
    return ok({ given, taken, kept });
  }

  async function enter(): Promise<Result<null, RelayTrouble>> {
    const met = await meetRelay(desktop, device, address);
    if (!met.ok) return met;
    const { card, session: name } = met.value;
    if (deviceOfCard(card) !== pinned) return err('other-key');
    session = { line: openRelayLine(device, card, name), card, n: 0 };
    const server = device.settings.getState().server?.id ?? null;
    const entered = await ask({ ask: 'enter', practice, server });
    return entered.ok ? ok(null) : entered;
  }

  /** Answers with the events that came in. */
  async function getOne(here: StreamStock | undefined, there: StreamStock): Promise<Result<number, RelayTrouble>> {
    const { stream } = there;
    const awaited = here?.awaited ?? [];
    const wanted = `${stockText(there)} ${awaited.join(' ')}`;
    const isNew = lacks(here, there) || awaited.length > 0;
    if (!isNew || gotFor.get(stream) === wanted || !stock.mayTake(stream)) return ok(0);
    if (isHeld(stream)) {
      onHeld(stream);
      return ok(0);
    }
    const parts: Blob[] = [];
    for (let piece = 0, isLast = false; !isLast; piece += 1) {
      const got = await ask({ ask: 'get', stream, head: here?.head ?? {}, awaited, piece });
      if (!got.ok) return got.error === 'not-granted' ? ok(0) : got;
      if (got.value.say.answer !== 'piece') return err('not-ours');
      parts.push(new Blob([got.value.carried]));
      ({ isLast } = got.value.say);
    }
    const taken = await stock.takeIn(stream, new Blob(parts));
    if (taken === null) return err('cannot-save');
    gotFor.set(stream, wanted);
    keptHere.set(stream, taken.kept);
    onTook(stream);
    return ok(taken.events);
  }

  /** Answers with the events that were new there. */
  async function putOne(here: StreamStock, there: StreamStock | undefined): Promise<Result<number, RelayTrouble>> {
    const { stream } = here;
    const awaited = there?.awaited ?? [];
    const wanted = `${stockText(here)} ${awaited.join(' ')}`;
    const isNew = lacks(there, here) || awaited.length > 0;
    if (!isNew || putFor.get(stream) === wanted) return ok(0);
    if (session === null) return err('session-ended');
    const { pieces } = await stock.pack(stream, session.card, { head: there?.head ?? {}, awaited });
    let piece = 0;
    for await (const { bytes, isLast } of evenChunks(pieces, RELAY_PIECE_BYTES)) {
      const put = await ask({ ask: 'put', stream, piece, isLast }, bytes.slice());
      if (!put.ok) {
        if (put.error === 'not-granted') putFor.set(stream, wanted);
        return put.error === 'not-granted' || put.error === 'open-here' ? ok(0) : put;
      }
      piece += 1;
      if (put.value.say.answer !== 'took') continue;
      putFor.set(stream, wanted);
      keptThere.set(stream, put.value.say.kept);
      return ok(put.value.say.events);
    }
    return err('not-ours');
  }

  async function ask(
    say: RelayAsk,
    carried?: Bytes,
  ): Promise<Result<{ readonly say: RelayAnswer; readonly carried: Bytes }, RelayTrouble>> {
    if (session === null) return err('session-ended');
    const { line } = session;
    session.n += 1;
    const { n } = session;
    const message = await line.say(n, { say, ...(carried === undefined ? {} : { carried }) });
    const reply = await askAt(desktop, address, message);
    if (!reply.ok) return reply;
    if (relayEnded.safeParse(readClear(reply.value)).success) return err('session-ended');
    const heard = await line.hear(n, reply.value);
    // Whoever answers here holds not the key of the card they showed.
    if (heard === null) return err('other-key');
    const answer = relayAnswer.safeParse(heard.say);
    if (!answer.success) return err('not-ours');
    return answer.data.answer === 'refused' ? err(answer.data.why) : ok({ say: answer.data, carried: heard.carried });
  }
}

async function askAt(
  desktop: Pick<Desktop, 'askRelay'>,
  address: string,
  body: Bytes,
): Promise<Result<Bytes, RelayTrouble>> {
  const reply = await desktop.askRelay({ address, body });
  if (!reply.ok) return err('unavailable');
  return reply.value.outcome === 'answered' ? ok(new Uint8Array(reply.value.body)) : err(reply.value.outcome);
}
