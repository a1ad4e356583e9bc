import { useSearch } from '@tanstack/react-router';
import { HelpScreen } from '#renderer/features/help/HelpScreen.tsx';

export function HelpPage() {
  const { topik } = useSearch({ from: '/bantuan' });
  return <HelpScreen topic={topik ?? null} />;
}
