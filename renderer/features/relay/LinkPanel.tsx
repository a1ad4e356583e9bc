import { Button, Group, TextInput } from '@mantine/core';
import { type SyntheticEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { deviceOfCard } from '#core/exchange/card/card.ts';
import { fingerprintOf } from '#core/sync/fingerprint.ts';
import { useDeviceSettings } from '#renderer/session/hooks.ts';
import type { RelayLinkView, RelaySession } from '#renderer/session/relay-session.ts';
import { Facts } from '#renderer/ui/Facts.tsx';
import { Message } from '#renderer/ui/Message.tsx';
import { Panel } from '#renderer/ui/Panel.tsx';
import { ExchangedTable } from './ExchangedTable.tsx';
import styles from './Relay.module.css';
import { isPassing, troubleText } from './trouble-text.ts';
import { useRelayView } from './use-relay.ts';

/** The relay this laptop asks: found by its address, known by its code, then by itself. */
export function LinkPanel({ relay }: { readonly relay: RelaySession }) {
  const { t } = useTranslation();
  const link = useRelayView(relay, (view) => view.link);
  return (
    <Panel title={t('relay.linkTitle')}>
      <div className={styles.stack}>
        {link.kind === 'met' ? <Compare relay={relay} link={link} /> : null}
        {link.kind === 'linked' ? <Linked relay={relay} link={link} /> : null}
        {link.kind === 'not-met' ? <Message tone="problem" text={troubleText(t, link.why)} /> : null}
        {link.kind === 'met' || link.kind === 'linked' ? null : <Choose relay={relay} link={link} />}
      </div>
    </Panel>
  );
}

interface ChooseProps {
  readonly relay: RelaySession;
  readonly link: Extract<RelayLinkView, { kind: 'none' | 'meeting' | 'not-met' }>;
}

function Choose({ relay, link }: ChooseProps) {
  const { t } = useTranslation();
  const known = useDeviceSettings(({ relays }) => relays);
  const [address, setAddress] = useState('address' in link ? link.address : '');
  const isMeeting = link.kind === 'meeting';
  const submit = (event: SyntheticEvent): void => {
    event.preventDefault();
    void relay.meet(address);
  };
  return (
    <>
      <form className={styles.stack} onSubmit={submit}>
        <TextInput
          label={t('relay.linkAddress')}
          description={t('relay.linkHint')}
          inputWrapperOrder={['label', 'input', 'description']}
          value={address}
          spellCheck={false}
          w={460}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        <Button type="submit" loading={isMeeting} disabled={address.trim() === ''}>
          {t('relay.meet')}
        </Button>
      </form>
      {known.length === 0 ? null : (
        <section aria-label={t('relay.knownTitle')}>
          <p className="mp-quiet">{t('relay.knownTitle')}</p>
          <ul className={styles.list}>
            {known.map((each) => (
              <li key={each.address} className={styles.row}>
                <strong>{each.card.name}</strong> {each.address}
                <Button
                  size="compact-sm"
                  variant="default"
                  disabled={isMeeting}
                  aria-label={t('relay.connectOf', { name: each.card.name })}
                  onClick={() => void relay.connect(each)}
                >
                  {t('relay.connect')}
                </Button>
                <Button
                  size="compact-sm"
                  variant="subtle"
                  aria-label={t('relay.forgetOf', { name: each.card.name })}
                  onClick={() => void relay.forget(each.address)}
                >
                  {t('relay.forget')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

interface CompareProps {
  readonly relay: RelaySession;
  readonly link: Extract<RelayLinkView, { kind: 'met' }>;
}

function Compare({ relay, link: { address, card } }: CompareProps) {
  const { t } = useTranslation();
  return (
    <>
      <p role="status">{t('relay.metText', { name: card.name })}</p>
      <Facts>
        <dt>{t('relay.name')}</dt>
        <dd>{card.name}</dd>
        <dt>{t('relay.linkAddress')}</dt>
        <dd>{address}</dd>
        <dt>{t('relay.code')}</dt>
        <dd className={styles.code} data-testid="met-relay-code">
          {fingerprintOf(deviceOfCard(card))}
        </dd>
      </Facts>
      <Group gap="xs">
        <Button data-autofocus onClick={() => void relay.confirm()}>
          {t('relay.confirm')}
        </Button>
        <Button variant="default" onClick={() => relay.disconnect()}>
          {t('relay.differs')}
        </Button>
      </Group>
    </>
  );
}

interface LinkedProps {
  readonly relay: RelaySession;
  readonly link: Extract<RelayLinkView, { kind: 'linked' }>;
}

function Linked({ relay, link: { relay: known, trouble, last } }: LinkedProps) {
  const { t } = useTranslation();
  return (
    <>
      <Facts>
        <dt>{t('relay.linkedTo')}</dt>
        <dd>{known.card.name}</dd>
        <dt>{t('relay.linkAddress')}</dt>
        <dd>{known.address}</dd>
        <dt>{t('relay.code')}</dt>
        <dd className={styles.code}>{fingerprintOf(deviceOfCard(known.card))}</dd>
      </Facts>
      {trouble === null ? (
        <p role="status">{t(last === null ? 'relay.beginning' : 'relay.exchanging')}</p>
      ) : (
        <Message tone={isPassing(trouble) ? 'check' : 'problem'} text={troubleText(t, trouble)} />
      )}
      {last === null ? null : <ExchangedTable rows={[last]} label={t('relay.withRelay')} />}
      <Button variant="default" onClick={() => relay.disconnect()}>
        {t('relay.disconnect')}
      </Button>
    </>
  );
}
