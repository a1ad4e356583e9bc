import { useSearch } from '@tanstack/react-router';
import { TourList } from '#renderer/features/tours/TourList.tsx';
import { TrainingScreen } from '#renderer/features/training/TrainingScreen.tsx';

/** Exercises, the tours of the roles, and results. */
export function TrainingPage() {
  const { bagian } = useSearch({ from: '/pelatihan' });
  return <TrainingScreen part={bagian ?? 'soal'} tours={<TourList />} />;
}
