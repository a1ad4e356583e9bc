import { Button, Group, NativeSelect, Stack, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CHECK_SUBJECTS } from '#core/tender/recheck-list.ts';
import type { BusinessSize, FirmProfile, QualificationProfile } from '#core/tender/qualification-model.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';
import { FirmFields } from './FirmFields.tsx';
import { RowList } from './RowList.tsx';

const SIZES: readonly BusinessSize[] = ['small', 'medium', 'large'];

interface ProfileDialogProps extends Pick<StageProps, 'clock'> {
  readonly bidder: string;
  readonly stored: QualificationProfile | null;
  readonly onSave: (profile: QualificationProfile) => void;
  readonly onClose: () => void;
}

/** What a bidder shows about itself, and what was checked about it. */
export function ProfileDialog({ bidder, stored, clock, onSave, onClose }: ProfileDialogProps) {
  const { t } = useTranslation();
  const [profile, setProfile] = useState<QualificationProfile>(
    stored ?? { businessSize: null, firms: [emptyFirm(bidder, true)], checks: [] },
  );
  const put = (part: Partial<QualificationProfile>) => setProfile((before) => ({ ...before, ...part }));
  return (
    <Dialog onClose={onClose} size="80rem" title={`${t('profile.title')}: ${bidder}`}>
      <Stack gap="sm">
        <NativeSelect
          label={t('profile.size')}
          value={profile.businessSize ?? ''}
          data={[
            { value: '', label: t('profile.unknown') },
            ...SIZES.map((value) => ({ value, label: t(`profile.sizes.${value}`) })),
          ]}
          onChange={(event) => put({ businessSize: SIZES.find((size) => size === event.currentTarget.value) ?? null })}
        />
        <RowList
          title={t('profile.firms')}
          rows={profile.firms}
          empty={emptyFirm('', false)}
          onChange={(firms) => put({ firms })}
          render={(firm, edit) => <FirmFields firm={firm} put={edit} />}
        />
        <RowList
          title={t('profile.checks')}
          rows={profile.checks}
          empty={{ subject: 'blacklist', checkedAt: clock.now(), online: true, result: 'clear', note: null }}
          onChange={(checks) => put({ checks })}
          render={(check, edit) => (
            <>
              <NativeSelect
                label={t('profile.subject')}
                value={check.subject}
                data={CHECK_SUBJECTS.map((value) => ({ value, label: t(`profile.subjects.${value}`) }))}
                onChange={(event) =>
                  edit({ subject: CHECK_SUBJECTS.find((each) => each === event.currentTarget.value) ?? check.subject })
                }
              />
              <NativeSelect
                label={t('profile.network')}
                value={check.online ? 'online' : 'offline'}
                data={[
                  { value: 'online', label: t('profile.online') },
                  { value: 'offline', label: t('profile.offline') },
                ]}
                onChange={(event) => edit({ online: event.currentTarget.value === 'online' })}
              />
              <NativeSelect
                label={t('profile.result')}
                value={check.result}
                data={[
                  { value: 'clear', label: t('profile.clear') },
                  { value: 'problem', label: t('profile.problem') },
                ]}
                onChange={(event) => edit({ result: event.currentTarget.value === 'problem' ? 'problem' : 'clear' })}
              />
              <TextInput
                label={t('profile.note')}
                value={check.note ?? ''}
                onChange={(event) => edit({ note: event.currentTarget.value || null })}
              />
            </>
          )}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button onClick={() => onSave(profile)}>{t('profile.save')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

function emptyFirm(name: string, lead: boolean): FirmProfile {
  return {
    name,
    lead,
    sharePercent: null,
    foundedOn: null,
    mostPackagesAtOnce: null,
    runningPackages: [],
    highestContract: null,
    netWorth: null,
    licences: [],
    experience: [],
  };
}
