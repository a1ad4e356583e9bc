import { useSearch } from '@tanstack/react-router';
import { DocumentPage } from '#renderer/features/documents/DocumentPage.tsx';
import { IncidentsScreen } from '#renderer/features/incidents/IncidentsScreen.tsx';

/** Incidents, complaints and the guide, with their papers as they print. */
export function IncidentsPage() {
  const { bagian } = useSearch({ from: '/mutu/gangguan' });
  return (
    <IncidentsScreen
      part={bagian ?? 'gangguan'}
      renderDocument={(model) => <DocumentPage model={model} tenderCode="" isBlind={false} />}
    />
  );
}
