import { useCallback, useEffect, useRef, useState } from 'react';
import type { BundleRefusal } from '#core/exchange/bundle/bundle-refusal.ts';
import type { BundleContent } from '#core/exchange/bundle/read-bundle.ts';
import type { StreamPlan } from '#core/exchange/bundle/receive.ts';
import type { Card } from '#core/exchange/card/card.ts';
import type { DeviceId } from '#core/log/envelope.ts';
import { useDesktop } from '#renderer/session/desktop-context.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';
import { acceptName, addCards } from '#renderer/session/people.ts';
import type { Receipt } from '#renderer/session/receive-bundle.ts';

interface Counted {
  readonly done: number;
  readonly total: number;
}

/** A file on its way in, from its choice to what came of it. */
export type Receiving =
  | { readonly phase: 'none' }
  | { readonly phase: 'not-read'; readonly name: string; readonly code: string }
  | ({ readonly phase: 'reading' | 'judging'; readonly name: string } & Counted)
  | { readonly phase: 'refused'; readonly name: string; readonly refusal: BundleRefusal }
  | ({ readonly phase: 'shown' } & ShownBundle)
  | ({ readonly phase: 'writing' } & Counted)
  | { readonly phase: 'done'; readonly receipt: Receipt };

export interface ShownBundle {
  readonly name: string;
  readonly content: BundleContent;
  readonly plans: readonly StreamPlan[];
}

export interface Receiver {
  readonly receiving: Receiving;
  readonly choose: () => Promise<void>;
  /** Takes a card of the file in and shows what it brings now. */
  readonly trust: (card: Card) => Promise<void>;
  /** Takes a name of someone known as theirs too, and shows what the file brings now. */
  readonly trustName: (dev: DeviceId, name: string) => Promise<void>;
  readonly accept: () => Promise<void>;
  /** Stops the writing; what is in stays in. */
  readonly stop: () => void;
}

export function useReceive(): Receiver {
  const desktop = useDesktop();
  const { exchange, device } = useWorkspace();
  const [receiving, setReceiving] = useState<Receiving>({ phase: 'none' });
  const writing = useRef<AbortController | null>(null);
  useEffect(() => () => writing.current?.abort(), []);

  const show = useCallback(
    async (name: string, content: BundleContent) => {
      const plans = await exchange.plan(content, (done, total) =>
        setReceiving({ phase: 'judging', name, done, total }),
      );
      setReceiving({ phase: 'shown', name, content, plans });
    },
    [exchange],
  );
  const choose = useCallback(async () => {
    const answer = await desktop.openFiles({ purpose: 'exchange', pick: 'file' });
    if (!answer.ok) return setReceiving({ phase: 'not-read', name: '', code: answer.error.kind });
    if (answer.value.outcome === 'cancelled') return;
    const [file] = answer.value.files;
    if (file === undefined) return;
    const { name, content } = file;
    if (content.kind !== 'bytes') return setReceiving({ phase: 'not-read', name, code: content.kind });
    setReceiving({ phase: 'reading', name, done: 0, total: 0 });
    const opened = await exchange.open(content.bytes, (done, total) =>
      setReceiving({ phase: 'reading', name, done, total }),
    );
    if (opened.ok) await show(name, opened.value);
    else setReceiving({ phase: 'refused', name, refusal: opened.error });
  }, [desktop, exchange, show]);
  const trust = async (card: Card) => {
    if (receiving.phase !== 'shown') return;
    await addCards(device, [card]);
    await show(receiving.name, receiving.content);
  };
  const trustName = async (dev: DeviceId, name: string) => {
    if (receiving.phase !== 'shown') return;
    await acceptName(device, dev, name);
    await show(receiving.name, receiving.content);
  };
  const accept = async () => {
    if (receiving.phase !== 'shown') return;
    writing.current = new AbortController();
    const { content, plans } = receiving;
    setReceiving({ phase: 'writing', done: 0, total: 0 });
    const receipt = await exchange.receive(content, plans, {
      onProgress: (done, total) => setReceiving({ phase: 'writing', done, total }),
      signal: writing.current.signal,
    });
    setReceiving({ phase: 'done', receipt });
  };
  return { receiving, choose, trust, trustName, accept, stop: () => writing.current?.abort() };
}
