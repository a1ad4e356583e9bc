/** Undo of an office's events: commands that lead back, through `decideOffice` like any other. */
import { isSameBlock, isSameRange } from '#core/documents/register/number-block.ts';
import { invertIncidents } from '#core/incidents/invert.ts';
import { invertRetention } from '#core/retention/invert.ts';
import { invertThreshold } from '#core/screens/threshold-events.ts';
import { invertStandards } from '#core/standards/invert.ts';
import { invertQuality } from '#core/quality/invert.ts';
import { invertSop } from '#core/sop/invert.ts';
import { applyToOffice } from './apply.ts';
import type { OfficeCommand } from './commands.ts';
import type { OfficeEvent } from './events.ts';
import { INITIAL_OFFICE, type OfficeState } from './model.ts';

/** The commands that take the events back, the last first; null where one has no way back. */
export function invertOffice(
  before: OfficeState | null,
  events: readonly OfficeEvent[],
): readonly OfficeCommand[] | null {
  const inverse: OfficeCommand[] = [];
  let state = before ?? INITIAL_OFFICE;
  for (const event of events) {
    const back = invert(state, event);
    if (back === null) return null;
    inverse.unshift(back);
    state = applyToOffice(state, event);
  }
  return inverse;
}

function invert(before: OfficeState, event: OfficeEvent): OfficeCommand | null {
  switch (event.type) {
    case 'holidayTableImported': {
      const { year } = event.body;
      const table = before.tables.find((each) => each.year === year) ?? null;
      return { name: 'importHolidayTable', body: { year, table, origin: { kind: 'by-hand' } } };
    }
    case 'holidaySet': {
      const { date, reason } = event.body;
      const holiday = before.tables.flatMap((table) => table.days).find((day) => day.date === date) ?? null;
      return { name: 'setHoliday', body: { date, holiday, reason } };
    }
    case 'officeHoursSet':
      return { name: 'setOfficeHours', body: before.hours };
    case 'collectiveLeaveSet':
      return { name: 'setCollectiveLeave', body: { isOff: before.collectiveLeaveIsOff } };
    case 'documentSettingsSet': {
      const { reason } = event.body;
      return { name: 'setDocumentSettings', body: { parts: before.documents, reason } };
    }
    case 'ruleSetGiven':
    case 'ruleSetWithdrawn': {
      const { from, reason } = event.body;
      const stood = before.ruleSets.find((each) => each.from === from);
      return stood === undefined
        ? { name: 'withdrawRuleSet', body: { from, reason } }
        : { name: 'giveRuleSet', body: { ...stood, reason } };
    }
    case 'numberBlockGiven':
    case 'numberBlockWithdrawn': {
      const { series, year, from, reason } = event.body;
      const stood = before.numbers.blocks.find((each) => isSameBlock(each, event.body));
      return stood === undefined
        ? { name: 'withdrawNumberBlock', body: { series, year, from, reason } }
        : { name: 'giveNumberBlock', body: { ...stood, reason } };
    }
    case 'numberGapNoted': {
      const stood = before.numbers.gaps.find((each) => isSameRange(each, event.body));
      return { name: 'noteNumberGap', body: { ...event.body, reason: stood?.reason ?? null } };
    }
    case 'screenThresholdSet':
      return invertThreshold(before.thresholds, event);
    case 'standardPolicySet':
    case 'standardDutySet':
    case 'standardEvidenceSet':
    case 'standardAssessed':
    case 'standardGapSet':
    case 'drillSet':
      return invertStandards(before.standards, event);
    case 'incidentRecorded':
    case 'incidentChanged':
    case 'incidentWithdrawn':
    case 'incidentTenderSet':
    case 'incidentFileSet':
    case 'complaintRecorded':
    case 'complaintChanged':
    case 'complaintWithdrawn':
    case 'whistleblowingSet':
      return invertIncidents(before.incidents, event);
    // Who handed in what is a fact: it stays.
    case 'trainingRecorded':
      return null;
    case 'archiveRecorded':
    case 'retentionRuleSet':
    case 'retentionClockSet':
    case 'retentionHoldSet':
    case 'destructionProposed':
    case 'destructionApproved':
    case 'destructionWithdrawn':
    case 'destructionCarriedOut':
      return invertRetention(before.retention, event);
    case 'sopVersionSet':
    case 'sopVersionWithdrawn':
      return invertSop(before.sop, event);
    default:
      return invertQuality(before.quality, event);
  }
}
