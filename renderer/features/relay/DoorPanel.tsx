import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { deviceOfCard } from '#core/exchange/card/card.ts';
import { fingerprintOf } from '#core/sync/fingerprint.ts';
import { roleNames } from '#renderer/session/role-name.ts';
import type { RelayDoorView, RelaySession } from '#renderer/session/relay-session.ts';
import { Message } from '#renderer/ui/Message.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { ExchangedTable } from './ExchangedTable.tsx';
import styles from './Relay.module.css';
import { useRelayView } from './use-relay.ts';

/** The door of this laptop: shut, or open with where others find it, who asks and who exchanged. */
export function DoorPanel({ relay }: { readonly relay: RelaySession }) {
  const { t } = useTranslation();
  const door = useRelayView(relay, (view) => view.door);
  return (
    <Panel title={t('relay.doorTitle')}>
      <div className={styles.stack}>
        {door.kind === 'open' ? <OpenDoor relay={relay} door={door} /> : <p>{t('relay.doorText')}</p>}
        {door.kind === 'failed' ? (
          <Message
            tone="problem"
            text={{
              what: t('relay.notOpenWhat'),
              means: t('relay.notOpenMeans'),
              next: t('relay.notOpenNext'),
              code: door.code,
            }}
          />
        ) : null}
        {door.kind === 'open' ? (
          <Button variant="default" onClick={() => void relay.close()}>
            {t('relay.stop')}
          </Button>
        ) : (
          <Button loading={door.kind === 'opening'} onClick={() => void relay.open()}>
            {t('relay.open')}
          </Button>
        )}
      </div>
    </Panel>
  );
}

interface OpenDoorProps {
  readonly relay: RelaySession;
  readonly door: Extract<RelayDoorView, { kind: 'open' }>;
}

function OpenDoor({ relay, door: { hosts, port } }: OpenDoorProps) {
  const { t } = useTranslation();
  const guests = useRelayView(relay, (view) => view.guests);
  return (
    <>
      {hosts.length === 0 ? (
        <Message
          tone="check"
          text={{ what: t('relay.noNetworkWhat'), means: t('relay.noNetworkMeans'), next: t('relay.noNetworkNext') }}
        />
      ) : (
        <>
          <p>{t('relay.address')}</p>
          {hosts.map((host) => (
            <p key={host} className={styles.address}>
              {host}:{port}
            </p>
          ))}
        </>
      )}
      <p className="mp-quiet">{t('relay.firewallHint', { port })}</p>
      <Strangers relay={relay} />
      {guests.length === 0 ? (
        <p role="status">{t('relay.waiting')}</p>
      ) : (
        <ExchangedTable rows={guests} label={t('relay.guests')} />
      )}
    </>
  );
}

/** Whoever is not known here waits until their code was compared. */
function Strangers({ relay }: { readonly relay: RelaySession }) {
  const { t } = useTranslation();
  const strangers = useRelayView(relay, (view) => view.strangers);
  if (strangers.length === 0) return null;
  return (
    <Message
      tone="check"
      text={{ what: t('relay.strangersWhat'), means: t('relay.strangersMeans'), next: t('relay.strangersNext') }}
    >
      <ul className={styles.list}>
        {strangers.map((card) => (
          <li key={card.signingKey} className={styles.row}>
            <strong>{card.name}</strong> {roleNames(t, card.role)}
            <span className={styles.code}>{fingerprintOf(deviceOfCard(card))}</span>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('relay.trustOf', { name: card.name })}
              onClick={() => void relay.trust(card)}
            >
              {t('relay.trust')}
            </Button>
          </li>
        ))}
      </ul>
    </Message>
  );
}
