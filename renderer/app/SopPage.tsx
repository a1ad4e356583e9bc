import { useSearch } from '@tanstack/react-router';
import { SopScreen } from '#renderer/features/quality/SopScreen.tsx';

export function SopPage() {
  const { bagian } = useSearch({ from: '/mutu/sop' });
  return <SopScreen part={bagian ?? 'terlambat'} />;
}
