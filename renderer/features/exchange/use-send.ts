import { notifications } from '@mantine/notifications';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OPEN_MAX_BYTES } from '#core/contract/desktop.ts';
import type { Card } from '#core/exchange/card/card.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { useDesktop } from '#renderer/session/desktop-context.ts';
import { useIdentity, useWorkspace } from '#renderer/session/hooks.ts';
import type { SentBundle } from '#renderer/session/send-bundle.ts';
import type { MessageText } from '#renderer/ui/Message.tsx';
import { exchangeFileName } from './exchange-file-name.ts';

export interface Sending {
  /** Tenders packed so far; null while nothing is under way. */
  readonly packed: number | null;
  /** What stands in the way, or what was left out. */
  readonly message: MessageText | null;
  /** True when everything is in the file and the dialog may close. */
  readonly send: (streams: readonly StreamId[], recipients: readonly Card[]) => Promise<boolean>;
}

/** Packs tenders and asks where to; leaving the dialog stops it. */
export function useSend(): Sending {
  const { t } = useTranslation();
  const desktop = useDesktop();
  const { exchange, device, tenders } = useWorkspace();
  const { zone } = useIdentity();
  const [packed, setPacked] = useState<number | null>(null);
  const [message, setMessage] = useState<MessageText | null>(null);
  const stop = useRef(new AbortController());
  useEffect(() => {
    const { current } = stop;
    return () => current.abort();
  }, []);

  async function send(streams: readonly StreamId[], recipients: readonly Card[]): Promise<boolean> {
    setMessage(null);
    setPacked(0);
    try {
      const about = await desktop.aboutApp({});
      const app = about.ok ? about.value.version : '?';
      const sent = await exchange.send({
        streams,
        recipients,
        app,
        onProgress: setPacked,
        signal: stop.current.signal,
      });
      return sent !== null && (await save(sent));
    } finally {
      setPacked(null);
    }
  }

  async function save({ bytes, ...sent }: SentBundle): Promise<boolean> {
    if (bytes.length > OPEN_MAX_BYTES) {
      const sizes = { size: megabytes(bytes.length), limit: megabytes(OPEN_MAX_BYTES) };
      setMessage({
        what: t('exchange.tooLargeWhat', sizes),
        means: t('exchange.tooLargeMeans'),
        next: t('exchange.tooLargeNext'),
      });
      return false;
    }
    const suggestedName = exchangeFileName(device.clock.now(), zone);
    const answer = await desktop.saveFile({ content: bytes, type: 'exchange', suggestedName });
    if (!answer.ok) {
      const { error } = answer;
      setMessage({
        what: t('exchange.sendFailedWhat'),
        means: t(`export.failed.${error.kind === 'write-failed' ? error.reason : 'other'}`),
        next: t('exchange.sendFailedNext'),
        code: error.kind === 'write-failed' ? error.code : error.kind,
      });
      return false;
    }
    if (answer.value.outcome === 'cancelled') return false;
    const name = answer.value.path.split(/[/\\]/).at(-1) ?? '';
    notifications.show({
      message: t('exchange.sent', { name, tenders: sent.tenders, events: sent.events }),
      closeButtonProps: { 'aria-label': t('shell.close') },
    });
    if (sent.leftOut.length === 0) return true;
    const listed = new Map(tenders.getState().tenders.map((tender) => [tender.stream, tender.summary.name]));
    setMessage({
      what: t('exchange.leftOutWhat', { names: sent.leftOut.map((stream) => listed.get(stream) ?? stream).join('; ') }),
      means: t('exchange.leftOutMeans'),
      next: t('exchange.leftOutNext'),
    });
    return false;
  }

  return { packed, message, send };
}

function megabytes(bytes: number): string {
  return Math.ceil(bytes / 1_000_000).toLocaleString('id');
}
