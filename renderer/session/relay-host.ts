/** The relay's side: answers what other laptops ask, one session each. Decides; carries nothing itself. */
import { type Card, deviceOfCard, isSelfSigned } from '#core/exchange/card/card.ts';
import type { DeviceId, StreamId } from '#core/log/envelope.ts';
import {
  readClear,
  type RelayAnswer,
  type RelayAsk,
  relayAsk,
  relayHello,
  type RelayRefusal,
  sessionOf,
  writeClear,
} from '#core/sync/relay-message.ts';
import type { RelayPartner } from '#core/sync/relay-right.ts';
import { encodeBase64Url } from '#core/log/base64url.ts';
import { type EvenChunk, evenChunks } from '#renderer/storage/attachments/even-chunks.ts';
import type { Device } from './device.ts';
import { makeOwnCard } from './people.ts';
import { openRelayLine, type RelayLine } from './relay-line.ts';
import { partnerOf } from './relay-partner.ts';
import type { RelayStock, TakenIn } from './relay-stock.ts';
import type { Sending } from './send-bundle.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/** A piece of an exchange file in one message.   Units  bytes. */
export const RELAY_PIECE_BYTES = 4_000_000;
/** One tender with its files; more is carried by stick.   Units  bytes. */
const MAX_FILE_BYTES = 2_000_000_000;
const MAX_SESSIONS = 32;

export interface RelayHostParts {
  readonly device: Device;
  readonly stock: RelayStock;
  readonly practice: boolean;
  /** Somebody has the tender open and did not say that it may change. */
  readonly isHeld: (stream: StreamId) => boolean;
  /** Somebody nobody here knows asks to come in. */
  readonly onStranger: (card: Card) => void;
  readonly onEntered: (partner: RelayPartner) => void;
  readonly onGave: (partner: RelayPartner, events: number) => void;
  readonly onTook: (partner: RelayPartner, stream: StreamId, taken: TakenIn) => void;
  readonly onHeld: (stream: StreamId) => void;
}

interface Session {
  readonly card: Card;
  readonly line: RelayLine;
  /** Questions answered so far. */
  n: number;
  hasEntered: boolean;
  /** The question at hand: the next one waits for it. */
  turn: Promise<unknown>;
  outgoing: Outgoing | null;
  incoming: Incoming | null;
}

interface Outgoing {
  readonly stream: StreamId;
  readonly sending: Sending;
  readonly chunks: AsyncGenerator<EvenChunk, undefined>;
  next: number;
}

interface Incoming {
  readonly stream: StreamId;
  readonly parts: Blob[];
  bytes: number;
}

interface Answered {
  readonly say: RelayAnswer;
  readonly carried?: Bytes;
}

export interface RelayHost {
  readonly answer: (body: Bytes) => Promise<Bytes>;
}

