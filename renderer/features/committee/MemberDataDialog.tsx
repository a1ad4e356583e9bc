import { Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Member } from '#core/tender/model.ts';
import { Dialog } from '#renderer/ui/Dialog.tsx';

const FIELDS = ['nationalId', 'taxNumber', 'phone', 'address'] as const;

type PersonalData = Record<(typeof FIELDS)[number], string>;

interface MemberDataDialogProps {
  readonly member: Member;
  readonly onSave: (member: Member) => void;
  readonly onClose: () => void;
}

/** What members are compared with bidders by. It is stored with the committee as a whole. */
export function MemberDataDialog({ member, onSave, onClose }: MemberDataDialogProps) {
  const { t } = useTranslation();
  const [data, setData] = useState<PersonalData>({
    nationalId: member.nationalId ?? '',
    taxNumber: member.taxNumber ?? '',
    phone: member.phone ?? '',
    address: member.address ?? '',
  });
  const put = (part: Partial<PersonalData>) => setData({ ...data, ...part });
  return (
    <Dialog title={t('safeguards.personalDataOf', { name: member.name })} onClose={onClose}>
      <Stack gap="sm">
        <p className="mp-quiet">{t('safeguards.personalDataText')}</p>
        <TextInput
          data-autofocus
          label={t('safeguards.nationalId')}
          value={data.nationalId}
          inputMode="numeric"
          onChange={(event) => put({ nationalId: event.currentTarget.value })}
        />
        <TextInput
          label={t('safeguards.taxNumber')}
          value={data.taxNumber}
          inputMode="numeric"
          onChange={(event) => put({ taxNumber: event.currentTarget.value })}
        />
        <TextInput
          label={t('safeguards.phone')}
          value={data.phone}
          inputMode="tel"
          onChange={(event) => put({ phone: event.currentTarget.value })}
        />
        <Textarea
          label={t('safeguards.address')}
          value={data.address}
          autosize
          minRows={2}
          onChange={(event) => put({ address: event.currentTarget.value })}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('shell.cancel')}
          </Button>
          <Button onClick={() => onSave(withData(member, data))}>{t('safeguards.personalDataSave')}</Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

/** Empty fields are not given at all. */
function withData({ id, name, employeeNumber, role, certificate }: Member, data: PersonalData): Member {
  const given = FIELDS.map((field) => [field, data[field].trim()] as const).filter(([, value]) => value !== '');
  const paper = certificate === undefined ? {} : { certificate };
  return { id, name, employeeNumber, role, ...paper, ...Object.fromEntries(given) };
}
