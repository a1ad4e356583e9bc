import { NativeSelect, Stack, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ROLES } from '#core/committee/role.ts';
import { roleName } from '#renderer/session/role-name.ts';
import type { Identity } from '#renderer/storage/settings.ts';
import styles from './Identity.module.css';

interface IdentityFieldsProps {
  readonly identity: Identity;
  readonly nameMissing: boolean;
  readonly onChange: (identity: Identity) => void;
  readonly onNameLeft?: () => void;
  readonly autoFocus?: boolean;
}

const ZONES = ['WIB', 'WITA', 'WIT'] as const;

/** Who works here: asked at first start, changed in settings. */
export function IdentityFields({ identity, nameMissing, onChange, onNameLeft, autoFocus }: IdentityFieldsProps) {
  const { t } = useTranslation();
  const zoneNames = { WIB: t('welcome.zoneWib'), WITA: t('welcome.zoneWita'), WIT: t('welcome.zoneWit') };
  return (
    <Stack gap="sm">
      <TextInput
        label={t('welcome.name')}
        placeholder={t('welcome.namePlaceholder')}
        value={identity.name}
        onChange={(event) => onChange({ ...identity, name: event.currentTarget.value })}
        onBlur={() => onNameLeft?.()}
        error={nameMissing ? t('welcome.nameMissing') : null}
        autoFocus={autoFocus ?? false}
      />
      <div className={styles.pair}>
        <NativeSelect
          label={t('welcome.role')}
          value={identity.role}
          onChange={(event) => {
            const role = ROLES.find((each) => each === event.currentTarget.value);
            if (role) onChange({ ...identity, role });
          }}
          data={ROLES.map((value) => ({ value, label: roleName(t, value) }))}
        />
        <NativeSelect
          label={t('welcome.zone')}
          value={identity.zone}
          onChange={(event) => {
            const zone = ZONES.find((each) => each === event.currentTarget.value);
            if (zone) onChange({ ...identity, zone });
          }}
          data={ZONES.map((value) => ({ value, label: zoneNames[value] }))}
        />
      </div>
    </Stack>
  );
}
