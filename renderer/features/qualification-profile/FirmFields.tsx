import { Checkbox, Group, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { DecimalText, RupiahText } from '#core/money/text.ts';
import type { FirmProfile, HighestContract } from '#core/tender/qualification-model.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { DecimalField } from '#renderer/ui/DecimalField.tsx';
import { MoneyField } from '#renderer/ui/MoneyField.tsx';
import { OfferedResources } from './OfferedResources.tsx';
import { RowList } from './RowList.tsx';

const NOTHING = '0.00' as RupiahText;

interface FirmFieldsProps {
  readonly firm: FirmProfile;
  readonly put: (part: Partial<FirmProfile>) => void;
}

/** One firm, or one partner of a joint operation: its part, its work at hand, its largest contract, its licences. */
export function FirmFields({ firm, put }: FirmFieldsProps) {
  const { t } = useTranslation();
  const contract = firm.highestContract;
  const putContract = (part: Partial<HighestContract>) =>
    put({
      highestContract: {
        ...(contract ?? { name: '', value: NOTHING, year: 0, presentValue: null }),
        ...part,
      },
    });
  return (
    <div>
      <Group gap="xs" align="end">
        <TextInput label={t('profile.firm')} value={firm.name} onChange={(e) => put({ name: e.currentTarget.value })} />
        <Checkbox
          label={t('profile.lead')}
          checked={firm.lead}
          onChange={(e) => put({ lead: e.currentTarget.checked })}
        />
        <DecimalField
          label={t('profile.share')}
          value={firm.sharePercent}
          onChange={(sharePercent) => put({ sharePercent })}
        />
        <DecimalField
          label={t('profile.mostAtOnce')}
          value={firm.mostPackagesAtOnce === null ? null : (String(firm.mostPackagesAtOnce) as DecimalText)}
          onChange={(most) => put({ mostPackagesAtOnce: most === null ? null : Math.trunc(Number(most)) })}
        />
        <MoneyField label={t('profile.netWorth')} value={firm.netWorth} onChange={(netWorth) => put({ netWorth })} />
        <TextInput
          label={t('profile.bankAccount')}
          value={firm.bankAccount ?? ''}
          onChange={(e) => put({ bankAccount: e.currentTarget.value === '' ? null : e.currentTarget.value })}
        />
      </Group>
      <RowList
        title={t('profile.highestContract')}
        rows={contract === null ? [] : [contract]}
        empty={{ name: '', value: NOTHING, year: 0, presentValue: null }}
        onChange={(rows) => put({ highestContract: rows.at(0) ?? null })}
        render={(row) => (
          <>
            <TextInput
              label={t('profile.work')}
              value={row.name}
              onChange={(e) => putContract({ name: e.currentTarget.value })}
            />
            <DecimalField
              label={t('profile.year')}
              value={row.year === 0 ? null : (String(row.year) as DecimalText)}
              onChange={(year) => putContract({ year: Math.trunc(Number(year ?? 0)) })}
            />
            <MoneyField
              label={t('profile.value')}
              value={row.value}
              onChange={(value) => putContract({ value: value ?? NOTHING })}
            />
            <MoneyField
              label={t('profile.presentValue')}
              value={row.presentValue}
              onChange={(presentValue) => putContract({ presentValue })}
            />
          </>
        )}
      />
      <RowList
        title={t('profile.running')}
        rows={firm.runningPackages}
        empty={{
          name: '',
          owner: null,
          value: NOTHING,
          done: NOTHING,
          sharePercent: '100' as DecimalText,
          endsOn: null,
        }}
        onChange={(runningPackages) => put({ runningPackages })}
        render={(row, edit) => (
          <>
            <TextInput
              label={t('profile.work')}
              value={row.name}
              onChange={(e) => edit({ name: e.currentTarget.value })}
            />
            <MoneyField label={t('profile.value')} value={row.value} onChange={(v) => edit({ value: v ?? NOTHING })} />
            <MoneyField label={t('profile.done')} value={row.done} onChange={(v) => edit({ done: v ?? NOTHING })} />
            <DecimalField
              label={t('profile.share')}
              value={row.sharePercent}
              onChange={(v) => edit({ sharePercent: v ?? ('100' as DecimalText) })}
            />
            <DateField label={t('profile.endsOn')} value={row.endsOn} onChange={(endsOn) => edit({ endsOn })} />
          </>
        )}
      />
      <RowList
        title={t('profile.licences')}
        rows={firm.licences}
        empty={{ kind: '', number: '', issuer: null, validUntil: null }}
        onChange={(licences) => put({ licences })}
        render={(row, edit) => (
          <>
            <TextInput
              label={t('profile.kind')}
              value={row.kind}
              onChange={(e) => edit({ kind: e.currentTarget.value })}
            />
            <TextInput
              label={t('profile.number')}
              value={row.number}
              onChange={(e) => edit({ number: e.currentTarget.value })}
            />
            <TextInput
              label={t('profile.issuer')}
              value={row.issuer ?? ''}
              onChange={(e) => edit({ issuer: e.currentTarget.value || null })}
            />
            <DateField
              label={t('profile.validUntil')}
              value={row.validUntil}
              onChange={(validUntil) => edit({ validUntil })}
            />
          </>
        )}
      />
      <RowList
        title={t('profile.experience')}
        rows={firm.experience}
        empty={{ name: '', owner: null, contractNumber: null, value: null, from: null, until: null }}
        onChange={(experience) => put({ experience })}
        render={(row, edit) => (
          <>
            <TextInput
              label={t('profile.work')}
              value={row.name}
              onChange={(e) => edit({ name: e.currentTarget.value })}
            />
            <TextInput
              label={t('profile.owner')}
              value={row.owner ?? ''}
              onChange={(e) => edit({ owner: e.currentTarget.value || null })}
            />
            <MoneyField label={t('profile.value')} value={row.value} onChange={(value) => edit({ value })} />
            <DateField label={t('profile.from')} value={row.from} onChange={(from) => edit({ from })} />
            <DateField label={t('profile.until')} value={row.until} onChange={(until) => edit({ until })} />
          </>
        )}
      />
      <OfferedResources firm={firm} put={put} />
    </div>
  );
}
