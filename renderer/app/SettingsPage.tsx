import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { BackupSection } from '#renderer/features/backup/BackupSection.tsx';
import { DocumentPreview } from '#renderer/features/documents/DocumentPreview.tsx';
import { DocumentPage } from '#renderer/features/documents/DocumentPage.tsx';
import { AccountSection } from '#renderer/features/identity/AccountSection.tsx';
import { IdentitySection } from '#renderer/features/identity/IdentitySection.tsx';
import { PracticePanel } from '#renderer/features/practice/PracticePanel.tsx';
import { SettingsScreen } from '#renderer/features/settings/SettingsScreen.tsx';
import { useFocusField } from '#renderer/ui/use-focus-field.ts';

export function SettingsPage() {
  const { isian } = useSearch({ from: '/pengaturan' });
  useFocusField(useMemo(() => (isian === undefined ? null : { path: isian }), [isian]));
  return (
    <SettingsScreen
      identity={<IdentitySection />}
      account={
        <AccountSection renderDocument={(model) => <DocumentPage model={model} tenderCode="" isBlind={false} />} />
      }
      practice={<PracticePanel />}
      backup={<BackupSection />}
      renderDocument={(model, lang) => <DocumentPreview model={model} lang={lang} />}
    />
  );
}
