import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { IssuedDocument } from '#core/tender/issued-model.ts';

interface VersionSwitchProps {
  readonly versions: readonly IssuedDocument[];
  /** Null = the draft. */
  readonly shown: number | null;
  readonly onShow: (version: number | null) => void;
}

const DRAFT = 'draft';

/** The draft, or one of the versions that went out. */
export function VersionSwitch({ versions, shown, onShow }: VersionSwitchProps) {
  const { t } = useTranslation();
  return (
    <SegmentedControl
      size="xs"
      aria-label={t('issue.shown')}
      value={shown === null ? DRAFT : String(shown)}
      onChange={(value) => onShow(value === DRAFT ? null : Number(value))}
      data={[
        ...versions.map(({ version }) => ({ value: String(version), label: t('issue.version', { version }) })),
        { value: DRAFT, label: t('issue.draft') },
      ]}
    />
  );
}
