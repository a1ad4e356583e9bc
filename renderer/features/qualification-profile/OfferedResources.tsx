import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FirmProfile, OfferedEquipment, OfferedPerson } from '#core/tender/qualification-model.ts';
import { RowList } from './RowList.tsx';

interface OfferedResourcesProps {
  readonly firm: FirmProfile;
  readonly put: (part: Partial<FirmProfile>) => void;
}

const NOBODY: OfferedPerson = { name: '', position: null, nationalId: null, certificateNumber: null };
const NOTHING: OfferedEquipment = { name: '', serialNumber: null, proof: null };

/** The people and the equipment a firm would work with; the minutes of qualification compare them among bidders. */
export function OfferedResources({ firm, put }: OfferedResourcesProps) {
  const { t } = useTranslation();
  return (
    <>
      <RowList
        title={t('profile.personnel')}
        rows={firm.personnel ?? []}
        empty={NOBODY}
        onChange={(personnel) => put({ personnel })}
        render={(row, edit) => (
          <>
            <TextInput
              label={t('profile.firm')}
              value={row.name}
              onChange={(e) => edit({ name: e.currentTarget.value })}
            />
            <TextInput
              label={t('profile.position')}
              value={row.position ?? ''}
              onChange={(e) => edit({ position: e.currentTarget.value || null })}
            />
            <TextInput
              label={t('profile.nationalId')}
              value={row.nationalId ?? ''}
              inputMode="numeric"
              onChange={(e) => edit({ nationalId: e.currentTarget.value || null })}
            />
            <TextInput
              label={t('profile.skill')}
              value={row.certificateNumber ?? ''}
              onChange={(e) => edit({ certificateNumber: e.currentTarget.value || null })}
            />
          </>
        )}
      />
      <RowList
        title={t('profile.equipment')}
        rows={firm.equipment ?? []}
        empty={NOTHING}
        onChange={(equipment) => put({ equipment })}
        render={(row, edit) => (
          <>
            <TextInput
              label={t('profile.machine')}
              value={row.name}
              onChange={(e) => edit({ name: e.currentTarget.value })}
            />
            <TextInput
              label={t('profile.serial')}
              value={row.serialNumber ?? ''}
              onChange={(e) => edit({ serialNumber: e.currentTarget.value || null })}
            />
            <TextInput
              label={t('profile.proofOf')}
              value={row.proof ?? ''}
              onChange={(e) => edit({ proof: e.currentTarget.value || null })}
            />
          </>
        )}
      />
    </>
  );
}
