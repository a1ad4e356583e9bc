/** Figures on documents that went out, held against the same documents made anew from the events before them. */
import type { DateOnly } from '#core/calendar/instant.ts';
import { dateIn } from '#core/calendar/zone.ts';
import { buildDocument } from '#core/documents/build.ts';
import { readFrozen } from '#core/documents/issue/frozen.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import { modelLines } from '#core/documents/model-lines.ts';
import { EMPTY_OFFICE } from '#core/documents/office.ts';
import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import { ruleSetOfChoice } from '#core/regulation/given-rules.ts';
import type { DocumentKey } from '#core/tender/document-kind.ts';
import type { Dossier } from '#core/tender/model.ts';
import type { ExaminedAttachment } from './examined.ts';
import type { AuditedTender } from './tender.ts';

/** One version of a document as it was compared. */
export interface ComparedDocument {
  readonly key: DocumentKey;
  readonly title: string;
  readonly version: number;
  /**
   * `not-here`: the archive was made without what it says. `not-read`: what it says is not what was issued, or of another
   * version of the app. `not-made`: it cannot be made anew from the state of then. `hidden`: it names bidders whose names
   * an auditor may not see yet.
   */
  readonly state: 'same' | 'differs' | 'not-here' | 'not-read' | 'not-made' | 'hidden';
  /** How many figures were compared. */
  readonly figures: number;
  readonly differences: readonly FigureDifference[];
}

/** A line with its figures on both sides; null where the line is on one side alone. */
export interface FigureDifference {
  readonly issued: string | null;
  readonly recomputed: string | null;
}

/** Every document that went out, in the order of going out. */
export function compareIssued(
  tender: AuditedTender,
  attachments: readonly ExaminedAttachment[],
): readonly ComparedDocument[] {
  const contents = new Map<string, ExaminedAttachment>(attachments.map((each) => [each.sha256, each]));
  return tender.steps.flatMap(({ recorded: { event, header }, before, held }) => {
    if (event.type !== 'documentIssued' || before === null || held) return [];
    const { key, version } = event.body;
    const told = { key, title: version.title, version: version.version };
    const without = (state: ComparedDocument['state']): readonly ComparedDocument[] => [
      { ...told, state, figures: 0, differences: [] },
    ];
    if (tender.isBlind) return without('hidden');
    const file = contents.get(version.content.sha256);
    if (file === undefined || file.state === 'missing') return without('not-here');
    const text = file.content;
    if (text === null) return without('not-read');
    const frozen = readFrozen(text, version.content.sha256);
    if (!frozen.ok) return without('not-read');
    const anew = madeAnew(key, before, dateIn(header.at, before.notice.zone));
    if (anew === null) return without('not-made');
    const differences = figureDifferences(frozen.value, anew);
    const figures = modelLines(frozen.value).reduce((sum, line) => sum + figuresIn(line).length, 0);
    return [{ ...told, state: differences.length === 0 ? 'same' : 'differs', figures, differences }];
  });
}

function madeAnew(key: DocumentKey, dossier: Dossier, today: DateOnly): DocumentModel | null {
  const ruleSet = ruleSetOfChoice(dossier.ruleSet);
  if (ruleSet === null) return null;
  const evaluated = evaluateDossier(dossier);
  const evaluation = evaluated.ok ? evaluated.value : null;
  // The office's own wording and letterhead are in no archive; figures do not depend on them.
  const built = buildDocument(key, { dossier, evaluation, ruleSet, office: EMPTY_OFFICE, today });
  return built.ok ? built.value.content : null;
}

/**
 * Lines that say the same in other figures, pair by pair, then lines whose figures the other side has nowhere.
 *
 * How a document is worded and laid out is not compared: an office words its own paragraphs.
 */
function figureDifferences(issued: DocumentModel, recomputed: DocumentModel): readonly FigureDifference[] {
  const theirs = byWording(issued);
  const ours = byWording(recomputed);
  const differences: FigureDifference[] = [];
  const alone: { readonly issued: string[]; readonly recomputed: string[] } = { issued: [], recomputed: [] };
  for (const wording of new Set([...theirs.keys(), ...ours.keys()])) {
    const [left, right] = withoutCommon(theirs.get(wording) ?? [], ours.get(wording) ?? []);
    const pairs = Math.min(left.length, right.length);
    for (let at = 0; at < pairs; at += 1) {
      differences.push({ issued: left[at] ?? null, recomputed: right[at] ?? null });
    }
    alone.issued.push(...left.slice(pairs));
    alone.recomputed.push(...right.slice(pairs));
  }
  const known = { issued: allFigures(issued), recomputed: allFigures(recomputed) };
  const isStray = (line: string, others: ReadonlySet<string>) => figuresIn(line).some((figure) => !others.has(figure));
  return [
    ...differences,
    ...alone.issued
      .filter((line) => isStray(line, known.recomputed))
      .map((line): FigureDifference => ({ issued: line, recomputed: null })),
    ...alone.recomputed
      .filter((line) => isStray(line, known.issued))
      .map((line): FigureDifference => ({ issued: null, recomputed: line })),
  ];
}

/** Amounts with points between their thousands, and numbers with decimals: dates and ordinals have neither. */
const FIGURE = /\d{1,3}(?:\.\d{3})+(?:,\d+)?|\d+,\d+/g;

function figuresIn(line: string): readonly string[] {
  return line.match(FIGURE) ?? [];
}

function allFigures(model: DocumentModel): ReadonlySet<string> {
  return new Set(modelLines(model).flatMap(figuresIn));
}

/** Lines that have a figure, under what they say without it. */
function byWording(model: DocumentModel): ReadonlyMap<string, readonly string[]> {
  const lines = modelLines(model).filter((line) => figuresIn(line).length > 0);
  return Map.groupBy(lines, (line) => line.replaceAll(FIGURE, '#'));
}

function withoutCommon(a: readonly string[], b: readonly string[]): readonly [readonly string[], readonly string[]] {
  const left = [...b];
  const onlyA = a.filter((line) => {
    const at = left.indexOf(line);
    if (at === -1) return true;
    left.splice(at, 1);
    return false;
  });
  return [onlyA, left];
}
