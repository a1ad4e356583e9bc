/** The recap as an office tells it to the press: round figures in sentences, no firm and no person named. */
import { figureText, rupiahSaid } from '#core/recap/figure-text.ts';
import { headlineOf } from '#core/recap/headline.ts';
import { figureOf, type MeasureKey } from '#core/recap/measures.ts';
import type { RecapSums } from '#core/recap/sums.ts';
import { recapOf } from '#core/recap/table.ts';
import { groupName } from '#core/recap/group-name.ts';
import type { Block, DocumentModel } from '../model.ts';
import { note } from '../parts/paragraphs.ts';
import { figureTable, PARTIAL_FIGURES, paperOf, type RecapPaper, scopeText } from './recap-paper.ts';

export function pressSummary(paper: RecapPaper): DocumentModel {
  const { tenders, office } = paper;
  const { all, finished, running, failed, agencies } = headlineOf(tenders);
  const byKind = recapOf(tenders, { rows: 'kind', columns: null });
  const byKindRows = byKind.rowGroups.map(({ group, sums }) => ({ name: groupName('kind', group), sums }));
  const { contact } = office.letterhead;
  const unit = office.letterhead.lines.at(-1) ?? 'Unit kerja pengadaan barang/jasa';
  const shown = (key: MeasureKey): string => figureText(figureOf(key, all));
  const blocks: readonly Block[] = [
    note(
      `${unit} menangani ${shown('packages')} paket pengadaan dari ${agencies} satuan kerja dengan pagu seluruhnya ${rupiahSaid(all.ceiling.sen)}.${partial(all.ceiling.known, all)}`,
    ),
    note(
      `${statusSentence('telah selesai', finished)}${statusSentence('masih berjalan', running)}${statusSentence('gagal', failed)}`,
    ),
    ...savings(all),
    note(
      `Rata-rata ${shown('registeredAverage')} penyedia mendaftar pada setiap paket dan ${shown('offeringAverage')} memasukkan penawaran.${
        all.days.evaluation.tookKnown === 0
          ? ''
          : ` Evaluasi sampai penetapan pemenang memakan waktu rata-rata ${shown('evaluationTook')} hari kalender.`
      }`,
    ),
    note(`${contests(all)} ${shown('repeated')} paket merupakan tender ulang.`),
    figureTable(
      paper,
      'Jenis pengadaan',
      [{ title: null, rows: byKindRows, total: byKind.total }],
      [
        { key: 'packages', name: 'Paket' },
        { key: 'ceiling', name: 'Pagu (Rp)' },
        { key: 'award', name: 'Penetapan (Rp)' },
      ],
    ),
    note(`Sumber: catatan pemilihan penyedia pada ${unit}. ${scopeText(paper)} ${PARTIAL_FIGURES}`),
  ];
  return paperOf(paper, {
    name: 'Ringkasan untuk pers',
    kind: 'ringkasan-pers',
    title: ['Ringkasan untuk Pers', 'Pengadaan Barang/Jasa'],
    body: blocks,
    closing: contact === null ? null : `Keterangan lebih lanjut: ${contact}`,
  });
}

function statusSentence(what: string, sums: RecapSums): string {
  if (sums.packages === 0) return '';
  const said = sums.ceiling.known === 0 ? '' : ` dengan pagu ${rupiahSaid(sums.ceiling.sen)}`;
  return `Sebanyak ${figureText(figureOf('packages', sums))} paket ${what}${said}. `;
}

/** Said only where something was awarded; what it rests on is said with it. */
function savings(all: RecapSums): readonly Block[] {
  const { award, belowCeiling } = all;
  if (award.known === 0) return [];
  const lower = belowCeiling.part >= 0n;
  const size = (lower ? belowCeiling.part : -belowCeiling.part) as typeof belowCeiling.part;
  const compared =
    belowCeiling.known === 0
      ? ''
      : ` Pada ${belowCeiling.known} paket yang pagunya diketahui, nilai penetapan itu ${rupiahSaid(size)} (${figureText(figureOf('belowCeilingPercent', all)).replace('-', '')} %) di ${lower ? 'bawah' : 'atas'} pagu.`;
  return [note(`Pemenang ditetapkan pada ${award.known} paket dengan nilai ${rupiahSaid(award.sen)}.${compared}`)];
}

function partial(known: number, { packages }: RecapSums): string {
  return known === packages ? '' : ` Pagu diketahui pada ${known} dari ${packages} paket.`;
}

function contests({ objections: { accepted, rejected, open } }: RecapSums): string {
  const count = accepted + rejected + open;
  if (count === 0) return 'Tidak ada sanggahan yang tercatat.';
  return `Tercatat ${count} sanggahan: ${accepted} diterima, ${rejected} ditolak, ${open} belum dijawab.`;
}