export function createRelayHost(parts: RelayHostParts): RelayHost {
  const { device, stock } = parts;
  const sessions = new Map<string, Session>();
  return {
    answer: async (body) => {
      const name = sessionOf(body);
      if (name === null) return greet(body);
      const session = sessions.get(name);
      if (session === undefined) return ended();
      const turn = session.turn.then(() => answerIn(session, body));
      session.turn = turn.catch(() => null);
      return turn;
    },
  };

  async function greet(body: Bytes): Promise<Bytes> {
    const hello = relayHello.safeParse(readClear(body));
    if (!hello.success || !(await isSelfSigned(hello.data.card, device.check.verify))) return ended();
    const { card } = hello.data;
    const name = encodeBase64Url(crypto.getRandomValues(new Uint8Array(32)));
    const [oldest] = sessions.keys();
    if (sessions.size >= MAX_SESSIONS && oldest !== undefined) sessions.delete(oldest);
    sessions.set(name, {
      card,
      line: openRelayLine(device, card, name),
      n: 0,
      hasEntered: false,
      turn: Promise.resolve(),
      outgoing: null,
      incoming: null,
    });
    return writeClear({ relay: 1, card: await makeOwnCard(device), session: name });
  }

  async function answerIn(session: Session, body: Bytes): Promise<Bytes> {
    const n = session.n + 1;
    const heard = await session.line.hear(n, body);
    // Whoever did not say the last thing may be somebody else: the session stays as it is.
    if (heard === null) return ended();
    session.n = n;
    const asked = relayAsk.safeParse(heard.say);
    const answered = asked.success ? await decide(session, asked.data, heard.carried) : refused('malformed');
    return session.line.say(n, answered);
  }

  async function decide(session: Session, asked: RelayAsk, carried: Bytes): Promise<Answered> {
    const partner = partnerOf(device, deviceOfCard(session.card));
    if (!partner.ok) {
      if (partner.error === 'unknown-device') parts.onStranger(session.card);
      return refused(partner.error);
    }
    if (asked.ask === 'enter') return enter(session, partner.value, asked);
    if (!session.hasEntered) return refused('malformed');
    switch (asked.ask) {
      case 'stock':
        return { say: { answer: 'stock', streams: [...(await stock.of(partner.value)).values()] } };
      case 'get':
        return give(session, partner.value, asked);
      case 'put':
        return take(session, partner.value, asked, carried);
    }
  }

  function enter(session: Session, partner: RelayPartner, asked: Extract<RelayAsk, { ask: 'enter' }>): Answered {
    if (asked.practice !== parts.practice) return refused('other-space');
    const { server } = device.settings.getState();
    if (server !== null && asked.server !== null && asked.server !== server.id) return refused('other-office');
    session.hasEntered = true;
    parts.onEntered(partner);
    return { say: { answer: 'entered' } };
  }

  async function give(
    session: Session,
    partner: RelayPartner,
    asked: Extract<RelayAsk, { ask: 'get' }>,
  ): Promise<Answered> {
    const { stream, piece } = asked;
    if (piece === 0) {
      if (!(await stock.mayGive(stream, partner))) return refused('not-granted');
      const sending = await stock.pack(stream, session.card, asked);
      session.outgoing = { stream, sending, chunks: evenChunks(sending.pieces, RELAY_PIECE_BYTES), next: 0 };
    }
    const { outgoing } = session;
    if (outgoing === null || outgoing.stream !== stream || outgoing.next !== piece) return refused('malformed');
    const { value } = await outgoing.chunks.next();
    if (value === undefined) return refused('malformed');
    outgoing.next += 1;
    if (value.isLast) {
      session.outgoing = null;
      parts.onGave(partner, outgoing.sending.sent().events);
    }
    return { say: { answer: 'piece', isLast: value.isLast }, carried: value.bytes.slice() };
  }

  async function take(
    session: Session,
    partner: RelayPartner,
    { stream, piece, isLast }: Extract<RelayAsk, { ask: 'put' }>,
    carried: Bytes,
  ): Promise<Answered> {
    if (piece === 0) {
      session.incoming = null;
      if (!stock.mayTake(stream)) return refused('not-granted');
      if (parts.isHeld(stream)) {
        parts.onHeld(stream);
        return refused('open-here');
      }
      session.incoming = { stream, parts: [], bytes: 0 };
    }
    const { incoming } = session;
    if (incoming === null || incoming.stream !== stream || incoming.parts.length !== piece) return refused('malformed');
    // A blob: the browser keeps it outside the memory of the page.
    incoming.parts.push(new Blob([carried]));
    incoming.bytes += carried.length;
    if (incoming.bytes > MAX_FILE_BYTES) {
      session.incoming = null;
      return refused('cannot-save');
    }
    if (!isLast) return { say: { answer: 'more' } };
    session.incoming = null;
    const taken = await stock.takeIn(stream, new Blob(incoming.parts));
    if (taken === null) return refused('cannot-save');
    parts.onTook(partner, stream, taken);
    return { say: { answer: 'took', ...taken } };
  }
}

function refused(why: RelayRefusal): Answered {
  return { say: { answer: 'refused', why } };
}

/** In the clear: who asks may be anybody. The other side begins another session. */
function ended(): Bytes {
  return writeClear({ relay: 1, refused: 'session-ended' });
}

/** The devices strangers ask with, each once. */
export function withStranger(strangers: readonly Card[], card: Card): readonly Card[] {
  const others = strangers.filter((each) => deviceOfCard(each) !== deviceOfCard(card));
  return [...others, card].slice(-MAX_SHOWN);
}

const MAX_SHOWN = 5;

/** Somebody who is known by now asks no more. */
export function withoutKnown(strangers: readonly Card[], isKnown: (dev: DeviceId) => boolean): readonly Card[] {
  return strangers.filter((card) => !isKnown(deviceOfCard(card)));
}
