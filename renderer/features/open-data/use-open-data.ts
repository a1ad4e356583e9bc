import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DesktopResponse } from '#core/contract/desktop.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { createOcdsExport } from '#core/ocds/export.ts';
import type { Publication } from '#core/ocds/publication.ts';
import { officeCalendarOf } from '#core/office/model.ts';
import { useDesktop } from '#renderer/session/desktop-context.ts';
import { useIdentity, useOffice, useWorkspace } from '#renderer/session/hooks.ts';
import { savePieces } from '#renderer/session/save-pieces.ts';
import type { MessageText } from '#renderer/ui/Message.tsx';
import { createOpenDataReport, type OpenDataReport } from './open-data-report.ts';
import { openDataName } from './open-data-name.ts';

export type OpenDataFormat = 'releases' | 'records';

export interface OpenDataControls {
  /** Tenders read so far; null while nothing is under way. */
  readonly done: number | null;
  readonly failure: MessageText | null;
  /** What came of the last file; null while there is none. */
  readonly report: OpenDataReport | null;
  readonly save: (wanted: {
    readonly streams: readonly StreamId[];
    readonly format: OpenDataFormat;
    readonly publication: Publication;
  }) => Promise<void>;
}

/** Asks where to, then writes open data of tenders into that place, one after the other; leaving the dialog stops it. */
export function useOpenData(): OpenDataControls {
  const { t } = useTranslation();
  const desktop = useDesktop();
  const { readDossier, readHistory, device, space } = useWorkspace();
  const { zone } = useIdentity();
  const office = useOffice((view) => view.office);
  const [done, setDone] = useState<number | null>(null);
  const [failure, setFailure] = useState<MessageText | null>(null);
  const [report, setReport] = useState<OpenDataReport | null>(null);
  const stop = useRef(new AbortController());
  useEffect(() => {
    stop.current = new AbortController();
    const { current } = stop;
    return () => current.abort();
  }, []);

  const save: OpenDataControls['save'] = async ({ streams, format, publication }) => {
    setFailure(null);
    setReport(null);
    const at = device.clock.now();
    const practice = space === 'latihan';
    const tally = createOpenDataReport();
    const file = createOcdsExport({
      format,
      publication,
      practice,
      time: { publishedAt: at, zone },
      calendarOf: (each) => officeCalendarOf(office, each),
    });
    async function* pieces(): AsyncGenerator<Uint8Array<ArrayBuffer>, void, void> {
      const encoder = new TextEncoder();
      setDone(0);
      yield encoder.encode(file.head);
      for (const [index, stream] of streams.entries()) {
        const dossier = await readDossier(stream);
        const made = dossier === null ? null : file.add(dossier, await readHistory(stream));
        tally.add(made);
        for (const text of made?.kind === 'written' ? made.texts : []) yield encoder.encode(text);
        setDone(index + 1);
      }
      yield encoder.encode(file.end);
    }
    try {
      const named = { type: 'json', suggestedName: openDataName(format, { at, zone, practice }) } as const;
      const answer = await savePieces(desktop, named, { pieces: pieces(), signal: stop.current.signal });
      if (!answer.ok) setFailure(failureOf(answer.error));
      else if (answer.value.outcome === 'saved') setReport(tally.report(answer.value.path.split(/[/\\]/).at(-1) ?? ''));
    } finally {
      setDone(null);
    }
  };

  function failureOf(error: Extract<DesktopResponse<'finishSave'>, { readonly ok: false }>['error']): MessageText {
    return {
      what: t('openData.failedWhat'),
      means: t(`export.failed.${error.kind === 'write-failed' ? error.reason : 'other'}`),
      next: t('openData.failedNext'),
      code: error.kind === 'write-failed' ? error.code : error.kind,
    };
  }

  return { done, failure, report, save };
}
