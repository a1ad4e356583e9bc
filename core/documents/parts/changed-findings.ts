/** What was found otherwise when an evaluation was done over. */
import { sameValue } from '#core/tender/canonical-state.ts';
import type { Finding } from '#core/tender/finding-model.ts';
import type { Dossier } from '#core/tender/model.ts';
import { bidderCode, bidderName, type Draft } from '../draft.ts';
import { evidenceText, scoreText } from './reasons.ts';
import type { Block } from '../model.ts';
import { DASH } from './bidders.ts';
import { groupRow, layOutTable, row } from './tables.ts';

/** Every finding that differs from the earlier one, bidder by bidder; empty where none does. */
export function changedFindings(draft: Draft, before: Dossier): readonly Block[] {
  const { dossier } = draft;
  const rows = draft.coded.flatMap(({ id }) => {
    const own = dossier.requirements.flatMap((requirement) => {
      const was = before.findings[requirement.id]?.[id] ?? null;
      const is = dossier.findings[requirement.id]?.[id] ?? null;
      if (sameValue(was, is)) return [];
      return [row(requirement.title, resultText(was), resultText(is), reasonText(was, is))];
    });
    return own.length === 0 ? [] : [groupRow(`${bidderCode(draft, id)} ${bidderName(draft, id)}`), ...own];
  });
  if (rows.length === 0) return [];
  return [
    layOutTable(draft, {
      columns: [
        { header: 'Persyaratan', rowHeader: true },
        { header: 'Semula', align: 'center', least: 20 },
        { header: 'Menjadi', align: 'center', least: 20 },
        { header: 'Alasan dan dasar', share: 1.2 },
      ],
      rows,
      note: `MS = memenuhi syarat; TMS = tidak memenuhi syarat; angka = nilai unsur; ${DASH} = tidak dinilai.`,
    }),
  ];
}

function resultText(finding: Finding | null): string {
  if (finding === null) return DASH;
  const word = finding.result === 'met' ? 'MS' : 'TMS';
  const number = finding.score ?? finding.quantity ?? null;
  if (number === null) return word;
  return finding.result === 'met' ? scoreText(number) : `${word} ${scoreText(number)}`;
}

/** Why it was not met before, then what is said of it now. */
function reasonText(was: Finding | null, is: Finding | null): string {
  const before = basisText(was);
  const parts = [...(before === '' ? [] : [`Semula: ${before}`]), basisText(is)].filter((text) => text !== '');
  return parts.length === 0 ? DASH : parts.join('\n');
}

function basisText(finding: Finding | null): string {
  if (finding === null) return '';
  const { reason, clause, evidence } = finding;
  const cited = clause === null || clause.trim() === '' ? '' : ` (${clause})`;
  const words = `${(reason ?? '').trim().replace(/[.]$/, '')}${cited}`.trim();
  return `${words === '' ? '' : `${words}.`}${evidenceText(evidence)}`.trim();
}
