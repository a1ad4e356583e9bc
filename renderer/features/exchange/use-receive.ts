import { useCallback, useEffect, useRef, useState } from 'react';
import type { BundleRefusal } from '#core/exchange/bundle/bundle-refusal.ts';
import type { Card } from '#core/exchange/card/card.ts';
import type { DeviceId } from '#core/log/envelope.ts';
import { pickFiles } from '#renderer/opened-files.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';
import { acceptName, addCards } from '#renderer/session/people.ts';
import type { Incoming, Receipt } from '#renderer/session/receive-bundle.ts';
import type { FilePlanHere } from '#renderer/session/take-files.ts';

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
  | ({ readonly phase: 'writing' | 'writing-files' } & Counted)
  | { readonly phase: 'done'; readonly receipt: Receipt };

export interface ShownBundle extends Incoming {
  readonly name: string;
  readonly files: FilePlanHere;
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
  const { exchange, device } = useWorkspace();
  const [receiving, setReceiving] = useState<Receiving>({ phase: 'none' });
  const writing = useRef<AbortController | null>(null);
  useEffect(() => () => writing.current?.abort(), []);

  const show = useCallback(
    async (name: string, { file, content }: Omit<Incoming, 'plans'>) => {
      const plans = await exchange.plan(content, (done, total) =>
        setReceiving({ phase: 'judging', name, done, total }),
      );
      const files = await exchange.planFiles(content, plans);
      setReceiving({ phase: 'shown', name, file, content, plans, files });
    },
    [exchange],
  );
  const choose = useCallback(async () => {
    // The page's own dialog: what is chosen there is read bit by bit, however large it is.
    const [file] = (await pickFiles({ pick: 'file', endings: ['.meja-usb'] })) ?? [];
    if (file === undefined) return;
    const { name } = file;
    setReceiving({ phase: 'reading', name, done: 0, total: file.size });
    try {
      const opened = await exchange.open(file, (done, total) => setReceiving({ phase: 'reading', name, done, total }));
      if (opened.ok) await show(name, { file, content: opened.value });
      else setReceiving({ phase: 'refused', name, refusal: opened.error });
    } catch (error) {
      // A stick that was pulled out: the browser says so of the file it was reading.
      if (!(error instanceof DOMException)) throw error;
      setReceiving({ phase: 'not-read', name, code: error.name });
    }
  }, [exchange, show]);
  const trust = async (card: Card) => {
    if (receiving.phase !== 'shown') return;
    await addCards(device, [card]);
    await show(receiving.name, receiving);
  };
  const trustName = async (dev: DeviceId, name: string) => {
    if (receiving.phase !== 'shown') return;
    await acceptName(device, dev, name);
    await show(receiving.name, receiving);
  };
  const accept = async () => {
    if (receiving.phase !== 'shown') return;
    writing.current = new AbortController();
    setReceiving({ phase: 'writing', done: 0, total: 0 });
    const receipt = await exchange.receive(receiving, {
      onProgress: (done, total) => setReceiving({ phase: 'writing', done, total }),
      onFileProgress: (done, total) => setReceiving({ phase: 'writing-files', done, total }),
      signal: writing.current.signal,
    });
    setReceiving({ phase: 'done', receipt });
  };
  return { receiving, choose, trust, trustName, accept, stop: () => writing.current?.abort() };
}
