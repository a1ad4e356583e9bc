/** What a tender lays down and bidders are told at the briefing, as far as its data say. */
import { formatDateTime } from '#core/calendar/format.ts';
import type { MethodTerms } from '#core/tender/course-model.ts';
import type { RequirementStage } from '#core/tender/finding-model.ts';
import type { ScheduleStage } from '#core/tender/model.ts';
import type { Draft } from '../draft.ts';
import { countInWords, joinWithAnd, plain } from '../inline.ts';
import type { Block } from '../model.ts';
import { STAGE_NAMES } from '../names.ts';
import { announce, note } from './paragraphs.ts';
import { callingRule } from './method.ts';
import { scoreText } from './reasons.ts';

/** SPSE activity codes: handing in of offers, after pre-qualification and after post-qualification. */
const SUBMISSION_ACTIVITIES: ReadonlySet<string> = new Set(['183', '294']);
const OPENING_ACTIVITIES: ReadonlySet<string> = new Set(['184', '295']);

/** A longer list of papers is that of the tender document. */
const MOST_PAPERS = 20;

const STAGES: readonly RequirementStage[] = ['administration', 'technical', 'qualification', 'proof'];

const PREFERENCES: Readonly<Record<MethodTerms['preference'], string>> = {
  'by-rule': 'menurut ketentuan peraturan perundang-undangan',
  applies: 'diberikan',
  'not-applied': 'tidak diberikan',
};

/** When and what to hand in, how it is evaluated, what takes an offer out, whether there is preference. */
export function termsExplained(draft: Draft): readonly Block[] {
  const { terms } = draft.dossier;
  const rows = [
    ...moment(draft, 'Batas akhir penyampaian', SUBMISSION_ACTIVITIES, 'endsAt'),
    ...moment(draft, 'Pembukaan penawaran', OPENING_ACTIVITIES, 'startsAt'),
    ...demands(draft),
    ...scores(draft),
    { label: 'Preferensi harga', value: plain(PREFERENCES[terms.preference]) },
    ...(terms.auction ? [{ label: 'Penawaran berulang', value: plain(draft.words.reverseAuction) }] : []),
  ];
  return [{ kind: 'fields', rows }, note(callingRule(draft)), ...papers(draft)];
}

function moment(
  draft: Draft,
  label: string,
  activities: ReadonlySet<string>,
  end: keyof Pick<ScheduleStage, 'startsAt' | 'endsAt'>,
) {
  const { schedule, notice } = draft.dossier;
  const stage = schedule.find(({ activityCode }) => activityCode !== null && activities.has(activityCode));
  const at = stage?.[end] ?? null;
  return at === null ? [] : [{ label, value: plain(formatDateTime(at, notice.zone)) }];
}

/** How many demands of each stage an offer has to meet, whatever its scores. */
function demands({ dossier }: Draft) {
  const counts = STAGES.flatMap((stage) => {
    const met = dossier.requirements.filter((requirement) => requirement.stage === stage && !requirement.scoring);
    return met.length === 0 ? [] : [`${STAGE_NAMES[stage].toLowerCase()} ${countInWords(met.length)}`];
  });
  return counts.length === 0 ? [] : [{ label: 'Persyaratan yang menggugurkan', value: plain(joinWithAnd(counts)) }];
}

function scores({ dossier }: Draft) {
  const { technicalThreshold, terms } = dossier;
  const { technicalWeight, priceWeight } = terms;
  return [
    ...(technicalThreshold === null
      ? []
      : [{ label: 'Ambang batas nilai teknis', value: plain(scoreText(technicalThreshold)) }]),
    ...(technicalWeight === null || priceWeight === null
      ? []
      : [
          {
            label: 'Bobot teknis dan harga',
            value: plain(`${scoreText(technicalWeight)} % dan ${scoreText(priceWeight)} %`),
          },
        ]),
  ];
}

function papers({ dossier, words }: Draft): readonly Block[] {
  const listed = dossier.requirements.filter(({ listedAtOpening }) => listedAtOpening);
  if (listed.length === 0) return [];
  if (listed.length > MOST_PAPERS) {
    return [
      note(
        `Dokumen penawaran memuat ${countInWords(listed.length)} dokumen yang dipersyaratkan, sebagaimana tercantum dalam ${words.tenderDocument}.`,
      ),
    ];
  }
  return [
    announce('Dokumen penawaran paling sedikit memuat:'),
    { kind: 'list', marker: 'alpha', items: listed.map(({ title }) => plain(title)) },
  ];
}
