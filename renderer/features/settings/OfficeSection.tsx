import { Checkbox, NativeSelect, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OfficeSettings } from '#core/documents/office.ts';
import { useDeviceSettings, useWorkspace } from '#renderer/session/hooks.ts';

/** Letterhead, city, paper: what an office sets once and every document of it uses. */
export function OfficeSection() {
  const { t } = useTranslation();
  const { device } = useWorkspace();
  const kept = useDeviceSettings((settings) => settings.office);
  const [office, setOffice] = useState<OfficeSettings>(kept);
  const change = (part: Partial<OfficeSettings>): OfficeSettings => {
    const next = { ...office, ...part };
    setOffice(next);
    return next;
  };
  const keep = (next: OfficeSettings = office) => void device.set('office', tidy(next));
  const official = office.budgetUser ?? { name: '', position: '', employeeNumber: null };
  return (
    <Stack gap="sm" onBlur={() => keep()}>
      <p className="mp-quiet">{t('settings.officeText')}</p>
      <Textarea
        data-field="office.letterhead"
        label={t('settings.officeLines')}
        description={t('settings.officeLinesHint')}
        autosize
        minRows={3}
        value={office.letterhead.lines.join('\n')}
        onChange={(event) =>
          change({ letterhead: { ...office.letterhead, lines: event.currentTarget.value.split('\n') } })
        }
      />
      <TextInput
        label={t('settings.officeContact')}
        description={t('settings.officeContactHint')}
        value={office.letterhead.contact ?? ''}
        onChange={(event) => change({ letterhead: { ...office.letterhead, contact: event.currentTarget.value } })}
      />
      <TextInput
        label={t('settings.officeCity')}
        value={office.city ?? ''}
        onChange={(event) => change({ city: event.currentTarget.value })}
      />
      <NativeSelect
        label={t('settings.officeZone')}
        value={office.zone}
        onChange={(event) => {
          const zone = (['WIB', 'WITA', 'WIT'] as const).find((each) => each === event.currentTarget.value);
          if (zone) keep(change({ zone }));
        }}
        data={['WIB', 'WITA', 'WIT']}
      />
      <NativeSelect
        label={t('settings.officePaper')}
        value={office.paper.size}
        onChange={(event) =>
          keep(change({ paper: { ...office.paper, size: event.currentTarget.value === 'a4' ? 'a4' : 'f4' } }))
        }
        data={[
          { value: 'f4', label: t('settings.paperF4') },
          { value: 'a4', label: t('settings.paperA4') },
        ]}
      />
      <NativeSelect
        label={t('settings.officeMarkLanguage')}
        value={office.markLanguage}
        onChange={(event) => keep(change({ markLanguage: event.currentTarget.value === 'en' ? 'en' : 'id' }))}
        data={[
          { value: 'id', label: t('settings.markIndonesian') },
          { value: 'en', label: t('settings.markEnglish') },
        ]}
      />
      <Checkbox
        label={t('settings.officeEmployeeNumbers')}
        checked={office.showsEmployeeNumbers}
        onChange={(event) => keep(change({ showsEmployeeNumbers: event.currentTarget.checked }))}
      />
      <fieldset style={{ border: 0, margin: 0, padding: 0 }}>
        <legend style={{ fontWeight: 600, padding: 0 }}>{t('settings.budgetUserTitle')}</legend>
        <Stack gap="sm" mt="xs">
          <TextInput
            data-field="office.budgetUser"
            label={t('settings.budgetUserName')}
            value={official.name}
            onChange={(event) => change({ budgetUser: { ...official, name: event.currentTarget.value } })}
          />
          <TextInput
            label={t('settings.budgetUserPosition')}
            value={official.position}
            onChange={(event) => change({ budgetUser: { ...official, position: event.currentTarget.value } })}
          />
          <TextInput
            data-field="office.budgetUser.employeeNumber"
            label={t('settings.budgetUserNumber')}
            value={official.employeeNumber ?? ''}
            onChange={(event) => change({ budgetUser: { ...official, employeeNumber: event.currentTarget.value } })}
          />
        </Stack>
      </fieldset>
    </Stack>
  );
}

/** Nothing typed means nothing set; blank lines at the edges are not lines of a letterhead. */
function tidy(office: OfficeSettings): OfficeSettings {
  const user = office.budgetUser;
  return {
    ...office,
    letterhead: {
      lines: office.letterhead.lines.map((line) => line.trim()).filter((line) => line !== ''),
      contact: orNull(office.letterhead.contact),
    },
    city: orNull(office.city),
    budgetUser: user && user.name.trim() !== '' ? { ...user, employeeNumber: orNull(user.employeeNumber) } : null,
  };
}

function orNull(text: string | null): string | null {
  return text === null || text.trim() === '' ? null : text.trim();
}
