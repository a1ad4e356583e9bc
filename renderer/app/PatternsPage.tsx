import { useSearch } from '@tanstack/react-router';
import { PATTERN_PARTS } from '#renderer/features/patterns/pattern-parts.ts';
import { PatternsScreen } from '#renderer/features/patterns/PatternsScreen.tsx';

/** Patterns over all tenders, at the part its address names. */
export function PatternsPage() {
  const { bagian } = useSearch({ from: '/pola' });
  // The router hands on what stands in the address, also what it does not know.
  return <PatternsScreen part={PATTERN_PARTS.find((part) => part === bagian) ?? 'firms'} />;
}
