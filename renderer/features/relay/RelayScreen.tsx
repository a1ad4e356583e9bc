import { useTranslation } from 'react-i18next';
import { fingerprintOf } from '#core/sync/fingerprint.ts';
import { useIdentity, useWorkspace } from '#renderer/session/hooks.ts';
import { Facts } from '#renderer/ui/Facts.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { Screen } from '#renderer/ui/Screen.tsx';
import { DoorPanel } from './DoorPanel.tsx';
import { LinkPanel } from './LinkPanel.tsx';
import styles from './Relay.module.css';

/** Laptops in one room exchange without a server: one opens its door, the others knock. */
export function RelayScreen() {
  const { t } = useTranslation();
  const { relay, device } = useWorkspace();
  const { name } = useIdentity();
  return (
    <Screen title={t('relay.title')} intro={t('relay.intro')}>
      {relay === null ? (
        <p>{t('relay.unavailable')}</p>
      ) : (
        <>
          <Panel title={t('relay.ownTitle')}>
            <Facts>
              <dt>{t('relay.name')}</dt>
              <dd>{name}</dd>
              <dt>{t('relay.code')}</dt>
              <dd className={styles.code} data-testid="own-relay-code">
                {fingerprintOf(device.key.dev)}
              </dd>
            </Facts>
            <p className="mp-quiet">{t('relay.ownText')}</p>
          </Panel>
          <DoorPanel relay={relay} />
          <LinkPanel relay={relay} />
        </>
      )}
    </Screen>
  );
}
