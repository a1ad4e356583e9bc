import { Box, Button, Group, Text } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { documentNameOf } from '#core/documents/document-names.ts';
import type { MarkLanguage } from '#core/documents/html-mark.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import type { OfficeSettings } from '#core/documents/office.ts';
import { withSoundParagraphs, wrongParagraphs } from '#core/documents/paragraph-versions.ts';
import { samplePage } from '#core/documents/sample.ts';
import { officeSettingsOf } from '#core/office/document-settings.ts';
import { newestWords } from '#core/regulation/select.ts';
import { useDeviceSettings, useOffice, useRoleIn, useWorkspace } from '#renderer/session/hooks.ts';
import { Message } from '#renderer/ui/Message.tsx';
import { OfficeFields } from './OfficeFields.tsx';
import { OfficeReasonDialog } from './OfficeReasonDialog.tsx';
import styles from './OfficeFields.module.css';
import { tidyOffice } from './tidy-office.ts';
import { useKeepOwn, useLeftOffice, useSharedVersions } from './use-paragraph-versions.ts';

const WORDS = newestWords();

interface OfficeSectionProps {
  /** Shows a page as it prints. */
  readonly renderDocument: (model: DocumentModel, lang: MarkLanguage) => ReactNode;
}

/** What all documents have alike: this device's, until an admin says it for the whole office. */
export function OfficeSection({ renderDocument }: OfficeSectionProps) {
  const { space } = useWorkspace();
  const isEnrolled = useDeviceSettings(({ server }) => server !== null);
  const said = useOffice((view) => view.office.documents);
  const isAdmin = useRoleIn(null) === 'admin';
  const isShared = isEnrolled && space === 'kantor';
  if (!isShared || said === null) return <OwnSettings mayShare={isShared && isAdmin} renderDocument={renderDocument} />;
  // What another device said is shown at once; a draft of before would undo it.
  return (
    <SharedSettings
      key={JSON.stringify(said)}
      said={officeSettingsOf(said)}
      isAdmin={isAdmin}
      renderDocument={renderDocument}
    />
  );
}

/** Kept as it is typed. */
function OwnSettings({ mayShare, renderDocument }: OfficeSectionProps & { readonly mayShare: boolean }) {
  const { t } = useTranslation();
  const kept = useDeviceSettings((settings) => settings.office);
  const versions = useDeviceSettings((settings) => settings.paragraphVersions);
  const [office, setOffice] = useState(useLeftOffice());
  const [isSharing, setIsSharing] = useState(false);
  const keep = useKeepOwn();
  return (
    <>
      <p className="mp-quiet">{t('settings.officeText')}</p>
      {mayShare ? (
        <Box mb="sm">
          <Message
            tone="note"
            text={{
              what: t('settings.office.ownWhat'),
              means: t('settings.office.ownMeans'),
              next: t('settings.office.ownNext'),
            }}
          >
            <Button size="compact-sm" onClick={() => setIsSharing(true)}>
              {t('settings.office.share')}
            </Button>
          </Message>
        </Box>
      ) : null}
      <OfficeFields
        office={office}
        onChange={setOffice}
        onKeep={keep}
        isReadOnly={false}
        versions={versions}
        sample={renderDocument(samplePage(tidyOffice(office)), office.markLanguage)}
      />
      {isSharing ? (
        <OfficeReasonDialog
          title={t('settings.office.shareWhat')}
          parts={withSoundParagraphs(kept, tidyOffice(office))}
          onClose={() => setIsSharing(false)}
        />
      ) : null}
    </>
  );
}

interface SharedSettingsProps extends OfficeSectionProps {
  readonly said: OfficeSettings;
  readonly isAdmin: boolean;
}

/** Changed with a reason, by admins; everybody else sees what stands. */
function SharedSettings({ said, isAdmin, renderDocument }: SharedSettingsProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState(said);
  const [isSaving, setIsSaving] = useState(false);
  const versions = useSharedVersions();
  const isChanged = JSON.stringify(tidyOffice(draft)) !== JSON.stringify(said);
  const wrong = wrongParagraphs(said, draft);
  return (
    <>
      <p className="mp-quiet">{t(isAdmin ? 'settings.office.sharedText' : 'settings.office.readText')}</p>
      <OfficeFields
        office={draft}
        onChange={setDraft}
        onKeep={setDraft}
        isReadOnly={!isAdmin}
        versions={versions}
        sample={renderDocument(samplePage(tidyOffice(draft)), draft.markLanguage)}
        actions={
          isAdmin ? (
            <Group gap="xs" className={styles.actions}>
              <Button disabled={!isChanged || wrong.length > 0} onClick={() => setIsSaving(true)}>
                {t('settings.office.save')}
              </Button>
              <Button variant="default" disabled={!isChanged} onClick={() => setDraft(said)}>
                {t('settings.office.discard')}
              </Button>
              {wrong.map(({ slot, kind }) => (
                <Text key={`${slot} ${kind}`} size="sm" role="status">
                  {t('settings.paragraphs.mendFirst', {
                    slot: t(`settings.paragraphs.slots.${slot}`),
                    document: documentNameOf(kind, WORDS),
                  })}
                </Text>
              ))}
            </Group>
          ) : null
        }
      />
      {isSaving ? (
        <OfficeReasonDialog
          title={t('settings.office.saveWhat')}
          parts={tidyOffice(draft)}
          onClose={() => setIsSaving(false)}
        />
      ) : null}
    </>
  );
}
