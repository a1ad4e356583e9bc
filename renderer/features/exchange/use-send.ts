import { notifications } from '@mantine/notifications';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DesktopResponse } from '#core/contract/desktop.ts';
import { useDesktop } from '#renderer/session/desktop-context.ts';
import { useIdentity, useWorkspace } from '#renderer/session/hooks.ts';
import { savePieces } from '#renderer/session/save-pieces.ts';
import type { Sending, SendOptions, SendProgress, SentBundle } from '#renderer/session/send-bundle.ts';
import type { MessageText } from '#renderer/ui/Message.tsx';
import { exchangeFileName } from './exchange-file-name.ts';

export interface SendControls {
  /** How far it is; null while nothing is under way. */
  readonly progress: SendProgress | null;
  /** What stands in the way, or what was left out. */
  readonly messages: readonly MessageText[];
  /** True when everything is in the file and the dialog may close. */
  readonly send: (wanted: Pick<SendOptions, 'streams' | 'recipients' | 'withFiles'>) => Promise<boolean>;
}

/** Asks where to, then packs tenders into that place; leaving the dialog stops it. */
export function useSend(): SendControls {
  const { t } = useTranslation();
  const desktop = useDesktop();
  const { exchange, device, tenders } = useWorkspace();
  const { zone } = useIdentity();
  const [progress, setProgress] = useState<SendProgress | null>(null);
  const [messages, setMessages] = useState<readonly MessageText[]>([]);
  const stop = useRef(new AbortController());
  useEffect(() => {
    stop.current = new AbortController();
    const { current } = stop;
    return () => current.abort();
  }, []);

  async function send(wanted: Pick<SendOptions, 'streams' | 'recipients' | 'withFiles'>): Promise<boolean> {
    setMessages([]);
    setProgress({ tenders: 0, fileBytes: 0 });
    try {
      const about = await desktop.aboutApp({});
      const app = about.ok ? about.value.version : '?';
      const sending = exchange.send({ ...wanted, app, onProgress: setProgress });
      const file = { type: 'exchange', suggestedName: exchangeFileName(device.clock.now(), zone) } as const;
      const answer = await savePieces(desktop, file, { pieces: sending.pieces, signal: stop.current.signal });
      return tell(answer, sending);
    } finally {
      setProgress(null);
    }
  }

  function tell(answer: DesktopResponse<'finishSave'>, sending: Sending): boolean {
    if (!answer.ok) {
      const { error } = answer;
      setMessages([
        {
          what: t('exchange.sendFailedWhat'),
          means: t(`export.failed.${error.kind === 'write-failed' ? error.reason : 'other'}`),
          next: t('exchange.sendFailedNext'),
          code: error.kind === 'write-failed' ? error.code : error.kind,
        },
      ]);
      return false;
    }
    if (answer.value.outcome === 'cancelled') return false;
    const sent = sending.sent();
    const name = answer.value.path.split(/[/\\]/).at(-1) ?? '';
    notifications.show({
      message: t('exchange.sent', { name, tenders: sent.tenders, events: sent.events, files: sent.files }),
      closeButtonProps: { 'aria-label': t('shell.close') },
    });
    const left = leftOutMessages(sent);
    setMessages(left);
    return left.length === 0;
  }

  function leftOutMessages({ leftOut, filesLeftOut }: SentBundle): readonly MessageText[] {
    const listed = new Map(tenders.getState().tenders.map((tender) => [tender.stream, tender.summary.name]));
    const messages: MessageText[] = [];
    if (leftOut.length > 0) {
      messages.push({
        what: t('exchange.leftOutWhat', { names: leftOut.map((stream) => listed.get(stream) ?? stream).join('; ') }),
        means: t('exchange.leftOutMeans'),
        next: t('exchange.leftOutNext'),
      });
    }
    if (filesLeftOut.length > 0) {
      messages.push({
        what: t('exchange.filesLeftOutWhat', { count: filesLeftOut.length }),
        means: t('exchange.filesLeftOutMeans'),
        next: t('exchange.filesLeftOutNext'),
      });
    }
    return messages;
  }

  return { progress, messages, send };
}
