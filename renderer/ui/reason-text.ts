import type { TFunction } from 'i18next';
import type { Gate, GateReason } from '#core/evaluation/model.ts';
import { unreachable } from '#core/shared/assert.ts';
import type { RequirementId } from '#core/tender/ids.ts';
import type { Dossier } from '#core/tender/model.ts';

/** All reasons of a gate. Many requirements still open are counted, not listed: the matrix lists them. */
export function reasonTexts(t: TFunction<'app'>, reasons: readonly GateReason[], dossier: Dossier): readonly string[] {
  const open = reasons.filter((reason) => reason.kind === 'requirement-open');
  const shown = open.length > 1 ? reasons.filter((reason) => reason.kind !== 'requirement-open') : reasons;
  const texts = shown.map((reason) => reasonText(t, reason, dossier));
  return open.length > 1 ? [...texts, t('reason.requirementsOpen', { count: open.length })] : texts;
}

/** One reason of a gate in a sentence a committee would say. */
function reasonText(t: TFunction<'app'>, reason: GateReason, dossier: Dossier): string {
  const title = (id: RequirementId) => dossier.requirements.find((each) => each.id === id)?.title ?? id;
  const withNote = (text: string, note: string | null) => (note ? `${text}: ${note}` : text);
  const withClause = (text: string, clause: string | null) => (clause ? `${text} (${clause})` : text);
  switch (reason.kind) {
    case 'unreadable':
      return withNote(t('reason.unreadable'), reason.note);
    case 'not-examined':
      return t('reason.notExamined');
    case 'no-price':
      return t('reason.noPrice');
    case 'requirement-not-met':
      return withClause(`${title(reason.requirement)}: ${reason.reason}`, reason.clause);
    case 'requirement-open':
      return t('reason.requirementOpen', { title: title(reason.requirement) });
    case 'element-below-threshold':
      return t('reason.elementBelow', { title: title(reason.requirement) });
    case 'total-below-threshold':
      return t('reason.totalBelow');
    case 'above-owner-estimate':
      return t('reason.above');
    case 'owner-estimate-missing':
      return t('reason.estimateMissing');
    case 'reasonableness-open':
      return t('reason.reasonablenessOpen');
    case 'not-reasonable':
      return withClause(t('reason.notReasonable', { reason: reason.reason }), reason.clause);
    case 'unbalanced-open':
      return t('reason.unbalancedOpen');
    case 'absent-at-proof':
      return withNote(t('reason.absent'), reason.note);
    case 'attendance-open':
      return t('reason.attendanceOpen');
    case 'original-not-seen':
      return t('reason.originalNotSeen', { document: reason.document });
    case 'no-requirements':
      return t('reason.noRequirements');
    case 'weights-not-hundred':
      return t('reason.weights', { sum: reason.sum });
    case 'threshold-missing':
      return t('reason.thresholdMissing');
    case 'kind-unknown':
      return t('reason.kindUnknown');
    case 'stopped-at':
      return t('reason.stoppedAt', { gate: gateText(t, reason.gate) });
    case 'waiting-for':
      return t('reason.waitingFor', { gate: gateText(t, reason.gate) });
    case 'not-called':
      return t('reason.notCalled');
    case 'excluded':
      return withClause(reason.reason, reason.clause);
    case 'not-in-order':
      return t('reason.notInOrder');
    case 'technical-result-open':
      return t('reason.technicalResultOpen');
    case 'price-file-open':
      return t('reason.priceFileOpen');
    case 'validity-refused':
      return t('reason.validityRefused');
    case 'withdrew-at-equalisation':
      return t('reason.withdrewAtEqualisation');
    case 'no-qualification':
      return t('reason.noQualification');
    case 'shortlist-open':
      return t('reason.shortlistOpen');
    case 'outside-shortlist':
      return t('reason.outsideShortlist');
    case 'no-offer':
      return t('reason.noOffer');
    case 'measure-open':
      return t('reason.measureOpen', { title: title(reason.requirement) });
    case 'measure-short':
      return t('reason.measureShort', { title: title(reason.requirement) });
    case 'above-ceiling':
      return t('reason.aboveCeiling');
    case 'ceiling-missing':
      return t('reason.ceilingMissing');
    case 'reasonableness-sheet-open':
      return t('reason.reasonablenessSheetOpen');
    case 'below-recomputed':
      return t('reason.belowRecomputed');
    case 'local-content-open':
      return t('reason.localContentOpen');
    case 'life-cycle-open':
      return t('reason.lifeCycleOpen');
    default:
      return unreachable(reason);
  }
}

function gateText(t: TFunction<'app'>, gate: Gate): string {
  const texts: Readonly<Record<Gate, string>> = {
    opening: t('workspace.stageOpening'),
    arithmetic: t('workspace.stageArithmetic'),
    administration: t('workspace.stageAdministration'),
    technical: t('workspace.stageTechnical'),
    price: t('workspace.stagePrice'),
    qualification: t('workspace.stageQualification'),
    proof: t('workspace.stageProof'),
    shortlist: t('workspace.stageShortlist'),
  };
  return texts[gate].toLowerCase();
}
