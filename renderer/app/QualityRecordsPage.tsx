import { useSearch } from '@tanstack/react-router';
import { DocumentPage } from '#renderer/features/documents/DocumentPage.tsx';
import { QualityRecordsScreen } from '#renderer/features/quality/QualityRecordsScreen.tsx';

/** The quality records, with their papers as they print. */
export function QualityRecordsPage() {
  const { bagian } = useSearch({ from: '/mutu/iso' });
  return (
    <QualityRecordsScreen
      part={bagian ?? 'dokumen'}
      renderDocument={(model) => <DocumentPage model={model} tenderCode="" isBlind={false} />}
    />
  );
}
