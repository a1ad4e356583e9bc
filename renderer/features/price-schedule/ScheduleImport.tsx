import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SchedulePurpose } from '#core/exchange/price-schedule/read-schedule.ts';
import type { Sheet } from '#core/exchange/price-schedule/sheet.ts';
import type { BidderId } from '#core/tender/ids.ts';
import { useDesktop } from '#renderer/session/desktop-context.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { MessageParts, type MessageText } from '#renderer/ui/Message.tsx';
import { ScheduleDialog } from './ScheduleDialog.tsx';
import { readSpreadsheet, SPREADSHEET_MAX_BYTES } from './spreadsheet.ts';

interface ScheduleImportProps extends Pick<StageProps, 'dossier' | 'readOnly' | 'execute'> {
  /** The bid on screen, whose schedule can be imported; null where there is none. */
  readonly bidder: BidderId | null;
}

interface Opened {
  readonly purpose: SchedulePurpose;
  readonly file: string;
  readonly sheets: readonly Sheet[];
}

/** Brings price schedules in from XLSX or CSV: the tender document's own, or the one a bid offers. */
export function ScheduleImport({ dossier, bidder, readOnly, execute }: ScheduleImportProps) {
  const { t } = useTranslation();
  const desktop = useDesktop();
  const [opened, setOpened] = useState<Opened | null>(null);
  const [busy, setBusy] = useState(false);
  const name = dossier.bidders.find((each) => each.id === bidder)?.name ?? '';

  const complain = (text: MessageText) =>
    notifications.show({
      message: <MessageParts text={text} />,
      color: 'red',
      autoClose: 15_000,
      closeButtonProps: { 'aria-label': t('shell.close') },
    });

  const open = async (purpose: SchedulePurpose) => {
    setBusy(true);
    try {
      const answer = await desktop.openFiles({ purpose: 'spreadsheet', pick: 'file' });
      if (!answer.ok || answer.value.outcome === 'cancelled') return;
      const [file] = answer.value.files;
      if (!file) return;
      if (file.content.kind !== 'bytes') {
        const limit = Math.floor(SPREADSHEET_MAX_BYTES / 1_000_000);
        complain({
          what: t('schedule.unreadableWhat', { file: file.name }),
          means: t('schedule.unreadableMeans'),
          next: t('schedule.unreadableNext', { limit }),
          code: file.content.kind,
        });
        return;
      }
      const sheets = await readSpreadsheet(file.name, file.content.bytes);
      if (sheets.ok) setOpened({ purpose, file: file.name, sheets: sheets.value });
      else {
        const { happened, means, action } = sheets.error.message;
        complain({ what: `${file.name}: ${happened}`, means, next: action, code: sheets.error.code });
      }
    } finally {
      setBusy(false);
    }
  };

  if (readOnly) return null;
  return (
    <>
      <Button size="compact-sm" variant="default" disabled={busy} onClick={() => void open('owner')}>
        {t('schedule.importOwner')}
      </Button>
      {bidder === null ? null : (
        <Button size="compact-sm" variant="default" disabled={busy} title={name} onClick={() => void open('offer')}>
          {t('schedule.importOffer')}
        </Button>
      )}
      {opened ? (
        <ScheduleDialog
          purpose={opened.purpose}
          file={opened.file}
          sheets={opened.sheets}
          dossier={dossier}
          bidder={bidder}
          execute={execute}
          onClose={() => setOpened(null)}
        />
      ) : null}
    </>
  );
}
