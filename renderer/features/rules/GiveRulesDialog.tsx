import { useTranslation } from 'react-i18next';
import { formatDate } from '#core/calendar/format.ts';
import { givenRuleSetOf } from '#core/office/given-rule-set.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import { compareRuleSets, ruleValues } from '#core/regulation/rule-values.ts';
import { ruleSetById } from '#core/regulation/select.ts';
import { useOfficeCommands } from '#renderer/session/use-office-commands.tsx';
import { ReasonDialog } from '#renderer/ui/ReasonDialog.tsx';
import type { GivenRow } from './given-rows.ts';
import { ruleLabel } from './rule-label.ts';
import styles from './RulesScreen.module.css';
import { valueWords } from './value-words.ts';

interface GiveRulesDialogProps {
  readonly ruleSet: RuleSet;
  /** What was given for the same day, which this takes the place of. */
  readonly replaced: GivenRow | null;
  readonly isShared: boolean;
  readonly onGiven: () => void;
  readonly onClose: () => void;
}

const SHOWN = 8;

/** What giving a rule set changes, place by place, before it goes to every device of the office. */
export function GiveRulesDialog({ ruleSet, replaced, isShared, onGiven, onClose }: GiveRulesDialogProps) {
  const { t } = useTranslation();
  const { execute } = useOfficeCommands();
  const before = replaced?.ruleSet ?? ruleSetById(ruleSet.id);
  const different = before === null ? [] : compareRuleSets(before, ruleSet);
  const from = formatDate(ruleSet.inForceFrom.value);

  async function give(reason: string): Promise<void> {
    if (await execute({ name: 'giveRuleSet', body: { ...givenRuleSetOf(ruleSet), reason } })) onGiven();
  }

  return (
    <ReasonDialog
      size="lg"
      title={t(isShared ? 'rules.give.title' : 'rules.give.titleHere', { ruleSet: ruleSet.name })}
      label={t('rules.give.reason')}
      action={t(isShared ? 'rules.give.confirm' : 'rules.give.confirmHere')}
      onSubmit={give}
      onClose={onClose}
    >
      <p className={styles.line}>{t('rules.give.means', { date: from })}</p>
      {replaced === null ? null : (
        <p className={styles.line}>
          <strong>{t('rules.give.replaces', { ruleSet: replaced.given.name, date: from })}</strong>
        </p>
      )}
      {before === null ? null : (
        <div>
          <p className={styles.line}>
            {different.length === 0
              ? t('rules.give.same', { ruleSet: before.name })
              : t('rules.give.differences', { count: different.length, ruleSet: before.name })}
          </p>
          <ul className={styles.changes}>
            {different.slice(0, SHOWN).map((path) => (
              <li key={path}>
                {`${ruleLabel(t, path)}: ${wordsAt(before, path)} → `}
                <strong>{wordsAt(ruleSet, path)}</strong>
              </li>
            ))}
            {different.length > SHOWN ? <li>{t('rules.give.more', { count: different.length - SHOWN })}</li> : null}
          </ul>
        </div>
      )}
    </ReasonDialog>
  );

  function wordsAt(rules: RuleSet, path: string): string {
    const found = ruleValues(rules).find((each) => each.path === path);
    if (found === undefined) return t('rules.absent');
    return path === 'words' ? t('rules.label.words') : valueWords(t, path, found.value);
  }
}
