import { useTranslation } from 'react-i18next';
import { formatDate } from '#core/calendar/format.ts';
import { useOfficeCommands } from '#renderer/session/use-office-commands.tsx';
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx';
import type { GivenRow } from './given-rows.ts';
import styles from './RulesScreen.module.css';

interface WithdrawRulesDialogProps {
  readonly row: GivenRow;
  readonly onClose: () => void;
}

/** Takes a given rule set back, for tenders to come. */
export function WithdrawRulesDialog({ row: { given }, onClose }: WithdrawRulesDialogProps) {
  const { t } = useTranslation();
  const { execute } = useOfficeCommands();

  async function withdraw(reason: string): Promise<void> {
    if (await execute({ name: 'withdrawRuleSet', body: { from: given.from, reason } })) onClose();
  }

  return (
    <ReasonDialog
      title={t('rules.withdraw.title', { ruleSet: given.name, date: formatDate(given.from) })}
      label={t('rules.give.reason')}
      action={t('rules.withdraw.confirm')}
      color="red"
      onSubmit={withdraw}
      onClose={onClose}
    >
      <p className={styles.line}>{t('rules.withdraw.means')}</p>
    </ReasonDialog>
  );
}
