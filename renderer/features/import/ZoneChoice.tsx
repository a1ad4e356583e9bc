import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Zone } from '#core/calendar/instant.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';
import styles from './ImportScreen.module.css';
import { readInZone } from './import-store.ts';
import type { ReadZone } from './read-files.ts';

const ZONES: readonly Zone[] = ['WIB', 'WITA', 'WIT'];

/** By which clock the times of a feed were read; another one reads the files again. */
export function ZoneChoice({ zone }: { readonly zone: ReadZone }) {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  return (
    <div className={styles.zone}>
      <span id="import-zone">{t('import.zone')}</span>
      <SegmentedControl
        size="xs"
        aria-labelledby="import-zone"
        value={zone.zone}
        data={[...ZONES]}
        onChange={(value) => {
          const chosen = ZONES.find((each) => each === value);
          if (chosen !== undefined) void readInZone(workspace, chosen);
        }}
      />
      <span className={styles.quiet}>{t(`import.zoneTold.${zone.basis}`, { zone: zone.zone })}</span>
    </div>
  );
}
