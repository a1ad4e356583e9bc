import { useTranslation } from 'react-i18next';
import { sheetsOf } from '#core/committee/own-sheets.ts';
import type { RequirementStage } from '#core/tender/finding-model.ts';
import type { Dossier } from '#core/tender/model.ts';
import styles from './SheetStage.module.css';

/** Who has bound themselves and who has shown theirs; nothing of what they found. */
export function SheetMembers({ dossier, stage }: { readonly dossier: Dossier; readonly stage: RequirementStage }) {
  const { t } = useTranslation();
  return (
    <ul className={styles.members} aria-label={t('sheets.members')}>
      {sheetsOf(dossier, stage).map(({ member, sheet }) => {
        const { name } = member;
        const shown = sheet?.revealed ? t('sheets.memberShown', { name }) : t('sheets.memberLocked', { name });
        return <li key={member.id}>{sheet === null ? t('sheets.memberOpen', { name }) : shown}</li>;
      })}
    </ul>
  );
}
