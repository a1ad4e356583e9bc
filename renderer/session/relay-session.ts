/** A relay in the office, as screens see it: this laptop's own door, and the one it knocks at. */
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Instant } from '#core/calendar/instant.ts';
import type { Desktop } from '#core/contract/desktop.ts';
import { relayAddress, RELAY_PORT } from '#core/contract/relay-door.ts';
import { type Card, deviceOfCard } from '#core/exchange/card/card.ts';
import type { DeviceId, StreamId } from '#core/log/envelope.ts';
import type { RelayPartner } from '#core/sync/relay-right.ts';
import type { KnownRelay } from '#renderer/storage/settings.ts';
import type { Device } from './device.ts';
import { addCards } from './people.ts';
import { createRelayGuest, meetRelay, type RelayTrouble } from './relay-guest.ts';
import { createRelayHost, withoutKnown, withStranger } from './relay-host.ts';
import { partnerOf } from './relay-partner.ts';
import type { RelayStock } from './relay-stock.ts';

/** What was exchanged with one laptop since the relay was opened. */
export interface Exchanged extends RelayPartner {
  readonly given: number;
  readonly taken: number;
  readonly kept: number;
  readonly at: Instant;
}

export type RelayDoorView =
  | { readonly kind: 'closed' | 'opening' }
  | { readonly kind: 'open'; readonly port: number; readonly hosts: readonly string[] }
  | { readonly kind: 'failed'; readonly code: string };

export type RelayLinkView =
  | { readonly kind: 'none' }
  | { readonly kind: 'meeting'; readonly address: string }
  | { readonly kind: 'not-met'; readonly address: string; readonly why: RelayTrouble | 'not-an-address' }
  /** A person compares the code. */
  | { readonly kind: 'met'; readonly address: string; readonly card: Card }
  | {
      readonly kind: 'linked';
      readonly relay: KnownRelay;
      /** Null before the first round ended. */
      readonly trouble: RelayTrouble | null;
      readonly last: Exchanged | null;
    };

export interface RelayView {
  readonly door: RelayDoorView;
  readonly guests: readonly Exchanged[];
  /** People nobody here knows, who ask to come in. */
  readonly strangers: readonly Card[];
  readonly link: RelayLinkView;
  /** Tenders that are open on screen while another laptop has more of them. */
  readonly waiting: ReadonlySet<StreamId>;
}

export interface RelaySession {
  readonly view: StoreApi<RelayView>;
  readonly open: () => Promise<void>;
  readonly close: () => Promise<void>;
  /** A stranger's code fits the one on their screen. */
  readonly trust: (card: Card) => Promise<void>;
  readonly meet: (address: string) => Promise<void>;
  /** The code of the relay met fits the one on its screen: its key is pinned, and the exchange begins. */
  readonly confirm: () => Promise<void>;
  readonly connect: (relay: KnownRelay) => Promise<void>;
  readonly disconnect: () => void;
  readonly forget: (address: string) => Promise<void>;
  /** Takes what waits for an open tender. */
  readonly take: (stream: StreamId) => void;
  /** Something was written here: the next round begins at once. */
  readonly noteWritten: () => void;
  readonly stop: () => void;
}

export type RelayShell = Pick<
  Desktop,
  'openRelay' | 'closeRelay' | 'takeRelayCall' | 'answerRelayCall' | 'allowRelay' | 'askRelay'
>;

interface RelayParts {
  readonly shell: RelayShell;
  readonly device: Device;
  readonly stock: RelayStock;
  readonly practice: boolean;
  readonly isOpen: (stream: StreamId) => boolean;
}

/** Between two rounds, while nothing is written here; and after one that failed.   Units  milliseconds. */
const REST_MS = 8_000;
const RETRY_MS = 5_000;
const MAX_REMEMBERED = 8;

/** What does not mend itself: a person must act first. */
const FINAL: ReadonlySet<RelayTrouble> = new Set<RelayTrouble>([
  'other-key',
  'revoked',
  'other-office',
  'other-space',
  'not-allowed',
  'unavailable',
]);

const NOTHING: RelayView = {
  door: { kind: 'closed' },
  guests: [],
  strangers: [],
  link: { kind: 'none' },
  waiting: new Set(),
};

