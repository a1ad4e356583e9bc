import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDesktop } from '#renderer/session/desktop-context.ts';
import { useDeviceSettings, useWorkspace } from '#renderer/session/hooks.ts';
import { lockNow } from '#renderer/session/lock.ts';
import { Message } from '#renderer/ui/Message.tsx';
import styles from './IdleLock.module.css';

const SECOND = 1_000;
/** Said this long before, so that nobody loses what they are thinking about. */
const WARNED_SECONDS = 60;
const SIGNS_OF_LIFE = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart'] as const;

/**
 * Locks after minutes without a key or the mouse, saying so a minute before; at once by Ctrl+Alt+L, and when the machine
 * goes to sleep or is locked.
 */
export function IdleLock() {
  const { t } = useTranslation();
  const { saving } = useWorkspace();
  const minutes = useDeviceSettings((settings) => settings.idleMinutes);
  const desktop = useDesktop();
  useEffect(() => desktop.onLock(() => void lockNow(saving)), [desktop, saving]);
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null);
  useEffect(() => {
    let seenAt = Date.now();
    const see = () => {
      seenAt = Date.now();
      setSecondsLeft(null);
    };
    // The wall clock runs while a laptop sleeps: what woke up after hours is locked at its first tick.
    const tick = () => {
      const left = Math.ceil((seenAt + minutes * 60 * SECOND - Date.now()) / SECOND);
      if (left <= 0) void lockNow(saving);
      else setSecondsLeft(left <= WARNED_SECONDS ? left : null);
    };
    const shortcut = (event: KeyboardEvent) => {
      if (!event.ctrlKey || !event.altKey || event.code !== 'KeyL') return;
      event.preventDefault();
      void lockNow(saving);
    };
    const timer = setInterval(tick, SECOND);
    for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, see, { passive: true });
    window.addEventListener('keydown', shortcut);
    return () => {
      clearInterval(timer);
      for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, see);
      window.removeEventListener('keydown', shortcut);
    };
  }, [minutes, saving]);
  if (secondsLeft === null) return null;
  return (
    <div className={styles.warning} data-testid="idle-warning">
      <Message
        tone="check"
        text={{
          what: t('lock.soonWhat', { count: secondsLeft }),
          means: t('lock.soonMeans'),
          next: t('lock.soonNext'),
        }}
      >
        <Button size="compact-sm" variant="default">
          {t('lock.stay')}
        </Button>
      </Message>
    </div>
  );
}
