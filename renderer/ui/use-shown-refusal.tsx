import { notifications } from '@mantine/notifications';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { Result } from '#core/shared/result.ts';
import { MessageParts, type MessageText } from './Message.tsx';

/** Waits for an outcome; a refusal is shown as a message, and the answer says only whether it was done. */
export function useShownRefusal<Refusal>(
  textOf: (refusal: Refusal) => MessageText,
): (outcome: Promise<Result<unknown, Refusal>>) => Promise<boolean> {
  const { t } = useTranslation();
  return useCallback(
    async (outcome) => {
      const result = await outcome;
      if (result.ok) return true;
      notifications.show({
        message: <MessageParts text={textOf(result.error)} />,
        color: 'red',
        autoClose: 12_000,
        closeButtonProps: { 'aria-label': t('shell.close') },
      });
      return false;
    },
    [t, textOf],
  );
}
