import { Button } from '@mantine/core';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { useSaving, useWorkspace } from '#renderer/session/hooks.ts';
import { type Choice, type Plan, planOf } from './choice.ts';
import { formatCount } from '#renderer/ui/format-count.ts';
import styles from './ImportScreen.module.css';
import { importNow, type Preview } from './import-store.ts';
import { isUnread } from './read-files.ts';

interface PreviewFootProps {
  readonly preview: Preview;
  readonly choice: Choice;
  readonly practice: boolean;
}

/** What will be left out, at the left; the one button that writes, at the right, saying exactly what it does. */
export function PreviewFoot({ preview, choice, practice }: PreviewFootProps) {
  const { t } = useTranslation();
  const workspace = useWorkspace();
  const cannotSave = useSaving((saving) => saving.fault !== null);
  const plan = planOf(preview.tenders, choice);
  const nothing = plan.bring.length === 0 && plan.differences === 0;
  const left = leftOut(t, plan, preview);
  return (
    <footer className={styles.foot}>
      <p className={styles.footText} data-testid="import-left-out">
        {left}
      </p>
      <p className={styles.footWhy}>{why()}</p>
      <Button size="sm" disabled={nothing || cannotSave} onClick={() => void importNow(workspace)}>
        {actionText(t, plan, preview)}
      </Button>
    </footer>
  );

  function why(): string {
    if (cannotSave) return t('import.cannotSave');
    if (!nothing) return plan.bring.length > 0 && !practice ? t('import.noUndo') : '';
    const { tenders } = preview;
    if (tenders.length === 0) return '';
    if (tenders.every(({ state }) => state === 'same')) return t('import.nothingNew');
    const possible = tenders.some(
      ({ state, differences }) => state === 'new' || differences.some(({ applicable }) => applicable),
    );
    return possible ? t('import.nothingChosen') : t('import.nothingPossible');
  }
}

function actionText(t: TFunction<'app'>, plan: Plan, { reading }: Preview): string {
  const tenders = plan.bring.length;
  const { differences } = plan;
  if (tenders > 0 && differences > 0) {
    return t('import.willDoBoth', { tenders: formatCount(tenders), differences: formatCount(differences) });
  }
  if (differences > 0) return t('import.willAccept', { count: differences });
  const faulty = plan.refused.length > 0 || reading.remarks.some(({ severity }) => severity === 'error');
  return faulty && tenders > 0
    ? t('import.willImportGood', { count: tenders })
    : t('import.willImport', { count: tenders });
}

function leftOut(t: TFunction<'app'>, plan: Plan, { reading, tenders }: Preview): string {
  const unread = reading.files.filter(isUnread).length;
  const parts = [
    plan.same.length > 0 ? t('import.leftSame', { count: plan.same.length }) : null,
    plan.differing.length > 0 ? t('import.leftDiffers', { count: plan.differing.length }) : null,
    plan.refused.length > 0 ? t('import.leftRefused', { count: plan.refused.length }) : null,
    plan.unchosen.length > 0 ? t('import.leftUnchosen', { count: plan.unchosen.length }) : null,
    unread > 0 ? t('import.leftFiles', { count: unread }) : null,
  ].filter((part) => part !== null);
  if (parts.length === 0) return '';
  const count = tenders.length - plan.bring.length - plan.accept.length;
  return t('import.leftOut', { count, what: parts.join(', ') });
}
