import { DocumentPage } from '#renderer/features/documents/DocumentPage.tsx';
import { NumbersScreen } from '#renderer/features/numbers/NumbersScreen.tsx';
import { DayPackDialog } from '#renderer/features/print-queue/DayPackDialog.tsx';
import { OfficeQueueDialog } from '#renderer/features/signing/OfficeQueueDialog.tsx';
import { useWorkspace } from '#renderer/session/hooks.ts';

/** The register of numbers, how it prints, what went out on a day, and what waits for signatures. */
export function NumbersPage() {
  const { clock } = useWorkspace();
  const day = clock.now().slice(0, 10);
  return (
    <NumbersScreen
      renderDocument={(model) => <DocumentPage model={model} tenderCode={day} isBlind={false} />}
      renderDayPack={(close) => <DayPackDialog onClose={close} />}
      renderSigningQueue={(close) => <OfficeQueueDialog onClose={close} />}
    />
  );
}
