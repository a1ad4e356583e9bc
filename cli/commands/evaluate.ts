import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import { evaluationToJson } from '#core/evaluation/evaluation-json.ts';
import type { EvaluationRefusal } from '#core/evaluation/model.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { readDossier } from '#cli/read-dossier.ts';
import { answer, type ExitCode, type Failure, failure } from '#cli/terminal.ts';
import { parseUsage, wrongUsage } from '#cli/usage.ts';

/** `evaluate DOSSIER.json`: the whole evaluation with every trace, as JSON on stdout. */
export function runEvaluate(args: readonly string[]): Result<ExitCode, Failure> {
  const usage = parseUsage(args, {});
  if (!usage.ok) return usage;
  const [file, ...more] = usage.value.positionals;
  if (file === undefined || more.length > 0) return err(wrongUsage('evaluate memerlukan tepat satu berkas dossier.'));
  const dossier = readDossier(file);
  if (!dossier.ok) return dossier;
  const evaluation = evaluateDossier(dossier.value);
  if (!evaluation.ok) return err(notEvaluated(file, evaluation.error));
  const { code, name, version } = dossier.value.notice;
  const json = evaluationToJson(evaluation.value);
  const told = typeof json === 'object' && json !== null && !Array.isArray(json) ? json : { evaluation: json };
  answer(`${JSON.stringify({ tender: { code, name, version }, ...told }, null, 2)}\n`);
  return ok(0);
}

/** Words for a dossier that cannot be evaluated: something is not known, or the law of its era rules it out. */
export function notEvaluated(file: string, refusal: EvaluationRefusal): Failure {
  if (refusal.kind === 'unknown-rule-set') {
    const happened = `Kumpulan aturan "${refusal.id}" tidak dikenal.`;
    return failure(1, file, [
      happened,
      'Tender ini tidak dapat dievaluasi.',
      'Perbarui aplikasi, atau perbaiki ruleSet.id di dossier.',
    ]);
  }
  const aspects = {
    method: 'Metode evaluasi',
    qualification: 'Metode kualifikasi',
    submission: 'Cara penyampaian',
    kind: 'Jenis pengadaan',
  };
  const unknown = refusal.method === 'unknown';
  const happened = unknown
    ? `${aspects[refusal.aspect]} belum diketahui.`
    : `${aspects[refusal.aspect]} "${refusal.method}" tidak dikenal aturan tender ini.`;
  return failure(1, file, [
    happened,
    'Tender ini tidak dapat dievaluasi.',
    unknown
      ? `Isi notice.${refusal.aspect} di dossier.`
      : `Periksa notice.${refusal.aspect} di dossier, atau ruleSet.id bila tender ini menurut aturan lain.`,
  ]);
}
