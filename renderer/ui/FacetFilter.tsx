import { Button, Checkbox, Popover, ScrollArea, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './FacetFilter.module.css';
import { fold } from '#renderer/ui/fold.ts';

interface FacetFilterProps {
  readonly label: string;
  readonly chosen: readonly string[];
  /** How many rows have each value, under the other filters. Read only while the list is open. */
  readonly readCounts: () => ReadonlyMap<string, number>;
  readonly nameOf: (value: string) => string;
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Beyond this many choices one has to look for the right one. */
const FIND_FROM = 9;

/** One filter of the list: a button that says what is chosen, and its choices with their counts. */
export function FacetFilter({ label, chosen, readCounts, nameOf, onChange }: FacetFilterProps) {
  const { t } = useTranslation();
  const [opened, setOpened] = useState(false);
  const [words, setWords] = useState('');
  const [first] = chosen;
  const said = first === undefined ? label : `${label}: ${nameOf(first)}`;
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus shadow="md" withinPortal>
      <Popover.Target>
        <Button
          variant={chosen.length > 0 ? 'light' : 'default'}
          className={styles.button ?? ''}
          rightSection={<span aria-hidden="true">▾</span>}
          aria-expanded={opened}
          onClick={() => {
            setWords('');
            setOpened(!opened);
          }}
        >
          <span className={styles.label}>{said}</span>
          {chosen.length > 1 ? <span>+{chosen.length - 1}</span> : null}
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="xs">{opened ? choices() : null}</Popover.Dropdown>
    </Popover>
  );

  function choices() {
    const counts = readCounts();
    const values = [...new Set([...chosen, ...counts.keys()])].sort((a, b) => nameOf(a).localeCompare(nameOf(b), 'id'));
    const wanted = fold(words);
    return (
      <>
        {values.length >= FIND_FROM ? (
          <TextInput
            size="xs"
            mb="xs"
            aria-label={t('list.filterFind')}
            placeholder={t('list.filterFind')}
            value={words}
            onChange={(event) => setWords(event.currentTarget.value)}
          />
        ) : null}
        <ScrollArea.Autosize mah={320} type="auto">
          <fieldset className={styles.choices}>
            <legend className="mp-visually-hidden">{label}</legend>
            {values
              .filter((value) => fold(nameOf(value)).includes(wanted))
              .map((value) => (
                <Checkbox
                  key={value}
                  size="xs"
                  label={
                    <>
                      {nameOf(value)} <span className="mp-quiet">{counts.get(value) ?? 0}</span>
                    </>
                  }
                  checked={chosen.includes(value)}
                  onChange={(event) =>
                    onChange(event.currentTarget.checked ? [...chosen, value] : chosen.filter((each) => each !== value))
                  }
                />
              ))}
          </fieldset>
        </ScrollArea.Autosize>
        {chosen.length > 0 ? (
          <Button variant="subtle" size="compact-xs" mt="xs" onClick={() => onChange([])}>
            {t('list.filterAny')}
          </Button>
        ) : null}
      </>
    );
  }
}
