import { NativeSelect, SegmentedControl, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { documentNameOf } from '#core/documents/document-names.ts';
import type { OfficeSettings } from '#core/documents/office.ts';
import { PARAGRAPH_SLOTS, type ParagraphSlot } from '#core/documents/paragraph-template.ts';
import type { ParagraphVersion } from '#core/documents/paragraph-versions.ts';
import { standardParagraph } from '#core/documents/standard-paragraphs.ts';
import { newestWords } from '#core/regulation/select.ts';
import { DOCUMENT_KINDS, type DocumentKind } from '#core/tender/document-kind.ts';
import { ParagraphField } from './ParagraphField.tsx';
import { ParagraphVersions } from './ParagraphVersions.tsx';

/** Kinds are called as in the newest rules; each tender uses the words of its own. */
const WORDS = newestWords();

interface ParagraphsEditorProps {
  readonly office: OfficeSettings;
  readonly onChange: (part: Partial<OfficeSettings>) => OfficeSettings;
  readonly onKeep: (office: OfficeSettings) => void;
  /** Of all paragraphs, the oldest first. */
  readonly versions: readonly ParagraphVersion[];
}

/** One paragraph at a time: chosen by where it stands and in which document, worded, compared with what it was. */
export function ParagraphsEditor({ office, onChange, onKeep, versions }: ParagraphsEditorProps) {
  const { t } = useTranslation();
  const [slot, setSlot] = useState<ParagraphSlot>('opening');
  const [chosen, setChosen] = useState<DocumentKind>('bahp');
  /** Put into the field from outside it: the field begins anew. */
  const [takenUp, setTakenUp] = useState(0);
  const kinds = DOCUMENT_KINDS.filter((kind) => standardParagraph(slot, kind) !== null);
  const kind = kinds.find((each) => each === chosen) ?? 'bahp';
  const standard = standardParagraph(slot, kind) ?? '';
  const own = office[slot][kind];
  const withText = (text: string): OfficeSettings => {
    const { [kind]: _before, ...others } = office[slot];
    const isStandard = text.trim() === '' || text.trim() === standard;
    return onChange({ [slot]: isStandard ? others : { ...others, [kind]: text } });
  };
  const nameOf = (each: DocumentKind) => {
    const name = documentNameOf(each, WORDS);
    return office[slot][each] === undefined ? name : t('settings.paragraphs.own', { name });
  };
  return (
    <Stack gap="sm">
      <Text size="sm" c="dimmed">
        {t(`settings.paragraphs.means.${slot}`)}
      </Text>
      <SegmentedControl
        aria-label={t('settings.paragraphs.slot')}
        value={slot}
        onChange={(value) => setSlot(PARAGRAPH_SLOTS.find((each) => each === value) ?? slot)}
        data={PARAGRAPH_SLOTS.map((value) => ({ value, label: t(`settings.paragraphs.slots.${value}`) }))}
      />
      <NativeSelect
        label={t('settings.paragraphs.document')}
        value={kind}
        onChange={(event) => setChosen(kinds.find((each) => each === event.currentTarget.value) ?? kind)}
        data={kinds.map((value) => ({ value, label: nameOf(value) }))}
      />
      <ParagraphField
        key={`${slot} ${kind} ${takenUp}`}
        slot={slot}
        documentName={documentNameOf(kind, WORDS)}
        own={own}
        standard={standard}
        onText={withText}
        onStandard={() => {
          onKeep(withText(''));
          setTakenUp(takenUp + 1);
        }}
      />
      <ParagraphVersions
        key={`${slot} ${kind}`}
        versions={versions.filter((each) => each.slot === slot && each.kind === kind)}
        now={own ?? standard}
        standard={standard}
        onTakeUp={(text) => {
          onKeep(withText(text));
          setTakenUp(takenUp + 1);
        }}
      />
    </Stack>
  );
}
