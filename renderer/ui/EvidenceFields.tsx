import { Autocomplete, Button, CloseButton, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Evidence } from '#core/tender/evidence.ts';
import styles from './EvidenceFields.module.css';

interface EvidenceFieldsProps {
  readonly legend: string;
  readonly initial: readonly Evidence[];
  /** Names of files that are known, to choose from; others may be typed. */
  readonly files: readonly string[];
  /** Called with what is filled in: rows without a file are left out. */
  readonly onChange: (evidence: readonly Evidence[]) => void;
}

interface Draft {
  readonly key: number;
  readonly file: string;
  readonly page: string;
}

/** Files and pages something rests on, one row each. */
export function EvidenceFields({ legend, initial, files, onChange }: EvidenceFieldsProps) {
  const { t } = useTranslation();
  const [rows, setRows] = useState<readonly Draft[]>(
    initial.map(({ file, page }, key) => ({ key, file, page: page ?? '' })),
  );
  const change = (next: readonly Draft[]) => {
    setRows(next);
    onChange(
      next.flatMap(({ file, page }) => (file.trim() === '' ? [] : [{ file: file.trim(), page: page.trim() || null }])),
    );
  };
  const put = (key: number, part: Partial<Draft>) =>
    change(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  return (
    <fieldset className={styles.fields}>
      <legend className={styles.legend}>{legend}</legend>
      {rows.map((row, index) => (
        <Group key={row.key} gap="xs" wrap="nowrap">
          <Autocomplete
            className={styles.file}
            aria-label={t('matrix.evidenceFile')}
            placeholder={t('matrix.evidenceFile')}
            value={row.file}
            data={[...new Set(files)]}
            onChange={(file) => put(row.key, { file })}
          />
          <TextInput
            className={styles.page}
            aria-label={t('matrix.evidencePage')}
            placeholder={t('matrix.evidencePage')}
            value={row.page}
            onChange={(event) => put(row.key, { page: event.currentTarget.value })}
          />
          <CloseButton
            aria-label={t('matrix.removeEvidence', { number: index + 1 })}
            onClick={() => change(rows.filter(({ key }) => key !== row.key))}
          />
        </Group>
      ))}
      <Button
        variant="subtle"
        onClick={() => change([...rows, { key: (rows.at(-1)?.key ?? -1) + 1, file: '', page: '' }])}
      >
        {t('matrix.addEvidence')}
      </Button>
    </fieldset>
  );
}
