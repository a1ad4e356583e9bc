import { Button } from '@mantine/core';
import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '#core/calendar/format.ts';
import { decideDraft, draftDossier } from '#core/committee/draft-sheet.ts';
import { sheetProgress } from '#core/committee/sheet-progress.ts';
import type { TenderCommand } from '#core/tender/commands.ts';
import type { SheetCells } from '#core/tender/judging-model.ts';
import type { RequirementStage } from '#core/tender/finding-model.ts';
import type { Dossier } from '#core/tender/model.ts';
import { actorOf } from '#renderer/session/actor-of.ts';
import { evaluationOf } from '#renderer/session/evaluation-of.ts';
import { useWorkspace } from '#renderer/session/hooks.ts';
import type { OwnSheetSession } from '#renderer/session/own-sheet.ts';
import type { StageProps } from '#renderer/session/stage.ts';
import { type OwnSheetAtWork, useShownSheetRefusal } from '#renderer/session/use-own-sheet.ts';
import { ConfirmFixed } from '#renderer/ui/ConfirmFixed.tsx';
import { Message } from '#renderer/ui/Message.tsx';
import { SheetMembers } from './SheetMembers.tsx';
import styles from './SheetStage.module.css';

interface OwnSheetStageProps extends StageProps {
  readonly stage: RequirementStage;
  readonly own: OwnSheetAtWork;
  readonly renderMatrix: (props: StageProps) => ReactNode;
}

const NO_CELLS: SheetCells = {};

/** The matrix over the own sheet of whoever works here: what is entered goes to the sheet, not to the log. */
export function OwnSheetStage({ stage, own, renderMatrix, ...props }: OwnSheetStageProps) {
  const { t } = useTranslation();
  const { device } = useWorkspace();
  const shown = useShownSheetRefusal();
  const [asking, setAsking] = useState(false);
  const { dossier, readOnly, clock, execute } = props;
  const { sheet, view, member, committed, locked } = own;
  const cells = view.phase === 'ready' ? view.cells : NO_CELLS;
  const draft = useDraft(dossier, stage, cells);
  const evaluation = evaluationOf(draft);
  const fill = useSheetExecute(sheet, { dossier, stage, execute });

  if (view.phase === 'damaged') {
    return (
      <Message
        tone="problem"
        text={{ what: t('sheets.damagedWhat'), means: t('sheets.damagedMeans'), next: t('sheets.damagedNext') }}
      >
        <Button variant="default" disabled={readOnly} onClick={() => void shown(sheet.discard())}>
          {t('sheets.discard')}
        </Button>
      </Message>
    );
  }
  if (view.phase === 'opening' || !evaluation.ok) return null;

  const progress = sheetProgress(dossier, evaluation.value, { stage, cells });
  const open = progress.total - progress.filled;
  const { zone } = dossier.notice;
  const lock = async () => {
    setAsking(false);
    const bound = await sheet.bind(dossier.notice, member.id);
    if (!bound.ok) return shown(Promise.resolve(bound));
    const { id, name } = member;
    const body = { stage, member: id, name, key: device.key.dev, at: clock.now(), commitment: bound.value };
    return execute({ name: 'commitSheet', body });
  };

  return (
    <div className={styles.filled}>
      <div>
        <div className={styles.bar}>
          <span className={styles.title}>{t('sheets.barTitle')}</span>
          <span role="status">{t('sheets.progress', { ...progress })}</span>
          {committed === null ? null : (
            <span>
              {t(locked ? 'sheets.lockedAt' : 'sheets.lockedBefore', {
                at: formatDateTime(committed.committedAt, zone),
              })}
            </span>
          )}
          <span className={styles.push}>
            {readOnly ? null : <LockButton own={own} onLock={() => setAsking(true)} />}
          </span>
        </div>
        <SheetMembers dossier={dossier} stage={stage} />
      </div>
      <div className={styles.body}>
        {renderMatrix({
          ...props,
          dossier: draft,
          evaluation: evaluation.value,
          readOnly: readOnly || locked,
          execute: fill,
        })}
      </div>
      <ConfirmFixed
        opened={asking}
        title={t('sheets.lockTitle')}
        action={t('sheets.lockAction')}
        fixes={[
          t('sheets.lockBinds'),
          t('sheets.lockUntil'),
          t('sheets.lockThen'),
          ...(open > 0 ? [t('sheets.lockOpenCells', { count: open })] : []),
        ]}
        onCancel={() => setAsking(false)}
        onConfirm={() => void lock()}
      />
    </div>
  );
}

function useDraft(dossier: Dossier, stage: RequirementStage, cells: SheetCells): Dossier {
  return useMemo(() => draftDossier(dossier, stage, cells), [dossier, stage, cells]);
}

/** Findings go to the sheet, everything else to the log. */
function useSheetExecute(
  sheet: OwnSheetSession,
  { dossier, stage, execute }: Pick<OwnSheetStageProps, 'dossier' | 'stage' | 'execute'>,
): StageProps['execute'] {
  const { device } = useWorkspace();
  const shown = useShownSheetRefusal();
  return useCallback(
    (command: TenderCommand) => {
      if (command.name !== 'assess') return execute(command);
      const context = { actor: actorOf(device, sheet.place.stream), evaluate: evaluationOf };
      return shown(sheet.fill((before) => decideDraft(dossier, { stage, cells: before }, command.body, context)));
    },
    [execute, device, shown, sheet, dossier, stage],
  );
}

function LockButton({ own, onLock }: { readonly own: OwnSheetAtWork; readonly onLock: () => void }) {
  const { t } = useTranslation();
  const { committed, locked, replaceable, sheet } = own;
  if (!locked) {
    return (
      <Button size="compact-sm" onClick={onLock}>
        {t(committed === null ? 'sheets.lock' : 'sheets.lockAgain')}
      </Button>
    );
  }
  if (!replaceable) return null;
  return (
    <Button size="compact-sm" variant="default" onClick={() => sheet.reopen()}>
      {t('sheets.reopen')}
    </Button>
  );
}
