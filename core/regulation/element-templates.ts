/** Scored elements to start a scoring guide from: consultants' three elements with their parts, and the qualification. */
import type { DecimalText } from '#core/money/text.ts';
import type { RequirementId } from '#core/tender/ids.ts';
import { methodUses } from '#core/tender/method-uses.ts';
import type { RequirementStage } from '#core/tender/finding-model.ts';
import type { Requirement, ScoreScale, TenderNotice } from '#core/tender/model.ts';
import { CONSULTING } from './kinds.ts';
import { standardRequirements } from './requirement-templates.ts';
import type { RuleSet } from './rule-set.ts';

/**
 * The checklist to start from, with the scored elements the methods of this tender ask for.
 *
 * Shapes  weights of the parts of each element, and of all elements at the top, add up to 100.
 * Source  elements and their parts as the guidance names them (PerLKPP 12/2021 Lamp. 3.6.3); shares within the ranges of
 *         `methods.consultingElements`. The shares themselves are a start only: the tender document sets them.
 */
export function startingRequirements(ruleSet: RuleSet, notice: TenderNotice): readonly Requirement[] {
  const uses = methodUses(notice, ruleSet);
  const standard = standardRequirements(ruleSet, notice.kind);
  const technical = standard.filter(({ stage }) => stage === 'technical');
  const isConsulting = CONSULTING.includes(notice.kind);
  return [
    ...(isConsulting ? CONSULTING_PAPERS : []),
    ...standard.filter(({ stage }) => stage !== 'technical'),
    ...(isConsulting ? CONSULTING_ELEMENTS : notice.method === 'scoring' ? evenlyScored(technical) : technical),
    ...(uses.qualificationScores ? QUALIFICATION_ELEMENTS : []),
  ];
}

const MARK: ScoreScale = { kind: 'mark' };
const WEIGHED: ScoreScale = { kind: 'elements', combine: 'weights' };
const COUNTED: ScoreScale = { kind: 'share-of-highest' };

const CONSULTING_PAPERS: readonly Requirement[] = [
  paper('administration', 'surat-penawaran', 'Surat penawaran', true),
  paper('administration', 'masa-berlaku', 'Masa berlaku surat penawaran tidak kurang dari yang ditetapkan', false),
  paper('administration', 'penawaran-teknis', 'Dokumen penawaran teknis', true),
  paper('qualification', 'izin-usaha-konsultan', 'Perizinan berusaha yang sesuai dan masih berlaku', false),
  paper('qualification', 'daftar-hitam', 'Tidak masuk daftar hitam dan tidak dalam pengawasan pengadilan', false),
  paper('proof', 'izin-asli', 'Izin usaha sesuai dengan dokumen asli', false),
  paper('proof', 'pengalaman-asli', 'Kontrak pengalaman sesuai dengan dokumen asli', false),
];

const CONSULTING_ELEMENTS: readonly Requirement[] = [
  element('technical', 'pengalaman-perusahaan', 'Pengalaman perusahaan', 20, WEIGHED),
  element('technical', 'pengalaman-sejenis', 'Pengalaman pekerjaan sejenis', 85, COUNTED, 'pengalaman-perusahaan'),
  element('technical', 'pengalaman-lokasi', 'Pengalaman di lokasi pekerjaan', 5, COUNTED, 'pengalaman-perusahaan'),
  element(
    'technical',
    'manajerial-fasilitas',
    'Pengalaman manajerial dan fasilitas utama',
    10,
    MARK,
    'pengalaman-perusahaan',
  ),
  element('technical', 'proposal-teknis', 'Proposal teknis', 20, WEIGHED),
  element('technical', 'pendekatan-metodologi', 'Pendekatan dan metodologi', 40, MARK, 'proposal-teknis'),
  element('technical', 'rencana-kerja', 'Rencana kerja', 35, MARK, 'proposal-teknis'),
  element('technical', 'organisasi-personel', 'Organisasi dan susunan personel', 25, MARK, 'proposal-teknis'),
  element('technical', 'tenaga-ahli', 'Tenaga ahli', 60, WEIGHED),
  element('technical', 'ahli-pendidikan', 'Pendidikan', 25, MARK, 'tenaga-ahli'),
  element('technical', 'ahli-pengalaman', 'Pengalaman profesional', 50, MARK, 'tenaga-ahli'),
  element('technical', 'ahli-sertifikat', 'Sertifikat keahlian', 15, MARK, 'tenaga-ahli'),
  element('technical', 'ahli-bahasa', 'Penguasaan bahasa', 5, MARK, 'tenaga-ahli'),
  element('technical', 'ahli-lokasi', 'Pengenalan lokasi pekerjaan', 5, MARK, 'tenaga-ahli'),
];

const QUALIFICATION_ELEMENTS: readonly Requirement[] = [
  element('qualification', 'kualifikasi-sejenis', 'Pengalaman pekerjaan sejenis', 60, MARK),
  element('qualification', 'kualifikasi-nilai', 'Kesesuaian besaran nilai pekerjaan sejenis', 30, MARK),
  element('qualification', 'kualifikasi-lokasi', 'Pengalaman di lokasi pekerjaan', 10, MARK),
];

/** Shares as even as whole percents allow; the first ones take what is left. */
function evenlyScored(requirements: readonly Requirement[]): readonly Requirement[] {
  const share = Math.floor(100 / Math.max(1, requirements.length));
  const left = 100 - share * requirements.length;
  return requirements.map((requirement, index) => ({
    ...requirement,
    scoring: {
      weight: String(share + (index < left ? 1 : 0)) as DecimalText,
      threshold: null,
      parent: null,
      scale: MARK,
    },
  }));
}

function paper(stage: RequirementStage, id: string, title: string, listedAtOpening: boolean): Requirement {
  return { id: id as RequirementId, stage, title, clause: null, listedAtOpening, scoring: null };
}

function element(
  stage: RequirementStage,
  id: string,
  title: string,
  weight: number,
  scale: ScoreScale,
  parent: string | null = null,
): Requirement {
  return {
    id: id as RequirementId,
    stage,
    title,
    clause: null,
    listedAtOpening: false,
    scoring: { weight: String(weight) as DecimalText, threshold: null, parent: parent as RequirementId | null, scale },
  };
}
