import { DocumentPage } from '#renderer/features/documents/DocumentPage.tsx';
import { StandardsScreen } from '#renderer/features/standards/StandardsScreen.tsx';

/** The seventeen standards, with the assessment as it prints. */
export function StandardsPage() {
  return <StandardsScreen renderDocument={(model) => <DocumentPage model={model} tenderCode="" isBlind={false} />} />;
}
