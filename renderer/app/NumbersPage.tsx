import { DocumentPage } from '#renderer/features/documents/DocumentPage.tsx';
import { NumbersScreen } from '#renderer/features/numbers/NumbersScreen.tsx';
import { useWorkspace } from '#renderer/session/hooks.ts';

/** The register of numbers, and how it prints. */
export function NumbersPage() {
  const { clock } = useWorkspace();
  const day = clock.now().slice(0, 10);
  return <NumbersScreen renderDocument={(model) => <DocumentPage model={model} tenderCode={day} isBlind={false} />} />;
}
