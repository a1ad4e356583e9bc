import { Button } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useWorkspace } from '#renderer/session/hooks.ts';
import type { SpaceSettlement } from '#renderer/storage/journal/settle-space.ts';
import { Message, type MessageText } from '#renderer/ui/Message.tsx';
import styles from './Shell.module.css';

/** What opening had to mend, until someone has read it. */
export function SettlementNotice() {
  const { t } = useTranslation();
  const { settlement } = useWorkspace();
  const [isRead, setIsRead] = useState(false);
  const text = settlement === null || isRead ? null : messageOf(t, settlement);
  if (text === null) return null;
  return (
    <div className={styles.notice} data-testid="settlement">
      <Message tone="check" text={text}>
        <Button size="compact-sm" variant="default" onClick={() => setIsRead(true)}>
          {t('storage.noted')}
        </Button>
      </Message>
    </div>
  );
}

function messageOf(
  t: TFunction,
  { restored, restoredOwnRows, leftOut, damage, setAside }: SpaceSettlement,
): MessageText | null {
  const lost = Math.max(leftOut, damage.length);
  if (lost > 0) {
    return {
      what: t('storage.damagedWhat'),
      means: t('storage.damagedMeans', { count: lost }),
      next: t('storage.damagedNext'),
      code: damage.map(({ file, offset, why }) => `${why} ${file}@${offset}`).join(', ') || `left-out ${leftOut}`,
    };
  }
  if (setAside) {
    return { what: t('storage.asideWhat'), means: t('storage.asideMeans'), next: t('storage.asideNext') };
  }
  if (restored > 0 || restoredOwnRows > 0) {
    return {
      what: t('storage.restoredWhat', { count: restored, own: restoredOwnRows }),
      means: t('storage.restoredMeans'),
      next: t('storage.restoredNext'),
    };
  }
  return null;
}
