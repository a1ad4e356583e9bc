import { Checkbox, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Zone } from '#core/calendar/instant.ts';
import type { RequiredBond } from '#core/course/appeal-standing.ts';
import type { RupiahText } from '#core/money/text.ts';
import type { AppealBond } from '#core/tender/course-model.ts';
import { DateField } from '#renderer/ui/DateField.tsx';
import { DateTimeField } from '#renderer/ui/DateTimeField.tsx';
import { MoneyField } from '#renderer/ui/MoneyField.tsx';
import styles from './AftermathStage.module.css';

interface AppealBondFieldsProps {
  readonly bond: AppealBond | null;
  readonly required: RequiredBond;
  readonly committee: string;
  readonly zone: Zone;
  readonly onChange: (bond: AppealBond | null) => void;
}

const NOTHING = '0.00' as RupiahText;

/** The bond of an appeal; a new one begins with what the law asks for. */
export function AppealBondFields({ bond, required, committee, zone, onChange }: AppealBondFieldsProps) {
  const { t } = useTranslation();
  const put = (part: Partial<AppealBond>) => (bond === null ? undefined : onChange({ ...bond, ...part }));
  const fresh: AppealBond = {
    number: '',
    issuer: '',
    value: required.amount ?? NOTHING,
    validUntil: required.validUntil,
    confirmedAt: null,
  };
  return (
    <>
      <Checkbox
        label={t('aftermath.bondHas')}
        checked={bond !== null}
        onChange={(event) => onChange(event.currentTarget.checked ? fresh : null)}
      />
      {bond === null ? null : (
        <div className={styles.grid}>
          <TextInput
            label={t('aftermath.bondNumber')}
            value={bond.number}
            onChange={(event) => put({ number: event.currentTarget.value })}
          />
          <TextInput
            label={t('aftermath.bondIssuer')}
            value={bond.issuer}
            onChange={(event) => put({ issuer: event.currentTarget.value })}
          />
          <MoneyField
            label={t('aftermath.bondValue')}
            value={bond.value}
            onChange={(value) => put({ value: value ?? NOTHING })}
          />
          <DateField
            label={t('aftermath.bondUntil')}
            value={bond.validUntil}
            onChange={(validUntil) => put({ validUntil })}
          />
          <DateTimeField
            label={t('aftermath.bondConfirmedAt', { committee })}
            value={bond.confirmedAt}
            zone={zone}
            onChange={(confirmedAt) => put({ confirmedAt })}
          />
        </div>
      )}
    </>
  );
}
