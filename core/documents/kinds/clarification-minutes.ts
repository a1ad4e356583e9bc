/**
 * Berita Acara Klarifikasi: what one bidder was asked and what it answered, stage by stage.
 *
 * Source  DOMAIN §3.1 row 9: item, question, answer, effect; the substance of an offer may not change.
 */
import { formatDateTime } from '#core/calendar/format.ts';
import type { Zone } from '#core/calendar/instant.ts';
import type { Clarification } from '#core/tender/course-model.ts';
import type { BidderId } from '#core/tender/ids.ts';
import { bidderName, type Draft } from '../draft.ts';
import { countInWords, plain } from '../inline.ts';
import type { Block } from '../model.ts';
import { GATE_NAMES } from '../names.ts';
import { identityRows } from '../parts/bidder-identity.ts';
import { bidderSignatures, representativesAt } from '../parts/bidder-signatures.ts';
import { committeeSignatures, minutesClosing } from '../parts/closing.ts';
import { documentHead, documentName, packageFields } from '../parts/head.ts';
import { meetingList } from '../parts/meetings-with.ts';
import { openingSentence } from '../parts/opening-sentence.ts';
import { note } from '../parts/paragraphs.ts';
import { evidencePlaces } from '../parts/reasons.ts';
import { remarksSection } from '../parts/remarks.ts';
import { numberedSections } from '../parts/sections.ts';

const WAY_NAMES: Readonly<Record<Clarification['way'], string>> = {
  written: 'Tertulis',
  meeting: 'Rapat klarifikasi',
  'site-visit': 'Peninjauan lapangan',
};

/** The blocks of the clarification minutes; the draft is about a bidder. */
export function clarificationMinutes(draft: Draft): readonly Block[] {
  const bidder = draft.subject as BidderId;
  const name = documentName(draft, 'ba-klarifikasi');
  const asked = Object.entries(draft.dossier.clarifications)
    .filter(([, clarification]) => clarification.bidder === bidder)
    .toSorted(([, a], [, b]) => (a.at === b.at ? 0 : a.at < b.at ? -1 : 1));
  return [
    ...documentHead(draft, [name]),
    openingSentence(draft, `telah melaksanakan klarifikasi terhadap penawaran ${bidderName(draft, bidder)}`),
    packageFields(draft),
    ...numberedSections([
      { title: 'Peserta yang diklarifikasi', blocks: [{ kind: 'fields', rows: identityRows(draft, bidder) }] },
      {
        title: 'Pelaksanaan',
        blocks: [
          note(`Klarifikasi dilaksanakan atas ${countInWords(asked.length)} pokok sebagaimana diuraikan di bawah ini.`),
          ...meetingList(draft, 'clarification', bidder),
        ],
      },
      {
        title: 'Pokok, jawaban, dan pengaruh klarifikasi',
        blocks: asked.flatMap(([id, clarification], index) => entry(draft, id, clarification, index + 1)),
      },
      ...remarksSection(draft),
      {
        title: 'Pernyataan',
        blocks: [
          note(
            'Klarifikasi hanya memperjelas hal yang meragukan dalam dokumen yang telah disampaikan. Tidak ada substansi penawaran maupun harga penawaran yang diubah, ditambah, atau dikurangi melalui klarifikasi ini.',
          ),
        ],
      },
    ]),
    minutesClosing(draft, name),
    committeeSignatures(draft),
    bidderSignatures(draft, 'Wakil peserta', representativesAt(draft, 'clarification', { bidder, spokesman: null })),
  ];
}

function entry(draft: Draft, id: string, clarification: Clarification, number: number): readonly Block[] {
  const { dossier, missing } = draft;
  const { zone } = dossier.notice;
  const { at, gate, way, question, effect, evidence, bidder } = clarification;
  const requirement = dossier.requirements.find((each) => each.id === clarification.requirement);
  const clause = requirement?.clause == null ? '' : ` (${requirement.clause})`;
  const effectGap = { path: `clarifications.${id}.effect`, subject: bidderName(draft, bidder) };
  return [
    { kind: 'heading', level: 2, number: null, text: `${number}) Klarifikasi pada ${GATE_NAMES[gate].toLowerCase()}` },
    {
      kind: 'fields',
      rows: [
        { label: 'Waktu dan cara', value: plain(`${formatDateTime(at, zone)}; ${WAY_NAMES[way].toLowerCase()}`) },
        ...(requirement === undefined ? [] : [{ label: 'Persyaratan', value: plain(`${requirement.title}${clause}`) }]),
        { label: 'Pertanyaan', value: plain(question) },
        { label: 'Jawaban', value: plain(answerText(clarification, zone)) },
        {
          label: 'Pengaruh',
          value:
            effect === null || effect.trim() === '' ? [missing.gap('clarification-effect', effectGap)] : plain(effect),
        },
        ...(evidence.length === 0 ? [] : [{ label: 'Bukti', value: plain(evidencePlaces(evidence)) }]),
      ],
    },
  ];
}

function answerText({ answer, answeredAt }: Clarification, zone: Zone): string {
  if (answer === null) return 'Tidak dijawab sampai dengan berita acara ini dibuat.';
  return answeredAt === null ? answer : `${answer} (dijawab pada ${formatDateTime(answeredAt, zone)})`;
}
