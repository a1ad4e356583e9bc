import { useCallback, useMemo, useRef, useState } from 'react';
import type { OfficeSettings } from '#core/documents/office.ts';
import {
  changedParagraphs,
  type ParagraphVersion,
  withSoundParagraphs,
  wrongParagraphs,
} from '#core/documents/paragraph-versions.ts';
import { useDeviceSettings, useIdentity, useWorkspace } from '#renderer/session/hooks.ts';
import { keptScreens } from '#renderer/session/kept-screens.ts';
import { useOfficeLog } from '#renderer/session/use-office-log.ts';
import type { Settings } from '#renderer/storage/settings.ts';
import { leaveDrafts, withLeftDrafts } from './paragraphs/left-drafts.ts';
import { versionsOfLog } from './paragraphs/versions-of-log.ts';
import { tidyOffice } from './tidy-office.ts';

/** A laptop's own settings are a convenience; what an office must be able to show stands in its log. */
const MOST_KEPT = 300;

/** A laptop's own settings as they were left: with paragraphs that could not be kept as they were typed. */
export function useLeftOffice(): OfficeSettings {
  const { device } = useWorkspace();
  const kept = useDeviceSettings((settings) => settings.office);
  const [left] = useState(() => withLeftDrafts(kept, keptScreens(device)));
  return left;
}

/** Keeps a laptop's own settings, and of paragraphs what they were; one that cannot be used waits, and what stood stays. */
export function useKeepOwn(): (office: OfficeSettings) => void {
  const { device, clock } = useWorkspace();
  const { name } = useIdentity();
  /** What was handed over to be kept; the settings themselves say so a moment later. */
  const kept = useRef<Pick<Settings, 'office' | 'paragraphVersions'> | null>(null);
  return useCallback(
    (office) => {
      const { office: before, paragraphVersions } = kept.current ?? device.settings.getState();
      const typed = tidyOffice(office);
      const next = withSoundParagraphs(before, typed);
      leaveDrafts(keptScreens(device), wrongParagraphs(before, typed));
      const changed = changedParagraphs(before, next);
      const added = changed.map((change): ParagraphVersion => ({ ...change, at: clock.now(), by: name, reason: null }));
      const versions = [...paragraphVersions, ...added].slice(-MOST_KEPT);
      kept.current = { office: next, paragraphVersions: versions };
      void device.set('office', next);
      if (added.length > 0) void device.set('paragraphVersions', versions);
    },
    [device, clock, name],
  );
}

/** Of an office's shared settings, from its log. */
export function useSharedVersions(): readonly ParagraphVersion[] {
  const entries = useOfficeLog();
  return useMemo(() => versionsOfLog(entries), [entries]);
}
