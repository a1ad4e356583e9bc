import type { TFunction } from 'i18next';
import { membersAwaited } from '#core/committee/own-sheets.ts';
import type { RequirementStage } from '#core/tender/finding-model.ts';
import type { Dossier } from '#core/tender/model.ts';

/** Who a stage waits for, as a sentence; empty where for nobody. */
export function awaitedText(t: TFunction<'app'>, dossier: Dossier, stage: RequirementStage): string {
  const awaited = membersAwaited(dossier, stage);
  const names = dossier.committee.members.filter(({ id }) => awaited.includes(id)).map(({ name }) => name);
  return names.length === 0 ? '' : t('sheets.waiting', { names: names.join('; ') });
}
