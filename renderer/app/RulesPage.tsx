import { useSearch } from '@tanstack/react-router';
import { RulesScreen } from '#renderer/features/rules/RulesScreen.tsx';

/** The rules of the law, with the era a tender's own link asked for. */
export function RulesPage() {
  const { masa } = useSearch({ from: '/pengaturan/aturan' });
  return <RulesScreen key={masa} era={masa ?? null} />;
}
