/** Things that were to be checked, and what the committee said of each. */
import { formatDateTime } from '#core/calendar/format.ts';
import { findingSentence, isScreenCode, measureName, shownNumber, wordsOf } from '#core/screens/finding-text.ts';
import { SCREENS } from '#core/screens/finding.ts';
import { SCREEN_CAUTION } from '#core/screens/screen-words.ts';
import { type CheckAnswer, checksOf } from '#core/tender/checks-model.ts';
import type { BidderId } from '#core/tender/ids.ts';
import { bidderCode, bidderName, type Draft } from '../draft.ts';
import type { Block } from '../model.ts';
import { announce } from './paragraphs.ts';
import { layOutTable, row } from './tables.ts';

const MOST_IN_COLUMN = 8;

/** Answers in the order of the screens, each with its finding as it stood when it was answered; nothing where none was given. */
export function checkAnswers(draft: Draft): readonly Block[] {
  const answers = Object.values(checksOf(draft.dossier).answers).sort((a, b) => placeOf(a) - placeOf(b));
  if (answers.length === 0) return [];
  return [
    announce('Hal yang perlu diperiksa pada penawaran dan jawaban Pokja:'),
    layOutTable(draft, {
      columns: [
        { header: 'Pemeriksaan', rowHeader: true, share: 0.8 },
        { header: 'Peserta', align: 'center', share: 0.5 },
        { header: 'Yang perlu diperiksa', share: 1.3 },
        { header: 'Jawaban Pokja', share: 1.3 },
      ],
      rows: answers.map((answer) =>
        row(
          nameOf(answer),
          areMany(answer) ? `${answer.bidders.length} peserta` : calledTogether(draft, answer),
          areMany(answer) ? `${foundText(answer)}\nPeserta: ${calledTogether(draft, answer)}.` : foundText(answer),
          `${answer.text.trim()}\n${answer.by}, ${formatDateTime(answer.at, draft.dossier.notice.zone)}`,
        ),
      ),
      note: SCREEN_CAUTION.id,
    }),
  ];
}

/** More than stand in a narrow column: they are named in the wide one. */
function areMany({ bidders }: CheckAnswer): boolean {
  return bidders.length > MOST_IN_COLUMN;
}

function calledTogether(draft: Draft, { bidders }: CheckAnswer): string {
  return bidders.map((id) => calledAs(draft, id)).join(', ');
}

/** Whoever registered without an offer has no code. */
function calledAs(draft: Draft, id: BidderId): string {
  return draft.coded.some((bidder) => bidder.id === id) ? bidderCode(draft, id) : bidderName(draft, id);
}

function placeOf({ screen }: CheckAnswer): number {
  return isScreenCode(screen) ? SCREENS.indexOf(screen) : SCREENS.length;
}

function nameOf({ screen }: CheckAnswer): string {
  return isScreenCode(screen) ? wordsOf(screen, 'id').name : screen;
}

/** The plain sentence, then every number with what it was held against. */
function foundText(answer: CheckAnswer): string {
  const { screen, numbers } = answer;
  const listed = numbers.map(({ measure, value, threshold }) => {
    const shown = `${measureName(measure, 'id')} ${shownNumber({ measure, value }, 'id')}`;
    return threshold === null ? shown : `${shown} (ambang ${shownNumber({ measure, value: threshold }, 'id')})`;
  });
  const sentence = isScreenCode(screen) ? `${findingSentence({ ...answer, screen }, 'id')}\n` : '';
  return `${sentence}${listed.join('; ')}`;
}
