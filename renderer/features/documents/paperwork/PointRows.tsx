import { Button, CloseButton, Textarea, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MeetingPoint } from '#core/tender/paperwork-model.ts';
import { keyed, type useKeyedRows } from '#renderer/ui/use-keyed-rows.ts';
import styles from './Paperwork.module.css';

interface PointRowsProps extends ReturnType<typeof useKeyedRows<MeetingPoint>> {
  /** A review has findings and what the officer says to them instead of questions and answers. */
  readonly isReview: boolean;
}

const NOTHING: MeetingPoint = { topic: null, by: null, text: '', answer: null };

/** What was asked and answered, one row each. */
export function PointRows({ rows, edit, add, remove, isReview }: PointRowsProps) {
  const { t } = useTranslation();
  const words = isReview ? 'finding' : 'question';
  return (
    <fieldset className={styles.rows}>
      <legend>{t(`paperwork.${words}.title`)}</legend>
      {rows.map(({ key, row }, index) => (
        <div key={key} className={styles.point}>
          <TextInput
            size="xs"
            aria-label={t('paperwork.ofRow', { what: t('paperwork.topic'), row: index + 1 })}
            placeholder={t('paperwork.topic')}
            value={row.topic ?? ''}
            onChange={(event) => edit(key, { topic: event.currentTarget.value })}
          />
          <TextInput
            size="xs"
            aria-label={t('paperwork.ofRow', { what: t('paperwork.by'), row: index + 1 })}
            placeholder={t('paperwork.by')}
            value={row.by ?? ''}
            onChange={(event) => edit(key, { by: event.currentTarget.value })}
          />
          <CloseButton aria-label={t('paperwork.removeRow', { row: index + 1 })} onClick={() => remove(key)} />
          <Textarea
            size="xs"
            className={`${styles.text}`}
            aria-label={t('paperwork.ofRow', { what: t(`paperwork.${words}.text`), row: index + 1 })}
            placeholder={t(`paperwork.${words}.text`)}
            autosize
            minRows={1}
            maxRows={12}
            value={row.text}
            onChange={(event) => edit(key, { text: event.currentTarget.value })}
          />
          <Textarea
            size="xs"
            className={`${styles.text}`}
            aria-label={t('paperwork.ofRow', { what: t(`paperwork.${words}.answer`), row: index + 1 })}
            placeholder={t(`paperwork.${words}.answer`)}
            autosize
            minRows={1}
            maxRows={12}
            value={row.answer ?? ''}
            onChange={(event) => edit(key, { answer: event.currentTarget.value })}
          />
        </div>
      ))}
      <Button variant="subtle" size="compact-sm" onClick={() => add(keyed(NOTHING))}>
        {t(`paperwork.${words}.add`)}
      </Button>
    </fieldset>
  );
}
