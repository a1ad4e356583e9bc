import { Button, MantineProvider } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { storageMessageOf } from '#renderer/session/messages.ts';
import { storageFaultOf } from '#renderer/storage/storage-fault.ts';
import { cssVariables, theme } from '#renderer/theme/theme.ts';
import { Message } from '#renderer/ui/Message.tsx';

/** The app could not open its data: says so in the three parts, with nothing else on the screen. */
export function StartFault({ error }: { readonly error: unknown }) {
  const { t } = useTranslation();
  const fault = storageFaultOf(error);
  const text =
    fault.kind === 'write-failed'
      ? {
          what: t('storage.startWhat'),
          means: t('storage.startMeans'),
          next: t('storage.startNext'),
          code: fault.detail,
        }
      : storageMessageOf(t, fault);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      <main style={{ padding: 32 }}>
        <Message tone="problem" text={text}>
          <Button onClick={() => window.location.reload()}>{t('storage.reload')}</Button>
        </Message>
      </main>
    </MantineProvider>
  );
}
