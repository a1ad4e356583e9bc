import { Button, Table } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import type { Zone } from '#core/calendar/instant.ts';
import type { Contribution } from '#core/exchange/bundle/receive.ts';
import { type Card, checkCode, deviceOfCard } from '#core/exchange/card/card.ts';
import type { DeviceId } from '#core/log/envelope.ts';
import { useDeviceSettings, useIdentity, useWorkspace } from '#renderer/session/hooks.ts';
import { bringsAnything, type CarriedPlan } from '#renderer/session/receive-bundle.ts';
import { roleNames } from '#renderer/session/role-name.ts';
import { CopyCode } from '#renderer/ui/CopyCode.tsx';
import { Message } from '#renderer/ui/Message.tsx';
import { Facts } from '#renderer/ui/Facts.tsx';
import { damageMessages } from './damage-messages.ts';
import styles from './Exchange.module.css';
import { FilesPreview } from './FilesPreview.tsx';
import type { ShownBundle } from './use-receive.ts';

interface ReceivePreviewProps {
  readonly bundle: ShownBundle;
  readonly onTrust: (card: Card) => Promise<void>;
  readonly onTrustName: (dev: DeviceId, name: string) => Promise<void>;
  readonly onAccept: () => void;
}

const SHOWN_AT_FIRST = 100;

/** What a file will bring, by whom and since when, and what of it is not taken: before anything is written. */
export function ReceivePreview({ bundle, onTrust, onTrustName, onAccept }: ReceivePreviewProps) {
  const { t } = useTranslation();
  const { name, content, plans, files } = bundle;
  const [limit, setLimit] = useState(SHOWN_AT_FIRST);
  const count = plans.reduce((sum, { events }) => sum + events.length, 0);
  const tenders = plans.filter(({ events }) => events.length > 0).length;
  const asides = plans.reduce((sum, plan) => sum + plan.asides.length, 0);
  const isEmpty = !plans.some(bringsAnything) && files.brings.length === 0;
  return (
    <section className={styles.report} aria-label={t('exchange.previewOf', { name })}>
      <Sender bundle={bundle} />
      {damageMessages(t, content.damage).map((text) => (
        <Message key={text.what} tone="check" text={text} />
      ))}
      <UnknownCards cards={content.cards} onTrust={onTrust} />
      <OtherNames plans={plans} onTrustName={onTrustName} />
      {plans.length === 0 ? null : <PlanTable plans={plans.slice(0, limit)} />}
      {plans.length > limit ? (
        <Button variant="subtle" onClick={() => setLimit(limit + SHOWN_AT_FIRST)}>
          {t('exchange.more', { count: plans.length - limit })}
        </Button>
      ) : null}
      <FilesPreview files={files} />
      {asides > 0 ? <p className={styles.sum}>{t('exchange.acceptAsides', { count: asides })}</p> : null}
      <p className={styles.sum}>
        {count > 0 ? t('exchange.acceptCount', { count, tenders }) : null}
        {isEmpty ? t('exchange.acceptNothing') : null}
      </p>
      <Button disabled={isEmpty} onClick={onAccept}>
        {t('exchange.accept')}
      </Button>
    </section>
  );
}

function Sender({ bundle: { content } }: Pick<ReceivePreviewProps, 'bundle'>) {
  const { t } = useTranslation();
  const { zone } = useIdentity();
  const { manifest } = content;
  return (
    <Facts>
      <dt>{t('exchange.from')}</dt>
      <dd>
        {manifest === null ? (
          t('exchange.fromUnknown')
        ) : (
          <>
            {manifest.sender.name} · {roleNames(t, manifest.sender.role)}{' '}
            <CopyCode code={manifest.sender.dev.slice(0, 16)} />
          </>
        )}
      </dd>
      {manifest ? (
        <>
          <dt>{t('exchange.madeAt')}</dt>
          <dd>
            {formatDateTime(manifest.madeAt, zone)} · {t('exchange.madeWith', { app: manifest.app })}
          </dd>
        </>
      ) : null}
    </Facts>
  );
}

