/** People and equipment offered by more than one bidder, and what the committee found about them. */
import { lacksResources, type SharedResource, sharedResources } from '#core/integrity/shared-resources.ts';
import type { Evaluation } from '#core/evaluation/model.ts';
import type { CollusionIndication } from '#core/tender/course-model.ts';
import type { BidderId } from '#core/tender/ids.ts';
import { bidderCode, bidderName, type Draft, textOrGap } from '../draft.ts';
import { countInWords, joinWithAnd, plain } from '../inline.ts';
import { detailsPath } from '../missing.ts';
import type { Block } from '../model.ts';
import { DASH } from './bidders.ts';
import { announce, note } from './paragraphs.ts';
import { bidsAt } from './stage.ts';
import { groupRow, layOutTable, row } from './tables.ts';

/** Likenesses of people and firms that were found and took a bid out. */
const OF_RESOURCES: ReadonlySet<CollusionIndication> = new Set(['similar-documents', 'common-control']);

/** More than these are counted instead. */
const MOST_CODES_IN_TEXT = 8;

const ALIKE: Readonly<Record<SharedResource['by'], string>> = {
  'national-id': 'NIK sama',
  name: 'nama sama; perlu diperiksa apakah orang yang sama',
  'serial-number': 'nomor seri, rangka, atau polisi sama',
};

/** What the lists of bidders have in common, then the committee's own words, which only it can say. */
export function sharedResourcesFound(draft: Draft, evaluation: Evaluation): readonly Block[] {
  const bidders = [
    ...new Set(
      (['qualification', 'proof'] as const).flatMap((gate) =>
        bidsAt(draft, evaluation, gate).map(({ bidder }) => bidder),
      ),
    ),
  ];
  if (bidders.length === 0) return [note('Tidak ada peserta yang dievaluasi kualifikasinya.')];
  const compared = bidders.filter((id) => !lacksResources(draft.dossier, id));
  const shared = sharedResources(draft.dossier, compared);
  const remarks = draft.details.remarks?.trim() ?? '';
  const isClear = compared.length > 1 && compared.length === bidders.length && shared.length === 0;
  return [
    ...comparison(draft, compared, shared),
    ...(isClear && remarks === ''
      ? []
      : [
          {
            kind: 'paragraph',
            text: textOrGap(draft, remarks, 'shared-resources', { path: detailsPath(draft.key, 'remarks') }),
          } as const,
        ]),
    ...fallen(draft),
  ];
}

/** Nothing where fewer than two bidders gave their lists: there is nothing to compare. */
function comparison(draft: Draft, compared: readonly BidderId[], shared: readonly SharedResource[]): readonly Block[] {
  if (compared.length < 2) return [];
  const names =
    compared.length > MOST_CODES_IN_TEXT
      ? `${countInWords(compared.length)} peserta`
      : joinWithAnd(compared.map((id) => bidderCode(draft, id)));
  if (shared.length === 0) {
    return [note(`Daftar personel dan peralatan ${names} diperbandingkan; tidak ditemukan yang sama.`)];
  }
  return [
    announce(`Daftar personel dan peralatan ${names} diperbandingkan; yang sama dan perlu diperiksa:`),
    layOutTable(draft, {
      dense: true,
      columns: [
        { header: 'Kode', align: 'center', fit: true },
        { header: 'Nama peserta', rowHeader: true },
        { header: 'Personel atau peralatan' },
        { header: 'Jabatan', share: 0.8 },
        { header: 'NIK atau nomor', share: 0.9 },
      ],
      rows: shared.flatMap(({ kind, by, offers }) => [
        groupRow(`${kind === 'person' ? 'Personel' : 'Peralatan'}: ${ALIKE[by]}`),
        ...offers.map(({ bidder, name, position, number }) =>
          row(bidderCode(draft, bidder), bidderName(draft, bidder), name, position ?? DASH, number ?? DASH),
        ),
      ]),
    }),
  ];
}

function fallen(draft: Draft): readonly Block[] {
  const found = draft.dossier.bidders.flatMap(({ id }) => {
    const exclusion = draft.dossier.exclusions[id];
    return exclusion?.indications.some((each) => OF_RESOURCES.has(each)) === true
      ? [plain(`${bidderCode(draft, id)} ${bidderName(draft, id)}: ${exclusion.reason} (${exclusion.clause})`)]
      : [];
  });
  return found.length === 0
    ? []
    : [
        announce('Peserta yang digugurkan karena kesamaan dengan peserta lain:'),
        { kind: 'list', marker: 'dash', items: found },
      ];
}
