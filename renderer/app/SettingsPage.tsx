import { IdentitySection } from '#renderer/features/identity/IdentitySection.tsx';
import { PracticePanel } from '#renderer/features/practice/PracticePanel.tsx';
import { SettingsScreen } from '#renderer/features/settings/SettingsScreen.tsx';

export function SettingsPage() {
  return <SettingsScreen identity={<IdentitySection />} practice={<PracticePanel />} />;
}
