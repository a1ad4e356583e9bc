import { ActionIcon, Checkbox, CloseButton, Group, TextInput } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequirementId } from '#core/tender/ids.ts';
import type { TreeItem } from '#core/tender/requirement-tree.ts';
import { MeasureSelect } from './MeasureSelect.tsx';
import styles from './RequirementsStage.module.css';
import { indentRow, moveRow, outdentRow, removeRow } from './requirement-tree.ts';
import type { RequirementDraft } from './requirements-draft.ts';
import { ScoringCells } from './ScoringCells.tsx';

interface RequirementRowProps {
  readonly tree: TreeItem<RequirementDraft>;
  readonly all: readonly RequirementDraft[];
  readonly withScores: boolean;
  readonly withMeasures: boolean;
  readonly readOnly: boolean;
  readonly onChange: (all: readonly RequirementDraft[]) => void;
  readonly onFocus: (id: RequirementId) => void;
  readonly onAddAfter: () => void;
}

/** One requirement. Alt with arrows moves it and makes it a part of the one above; Enter begins the next. */
export function RequirementRow(props: RequirementRowProps) {
  const { tree, all, withScores, withMeasures, readOnly, onChange, onFocus, onAddAfter } = props;
  const { t } = useTranslation();
  const { item: row, number, depth } = tree;
  const edit = (part: Partial<RequirementDraft>) =>
    onChange(all.map((other) => (other.id === row.id ? { ...other, ...part } : other)));
  const keyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.altKey) {
      event.preventDefault();
      onAddAfter();
      return;
    }
    if (!event.altKey) return;
    const steps = {
      ArrowUp: () => moveRow(all, row.id, -1),
      ArrowDown: () => moveRow(all, row.id, 1),
      ArrowRight: () => indentRow(all, row.id),
      ArrowLeft: () => outdentRow(all, row.id),
    };
    const step = event.key in steps ? steps[event.key as keyof typeof steps] : null;
    if (step === null) return;
    event.preventDefault();
    const next = step();
    if (next !== all) onChange(next);
    onFocus(row.id);
  };
  return (
    <tr>
      <td className={styles.number}>{number}</td>
      <td style={{ paddingInlineStart: `${depth * 1.25}rem` }}>
        <TextInput
          aria-label={t('requirements.titleOf', { number })}
          title={row.title}
          data-title={row.id}
          value={row.title}
          disabled={readOnly}
          onKeyDown={keyDown}
          onChange={(event) => edit({ title: event.currentTarget.value })}
        />
      </td>
      <td>
        <TextInput
          aria-label={t('requirements.clauseOf', { number })}
          value={row.clause}
          disabled={readOnly}
          onChange={(event) => edit({ clause: event.currentTarget.value })}
        />
      </td>
      <td>
        <Checkbox
          aria-label={t('requirements.listedOf', { number })}
          checked={row.listedAtOpening}
          disabled={readOnly}
          onChange={(event) => edit({ listedAtOpening: event.currentTarget.checked })}
        />
      </td>
      {withScores ? (
        <ScoringCells tree={tree} all={all} withMeasures={withMeasures} readOnly={readOnly} onEdit={edit} />
      ) : null}
      {withMeasures && !withScores ? (
        <td>
          <MeasureSelect row={row} number={number} readOnly={readOnly} onEdit={edit} />
        </td>
      ) : null}
      <td className={styles.order}>
        {readOnly ? null : (
          <Group gap={0} wrap="nowrap">
            <ActionIcon
              size={24}
              aria-label={t('requirements.up', { number })}
              disabled={tree.isFirst}
              onClick={() => onChange(moveRow(all, row.id, -1))}
            >
              ↑
            </ActionIcon>
            <ActionIcon
              size={24}
              aria-label={t('requirements.down', { number })}
              disabled={tree.isLast}
              onClick={() => onChange(moveRow(all, row.id, 1))}
            >
              ↓
            </ActionIcon>
            {withScores ? (
              <>
                <ActionIcon
                  size={24}
                  aria-label={t('requirements.outdent', { number })}
                  title={t('requirements.outdentHint')}
                  disabled={depth === 0}
                  onClick={() => onChange(outdentRow(all, row.id))}
                >
                  ⇤
                </ActionIcon>
                <ActionIcon
                  size={24}
                  aria-label={t('requirements.indent', { number })}
                  title={t('requirements.indentHint')}
                  disabled={tree.isFirst || !row.scored}
                  onClick={() => onChange(indentRow(all, row.id))}
                >
                  ⇥
                </ActionIcon>
              </>
            ) : null}
            <CloseButton
              size={24}
              aria-label={t('requirements.remove', { number })}
              onClick={() => onChange(removeRow(all, row.id))}
            />
          </Group>
        )}
      </td>
    </tr>
  );
}
