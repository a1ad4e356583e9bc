import { useSearch } from '@tanstack/react-router';
import { QualityRecordsScreen } from '#renderer/features/quality/QualityRecordsScreen.tsx';

export function QualityRecordsPage() {
  const { bagian } = useSearch({ from: '/mutu/iso' });
  return <QualityRecordsScreen part={bagian} />;
}
