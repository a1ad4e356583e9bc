import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FallenBid } from '#core/committee/fallen-bids.ts';
import { mayInTender } from '#core/committee/tender-permissions.ts';
import { useIdentity, useWorkspace } from '#renderer/session/hooks.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { useSeat } from '#renderer/session/use-own-sheet.ts';
import { reasonTexts } from '#renderer/ui/reason-text.ts';
import styles from './JudgingPanel.module.css';

type FallPanelProps = Pick<StageProps, 'dossier' | 'evaluation' | 'fallen' | 'readOnly' | 'clock' | 'execute'>;

/** Every bid that falls, by what, and who stands for it; nothing where the tender asks for no second person. */
export function FallPanel({ dossier, evaluation, fallen, readOnly, clock, execute }: FallPanelProps) {
  const { t } = useTranslation();
  const seat = useSeat(dossier);
  const { role } = useIdentity();
  const { device } = useWorkspace();
  if (fallen.length === 0) return null;
  const maySay = !readOnly && seat !== null && mayInTender(role, 'confirmFall', dossier);
  const confirm = ({ bidder, basis }: FallenBid, { id, name }: NonNullable<typeof seat>) => {
    const confirmation = { name, key: device.key.dev, at: clock.now(), basis };
    return execute({ name: 'confirmFall', body: { bidder, member: id, confirmation } });
  };
  return (
    <section className={styles.panel} aria-label={t('sheets.fallTitle')}>
      <h2 className={styles.heading}>{t('sheets.fallTitle')}</h2>
      <p className="mp-quiet">{t('sheets.fallText')}</p>
      <ul className={styles.list}>
        {fallen.map((each) => {
          const name = dossier.bidders.find(({ id }) => id === each.bidder)?.name ?? each.bidder;
          const names = each.confirmed.map(({ member }) => member.name).join('; ');
          const isOwnMissing = !each.confirmed.some(({ member }) => member.id === seat?.id);
          return (
            <li key={each.bidder}>
              <strong>{name}</strong>:{' '}
              {each.missing === 0 ? t('sheets.fallComplete') : t('sheets.fallMissing', { count: each.missing })}
              {groundsOf(evaluation, each).map(([gate, reasons]) => (
                <div key={gate}>{reasonTexts(t, reasons, dossier).join('; ')}</div>
              ))}
              {names === '' ? null : <div className="mp-quiet">{t('sheets.fallConfirmed', { names })}</div>}
              {maySay && isOwnMissing ? (
                <Button
                  size="compact-xs"
                  variant="default"
                  aria-label={t('sheets.confirmFallOf', { bidder: name })}
                  onClick={() => void confirm(each, seat)}
                >
                  {t('sheets.confirmFall')}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function groundsOf({ bids }: FallPanelProps['evaluation'], { bidder }: FallenBid) {
  const gates = Object.entries(bids.find((bid) => bid.bidder === bidder)?.gates ?? {});
  return gates.flatMap(([gate, { status, reasons }]) => (status === 'failed' ? [[gate, reasons] as const] : []));
}