/** Cards that travel with the file and nobody here has yet: what they signed is taken in once one is accepted. */
function UnknownCards({
  cards,
  onTrust,
}: {
  readonly cards: readonly Card[];
  readonly onTrust: ReceivePreviewProps['onTrust'];
}) {
  const { t } = useTranslation();
  const { device } = useWorkspace();
  const people = useDeviceSettings((settings) => settings.people);
  const known = new Set([device.key.dev, ...people.map(({ card }) => deviceOfCard(card))]);
  const unknown = cards.filter((card) => !known.has(deviceOfCard(card)));
  if (unknown.length === 0) return null;
  return (
    <section aria-label={t('exchange.unknownCards')}>
      <h2 className={styles.heading}>{t('exchange.unknownCards')}</h2>
      <p className={styles.intro}>{t('exchange.unknownCardsText')}</p>
      <ul className={styles.cards}>
        {unknown.map((card) => (
          <li key={card.signingKey}>
            <strong>{card.name}</strong> · {roleNames(t, card.role)}
            <span className={styles.code}>{checkCode(card)}</span>
            <Button
              size="compact-sm"
              variant="default"
              aria-label={t('exchange.trustOf', { name: card.name })}
              onClick={() => void onTrust(card)}
            >
              {t('exchange.trust')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Known keys that signed in another name than that of their card: an older name of theirs, or someone else's. */
function OtherNames({
  plans,
  onTrustName,
}: {
  readonly plans: readonly CarriedPlan[];
  readonly onTrustName: ReceivePreviewProps['onTrustName'];
}) {
  const { t } = useTranslation();
  const people = useDeviceSettings((settings) => settings.people);
  const found = new Map<string, { readonly dev: DeviceId; readonly name: string; readonly known: string }>();
  for (const { reason, dev, actor } of plans.flatMap(({ keptOut }) => keptOut)) {
    const person = people.find(({ card }) => deviceOfCard(card) === dev);
    if (reason !== 'other-name' || dev === null || actor === null || person === undefined) continue;
    found.set(`${dev} ${actor}`, { dev, name: actor, known: person.card.name });
  }
  if (found.size === 0) return null;
  return (
    <section aria-label={t('exchange.otherNames')}>
      <h2 className={styles.heading}>{t('exchange.otherNames')}</h2>
      <p className={styles.intro}>{t('exchange.otherNamesText')}</p>
      <ul className={styles.cards}>
        {[...found].map(([key, { dev, name, known }]) => (
          <li key={key}>
            {t('exchange.otherNameOf', { name, known })}{' '}
            <Button size="compact-sm" variant="default" onClick={() => void onTrustName(dev, name)}>
              {t('exchange.acceptName', { name })}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function contributionText(t: TFunction<'app'>, contribution: Contribution, zone: Zone): string {
  const { actor, role, events, since, until } = contribution;
  const about = { name: actor, role: roleNames(t, role), count: events, since: formatDateTime(since, zone) };
  const end = formatDateTime(until, zone);
  return about.since === end
    ? t('exchange.contributionOnce', about)
    : t('exchange.contribution', { ...about, until: end });
}

function PlanTable({ plans }: { readonly plans: readonly CarriedPlan[] }) {
  const { t } = useTranslation();
  return (
    <>
      <h2 className={styles.heading}>{t('exchange.tenders')}</h2>
      <Table verticalSpacing={4} aria-label={t('exchange.tenders')}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t('exchange.tender')}</Table.Th>
            <Table.Th>{t('exchange.brings')}</Table.Th>
            <Table.Th className="mp-number">{t('exchange.present')}</Table.Th>
            <Table.Th>{t('exchange.keptOutTitle')}</Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {plans.map((plan) => (
            <PlanRow key={plan.stream} plan={plan} />
          ))}
        </Table.Tbody>
      </Table>
    </>
  );
}

function PlanRow({ plan }: { readonly plan: CarriedPlan }) {
  const { t } = useTranslation();
  const { zone } = useIdentity();
  return (
    <Table.Tr>
      <Table.Td>
        {plan.title || t('exchange.untitled')}
        {plan.isNew ? <div className="mp-quiet">{t('exchange.newTender')}</div> : null}
      </Table.Td>
      <Table.Td>
        {plan.contributions.length === 0 ? <span className="mp-quiet">{t('exchange.nothingNew')}</span> : null}
        {plan.contributions.map((contribution) => (
          <div key={`${contribution.dev} ${contribution.actor} ${contribution.role}`}>
            {contributionText(t, contribution, zone)}
          </div>
        ))}
        <OrderLine order={plan.order} />
        {plan.newer > 0 ? <div className="mp-quiet">{t('exchange.newer', { count: plan.newer })}</div> : null}
      </Table.Td>
      <Table.Td className="mp-number">{plan.present}</Table.Td>
      <Table.Td>
        {plan.keptOut.length === 0 ? <span className="mp-quiet">—</span> : null}
        {plan.keptOut.map(({ reason, dev, actor, count, from }) => (
          <div key={`${reason} ${dev} ${actor}`} title={`${reason} ${dev?.slice(0, 12) ?? '?'} ${from ?? '?'}`}>
            {t('exchange.keptOutCount', { count, who: actor ?? t('exchange.someone') })}{' '}
            {t(`exchange.keptOut.${reason}`)}
          </div>
        ))}
      </Table.Td>
    </Table.Tr>
  );
}

/** What the file proves of the server, or why it proves nothing here. */
function OrderLine({ order }: Pick<CarriedPlan, 'order'>) {
  const { t } = useTranslation();
  switch (order.kind) {
    case 'none':
      return null;
    case 'brings':
      return <div>{t('exchange.order.brings', { count: order.page.numbers.length })}</div>;
    case 'left':
      return <div className="mp-quiet">{t(`exchange.order.left.${order.why}`)}</div>;
  }
}
