import { ActionIcon, Checkbox, CloseButton, Group, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import styles from './RequirementsStage.module.css';
import { moveRow, type RequirementDraft } from './requirements-draft.ts';

interface RequirementTableProps {
  /** The rows of one stage. */
  readonly rows: readonly RequirementDraft[];
  readonly all: readonly RequirementDraft[];
  readonly label: string;
  readonly withScores: boolean;
  readonly readOnly: boolean;
  readonly onChange: (all: readonly RequirementDraft[]) => void;
}

/** Rows edited in place: title, clause, whether the opening lists the document, weight and threshold. */
export function RequirementTable({ rows, all, label, withScores, readOnly, onChange }: RequirementTableProps) {
  const { t } = useTranslation();
  if (rows.length === 0) return <p className={styles.none}>{t('requirements.none')}</p>;
  const edit = (row: RequirementDraft, part: Partial<RequirementDraft>) =>
    onChange(all.map((other) => (other.id === row.id ? { ...other, ...part } : other)));
  return (
    <table className={styles.table} aria-label={label}>
      <thead>
        <tr>
          <th className={styles.numbering}>{t('requirements.number')}</th>
          <th>{t('requirements.title')}</th>
          <th className={styles.clause}>{t('requirements.clause')}</th>
          <th className={styles.listed}>{t('requirements.listed')}</th>
          {withScores ? (
            <>
              <th>{t('requirements.scored')}</th>
              <th>{t('requirements.weight')}</th>
              <th>{t('requirements.threshold')}</th>
            </>
          ) : null}
          <th aria-label={t('requirements.order')} />
        </tr>
      </thead>
      <tbody>
        {rows.map((row, index) => (
          <tr key={row.id}>
            <td>{index + 1}</td>
            <td>
              <TextInput
                aria-label={t('requirements.titleOf', { number: index + 1 })}
                title={row.title}
                value={row.title}
                disabled={readOnly}
                onChange={(event) => edit(row, { title: event.currentTarget.value })}
              />
            </td>
            <td>
              <TextInput
                aria-label={t('requirements.clauseOf', { number: index + 1 })}
                value={row.clause}
                disabled={readOnly}
                onChange={(event) => edit(row, { clause: event.currentTarget.value })}
              />
            </td>
            <td>
              <Checkbox
                aria-label={t('requirements.listedOf', { number: index + 1 })}
                checked={row.listedAtOpening}
                disabled={readOnly}
                onChange={(event) => edit(row, { listedAtOpening: event.currentTarget.checked })}
              />
            </td>
            {withScores ? (
              <>
                <td>
                  <Checkbox
                    aria-label={t('requirements.scoredOf', { number: index + 1 })}
                    checked={row.scored}
                    disabled={readOnly}
                    onChange={(event) => edit(row, { scored: event.currentTarget.checked })}
                  />
                </td>
                <td className={styles.narrow}>
                  <TextInput
                    aria-label={t('requirements.weightOf', { number: index + 1 })}
                    value={row.weight}
                    disabled={readOnly || !row.scored}
                    inputMode="decimal"
                    onChange={(event) => edit(row, { weight: event.currentTarget.value })}
                  />
                </td>
                <td className={styles.narrow}>
                  <TextInput
                    aria-label={t('requirements.thresholdOf', { number: index + 1 })}
                    value={row.threshold}
                    disabled={readOnly || !row.scored}
                    inputMode="decimal"
                    onChange={(event) => edit(row, { threshold: event.currentTarget.value })}
                  />
                </td>
              </>
            ) : null}
            <td className={styles.order}>
              {readOnly ? null : (
                <Group gap={0} wrap="nowrap">
                  <ActionIcon
                    aria-label={t('requirements.up', { number: index + 1 })}
                    disabled={index === 0}
                    onClick={() => onChange(moveRow(all, row.id, -1))}
                  >
                    ↑
                  </ActionIcon>
                  <ActionIcon
                    aria-label={t('requirements.down', { number: index + 1 })}
                    disabled={index === rows.length - 1}
                    onClick={() => onChange(moveRow(all, row.id, 1))}
                  >
                    ↓
                  </ActionIcon>
                  <CloseButton
                    aria-label={t('requirements.remove', { number: index + 1 })}
                    onClick={() => onChange(all.filter((other) => other.id !== row.id))}
                  />
                </Group>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