export function createRelaySession({ shell, device, stock, practice, isOpen }: RelayParts): RelaySession {
  const view = createStore<RelayView>()(() => NOTHING);
  const consented = new Set<StreamId>();
  /** Grows when the link changes: an older loop ends. */
  let linkRound = 0;
  let doorRound = 0;
  /** Somebody wrote while a round was under way: the next one does not wait. */
  let isPoked = false;
  let endRest = (): void => {};
  /** What of each tender of a guest is kept out as things stand. */
  const keptFrom = new Map<DeviceId, Map<StreamId, number>>();
  const host = createRelayHost({
    device,
    stock,
    practice,
    isHeld,
    onHeld,
    onStranger: (card) => view.setState(({ strangers }) => ({ strangers: withStranger(strangers, card) })),
    onEntered: (partner) => count(partner, {}),
    onGave: (partner, given) => count(partner, { given }),
    onTook: (partner, stream, { events, kept }) => {
      taken(stream);
      const keptOf = keptFrom.get(partner.dev) ?? new Map<StreamId, number>();
      keptFrom.set(partner.dev, keptOf.set(stream, kept));
      count(partner, { taken: events, kept: [...keptOf.values()].reduce((sum, each) => sum + each, 0) });
    },
  });
  // Locking begins the page anew: the door must not stand open to nobody.
  const shut = (): void => void shell.closeRelay({});
  window.addEventListener('pagehide', shut);

  return {
    view,
    open,
    close,
    trust: async (card) => {
      await addCards(device, [card]);
      view.setState(({ strangers }) => ({
        strangers: withoutKnown(strangers, (dev) => partnerOf(device, dev).ok),
      }));
    },
    meet,
    confirm: async () => {
      const { link } = view.getState();
      if (link.kind !== 'met') return;
      if (!partnerOf(device, deviceOfCard(link.card)).ok) await addCards(device, [link.card]);
      await connect({ address: link.address, card: link.card, metAt: device.clock.now() });
    },
    connect,
    disconnect: () => {
      linkRound += 1;
      wake();
      view.setState({ link: { kind: 'none' } });
    },
    forget: (address) => remember(device.settings.getState().relays.filter((each) => each.address !== address)),
    take: (stream) => {
      consented.add(stream);
      wake();
    },
    noteWritten: () => wake(),
    stop: () => {
      linkRound += 1;
      doorRound += 1;
      wake();
      window.removeEventListener('pagehide', shut);
      if (view.getState().door.kind === 'open') shut();
    },
  };

  async function open(): Promise<void> {
    view.setState({ door: { kind: 'opening' }, guests: [], strangers: [] });
    const opened = await shell.openRelay({});
    if (!opened.ok) return view.setState({ door: { kind: 'failed', code: opened.error.kind } });
    switch (opened.value.outcome) {
      case 'cancelled':
        return view.setState({ door: { kind: 'closed' } });
      case 'failed':
        return view.setState({ door: { kind: 'failed', code: opened.value.code } });
      case 'open': {
        const { port, hosts } = opened.value;
        view.setState({ door: { kind: 'open', port, hosts } });
        doorRound += 1;
        void serve(doorRound);
      }
    }
  }

  async function close(): Promise<void> {
    doorRound += 1;
    await shell.closeRelay({});
    view.setState({ door: { kind: 'closed' }, strangers: [] });
  }

  /** Asks for the next message while the last is still answered: a large tender must not shut the door. */
  async function serve(mine: number): Promise<void> {
    const isMine = (): boolean => mine === doorRound;
    while (isMine()) {
      const call = await shell.takeRelayCall({});
      if (!call.ok || call.value.outcome === 'closed') break;
      if (call.value.outcome === 'quiet') continue;
      const { id, body } = call.value;
      void host
        .answer(new Uint8Array(body))
        .then((answer) => shell.answerRelayCall({ id, body: answer }))
        .catch((cause: unknown) => console.warn('a message of another laptop could not be answered', cause));
    }
    // The machine slept, or its lock fell.
    if (isMine()) view.setState({ door: { kind: 'closed' }, strangers: [] });
  }

  async function meet(typed: string): Promise<void> {
    const text = typed.trim();
    const address = text.includes(':') ? text : `${text}:${RELAY_PORT}`;
    linkRound += 1;
    const mine = linkRound;
    const isMine = (): boolean => mine === linkRound;
    view.setState({ link: { kind: 'meeting', address } });
    const why = await allow(address);
    if (!isMine()) return;
    if (why === 'cancelled') return view.setState({ link: { kind: 'none' } });
    if (why !== null) return view.setState({ link: { kind: 'not-met', address, why } });
    const met = await meetRelay(shell, device, address);
    if (!isMine()) return;
    if (!met.ok) return view.setState({ link: { kind: 'not-met', address, why: met.error } });
    const { card } = met.value;
    const known = device.settings.getState().relays.find((each) => each.address === address);
    // The same laptop at the same place needs no second look; another key there is told, not asked.
    if (known === undefined) return view.setState({ link: { kind: 'met', address, card } });
    if (deviceOfCard(known.card) !== deviceOfCard(card)) {
      return view.setState({ link: { kind: 'not-met', address, why: 'other-key' } });
    }
    return connect(known);
  }

  /** Null where the app may ask there. */
  async function allow(address: string): Promise<RelayTrouble | 'not-an-address' | 'cancelled' | null> {
    if (!relayAddress.safeParse(address).success) return 'not-an-address';
    const allowed = await shell.allowRelay({ address });
    if (!allowed.ok) return 'unavailable';
    return allowed.value.isAllowed ? null : 'cancelled';
  }

  async function connect(relay: KnownRelay): Promise<void> {
    linkRound += 1;
    const mine = linkRound;
    const { address } = relay;
    const why = await allow(address);
    if (mine !== linkRound) return;
    if (why === 'cancelled') return view.setState({ link: { kind: 'none' } });
    if (why !== null) return view.setState({ link: { kind: 'not-met', address, why } });
    const others = device.settings.getState().relays.filter((each) => each.address !== address);
    await remember([{ ...relay, metAt: device.clock.now() }, ...others].slice(0, MAX_REMEMBERED));
    view.setState({ link: { kind: 'linked', relay, trouble: null, last: null } });
    void keepExchanging(relay, mine);
  }

  async function keepExchanging(relay: KnownRelay, mine: number): Promise<void> {
    const pinned = deviceOfCard(relay.card);
    const guest = createRelayGuest(
      { desktop: shell, device, stock, practice, isHeld, onHeld, onTook: taken },
      { address: relay.address, pinned },
    );
    let last: Exchanged | null = null;
    const isMine = (): boolean => mine === linkRound;
    while (isMine()) {
      isPoked = false;
      const done = await guest.exchange();
      if (!isMine()) return;
      if (done.ok) {
        const { given, taken: got, kept } = done.value;
        last = sumOf(last ?? { dev: pinned, name: relay.card.name, ...NONE, at: device.clock.now() }, {
          given,
          taken: got,
          kept,
        });
      }
      const trouble = done.ok ? null : done.error;
      view.setState({ link: { kind: 'linked', relay, trouble, last } });
      if (trouble !== null && FINAL.has(trouble)) return;
      await rest(trouble === null ? REST_MS : RETRY_MS);
    }
  }

  function wake(): void {
    isPoked = true;
    endRest();
  }

  function rest(ms: number): Promise<void> {
    if (isPoked) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(done, ms);
      endRest = done;
      function done(): void {
        clearTimeout(timer);
        resolve();
      }
    });
  }

  function remember(relays: readonly KnownRelay[]): Promise<void> {
    return device.set('relays', relays);
  }

  function isHeld(stream: StreamId): boolean {
    return isOpen(stream) && !consented.has(stream);
  }

  function onHeld(stream: StreamId): void {
    view.setState(({ waiting }) => ({ waiting: new Set([...waiting, stream]) }));
  }

  function taken(stream: StreamId): void {
    consented.delete(stream);
    view.setState(({ waiting }) => ({ waiting: new Set([...waiting].filter((each) => each !== stream)) }));
  }

  function count(partner: RelayPartner, more: Partial<Figures>): void {
    view.setState(({ guests }) => {
      const before = guests.find(({ dev }) => dev === partner.dev);
      const others = guests.filter(({ dev }) => dev !== partner.dev);
      return { guests: [...others, sumOf({ ...NONE, at: device.clock.now(), ...before, ...partner }, more)] };
    });
  }

  function sumOf(before: Exchanged, { given = 0, taken: got = 0, kept }: Partial<Figures>): Exchanged {
    return {
      ...before,
      given: before.given + given,
      taken: before.taken + got,
      kept: kept ?? before.kept,
      at: device.clock.now(),
    };
  }
}

type Figures = Pick<Exchanged, 'given' | 'taken' | 'kept'>;

const NONE: Figures = { given: 0, taken: 0, kept: 0 };
