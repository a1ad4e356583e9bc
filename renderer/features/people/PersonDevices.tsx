import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import type { Offer, PersonId, RegisteredDevice, Registry } from '#core/registry/model.ts';
import { useIdentity } from '#renderer/session/hooks.ts';
import styles from './People.module.css';

interface PersonDevicesProps {
  readonly registry: Registry;
  readonly person: PersonId;
  readonly onRevoke: (device: RegisteredDevice) => void;
}

/** A person's devices, and the codes that wait for one. */
export function PersonDevices({ registry, person, onRevoke }: PersonDevicesProps) {
  const { t } = useTranslation();
  const { zone } = useIdentity();
  const devices = Object.values<RegisteredDevice>(registry.devices).filter((device) => device.person === person);
  const offers = Object.values<Offer>(registry.offers).filter(
    (each) => each.person === person && each.state === 'open',
  );
  if (devices.length === 0 && offers.length === 0) return t('people.noDevice');
  return (
    <ul className={styles.devices}>
      {devices.map((device) => (
        <li key={device.dev}>
          <code>{device.dev.slice(0, 8)}</code>{' '}
          {device.isRevoked ? (
            <span className="mp-quiet">{t('people.revoked')}</span>
          ) : (
            <Button size="compact-xs" variant="subtle" onClick={() => onRevoke(device)}>
              {t('people.revoke')}
            </Button>
          )}
        </li>
      ))}
      {offers.map(({ offer, validUntil }) => (
        <li key={offer} className="mp-quiet">
          {t('people.codeOpen', { at: formatDateTime(validUntil, zone) })}
        </li>
      ))}
    </ul>
  );
}
