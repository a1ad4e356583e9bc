import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SyncReceiptInput } from '#core/documents/sync-receipt.ts';
import type { StreamId } from '#core/log/envelope.ts';
import { actorOf } from '#renderer/session/actor-of.ts';
import { useDeviceSettings, useWorkspace } from '#renderer/session/hooks.ts';
import { roleNames } from '#renderer/session/role-name.ts';

/** Who prints, when, and with which letterhead; the moment stands while the page is shown. */
export function usePrinting(stream: StreamId): Pick<SyncReceiptInput, 'printedAt' | 'printedBy' | 'office'> {
  const { t } = useTranslation();
  const { device } = useWorkspace();
  const office = useDeviceSettings((settings) => settings.office);
  return useMemo(() => {
    const { name, role } = actorOf(device, stream);
    return { printedAt: device.clock.now(), printedBy: { name, position: roleNames(t, role) }, office };
  }, [t, device, stream, office]);
}
