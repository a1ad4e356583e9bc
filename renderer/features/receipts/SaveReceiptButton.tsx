import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { writeReceiptFile } from '#core/sync/receipt-file.ts';
import { useDeviceSettings } from '#renderer/session/hooks.ts';
import type { OpenedReceipt } from '#renderer/session/sync-records.ts';
import { useSaveFile } from '#renderer/session/use-save-file.tsx';

interface SaveReceiptButtonProps {
  /** One, or two that contradict each other. */
  readonly receipts: readonly OpenedReceipt[];
  readonly tender: { readonly code: string; readonly name: string };
}

/** Saves receipts with the key of the server, so that anyone can check them. */
export function SaveReceiptButton({ receipts, tender }: SaveReceiptButtonProps) {
  const { t } = useTranslation();
  const server = useDeviceSettings((settings) => settings.server);
  const saveFile = useSaveFile();
  if (server === null) return null;
  const save = (): Promise<string | null> =>
    saveFile(
      {
        type: 'json',
        suggestedName: `tanda-terima-${tender.code}.json`,
        content: writeReceiptFile({
          server: { name: server.name, key: server.key },
          tender: `${tender.code} ${tender.name}`.trim(),
          receipts: receipts.map(({ receipt }) => receipt),
        }),
      },
      {
        saved: (name) => t('receipts.saved', { name }),
        notSaved: (reason) => ({
          what: t('receipts.notSaved'),
          means: t(`export.failed.${reason}`),
          next: t('export.failed.next'),
        }),
      },
    );
  return (
    <Button variant="default" onClick={() => void save()}>
      {t('receipts.save')}
    </Button>
  );
}
