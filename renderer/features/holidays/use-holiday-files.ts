import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { HolidayYear } from '#core/calendar/holidays.ts';
import {
  type HolidayFile,
  type HolidayFileFault,
  readHolidayFile,
  writeHolidayFile,
} from '#core/exchange/holiday-file.ts';
import { useDesktop } from '#renderer/session/desktop-context.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';
import { useSaveFile } from '#renderer/session/use-save-file.tsx';
import { createVerify } from '#renderer/storage/signature-check.ts';

/** A file someone chose: read and waiting for a decision, or why it cannot be used. */
export type ChosenHolidays =
  | { readonly kind: 'read'; readonly name: string; readonly file: HolidayFile }
  | { readonly kind: 'refused'; readonly name: string; readonly faults: readonly HolidayFileFault[] }
  | { readonly kind: 'not-read'; readonly name: string; readonly code: string };

export interface HolidayFiles {
  readonly chosen: ChosenHolidays | null;
  readonly forget: () => void;
  readonly open: () => Promise<void>;
  /** Signs with this device's key and asks where to. */
  readonly save: (table: HolidayYear) => Promise<void>;
}

/** Holiday files in and out through the shell's dialogs. */
export function useHolidayFiles(): HolidayFiles {
  const { t } = useTranslation();
  const desktop = useDesktop();
  const { device } = useWorkspace();
  const saveFile = useSaveFile();
  const [chosen, setChosen] = useState<ChosenHolidays | null>(null);
  const open = useCallback(async () => {
    const answer = await desktop.openFiles({ purpose: 'holidays', pick: 'file' });
    if (!answer.ok) return setChosen({ kind: 'not-read', name: '', code: answer.error.kind });
    if (answer.value.outcome === 'cancelled') return;
    const [opened] = answer.value.files;
    if (opened === undefined) return;
    const { name, content } = opened;
    if (content.kind !== 'text') return setChosen({ kind: 'not-read', name, code: content.kind });
    const read = await readHolidayFile(content.text, createVerify());
    setChosen(read.ok ? { kind: 'read', name, file: read.value } : { kind: 'refused', name, faults: read.error });
  }, [desktop]);
  const save = useCallback(
    async (table: HolidayYear) => {
      const content = await writeHolidayFile(table, device.key);
      await saveFile(
        { content, type: 'json', suggestedName: `hari-libur-${table.year}.json` },
        {
          saved: (name) => t('holidays.exported', { name }),
          notSaved: () => ({
            what: t('holidays.exportFailed.what'),
            means: t('holidays.exportFailed.means'),
            next: t('holidays.exportFailed.next'),
          }),
        },
      );
    },
    [device, saveFile, t],
  );
  return { chosen, forget: useCallback(() => setChosen(null), []), open, save };
}
