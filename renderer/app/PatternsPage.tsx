import { useSearch } from '@tanstack/react-router';
import { PatternsScreen } from '#renderer/features/patterns/PatternsScreen.tsx';

/** Patterns over all tenders, at the part its address names. */
export function PatternsPage() {
  const { bagian } = useSearch({ from: '/pola' });
  return <PatternsScreen part={bagian ?? 'firms'} />;
}
