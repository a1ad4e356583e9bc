import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { formatSpace, isSpaceScarce } from '#renderer/session/free-space.ts';
import { useSaving, useWorkspace } from '#renderer/session/hooks.ts';
import { Message } from '#renderer/ui/Message.tsx';
import styles from './Shell.module.css';

/** A disk fills up by other hands too. */
const LOOK_EVERY_MS = 15_000;

/** Looks at the disk as long as the shell is shown, and warns before nothing can be saved. */
export function SpaceWatch() {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const freeBytes = useSaving((saving) => saving.freeBytes);
  useEffect(() => {
    const timer = setInterval(() => void workspace.checkSpace(), LOOK_EVERY_MS);
    return () => clearInterval(timer);
  }, [workspace]);
  if (freeBytes === null || !isSpaceScarce(freeBytes)) return null;
  return (
    <div className={styles.notice}>
      <Message
        tone="check"
        text={{
          what: t('storage.spaceWarnWhat', { size: formatSpace(freeBytes) }),
          means: t('storage.spaceWarnMeans'),
          next: t('storage.spaceWarnNext'),
        }}
      />
    </div>
  );
}
