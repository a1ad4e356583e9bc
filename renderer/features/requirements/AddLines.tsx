import { Button, Group, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';

interface AddLinesProps {
  /** The name of the stage. */
  readonly stage: string;
  readonly withScores: boolean;
  readonly onAdd: (lines: readonly string[]) => void;
}

/** One requirement a line: a whole list can be pasted, indented lines become parts, tabs part weight and threshold. */
export function AddLines({ stage, withScores, onAdd }: AddLinesProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const add = () => {
    if (lines.length === 0) return;
    onAdd(lines);
    setText('');
  };
  return (
    <Group gap="xs" align="end" mt={4}>
      <Textarea
        aria-label={t('requirements.addLabel', { stage })}
        placeholder={t(withScores ? 'requirements.addScoredPlaceholder' : 'requirements.addPlaceholder')}
        value={text}
        autosize
        minRows={1}
        maxRows={6}
        w={520}
        onChange={(event) => setText(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.shiftKey) return;
          event.preventDefault();
          add();
        }}
      />
      <Button variant="subtle" disabled={lines.length === 0} onClick={add}>
        {t('requirements.add', { count: lines.length })}
      </Button>
    </Group>
  );
}
