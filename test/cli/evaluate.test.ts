import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { evaluateDossier } from '#core/evaluation/evaluate.ts';
import { evaluationToJson } from '#core/evaluation/evaluation-json.ts';
import { writeDossierFile } from '#core/exchange/dossier-file.ts';
import type { Dossier } from '#core/tender/model.ts';
import { aDossier, anAssessedDossier } from '#test/support/builders/dossier.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { meja, temporaryFolder } from './run-meja.ts';

const folder = temporaryFolder();

function saved(name: string, content: Dossier | string | Uint8Array): string {
  const path = join(folder, name);
  const isDossier = typeof content === 'object' && 'notice' in content;
  writeFileSync(path, isDossier ? writeDossierFile(content) : content);
  return path;
}

const assessed = anAssessedDossier({ a: 800_000_000, b: 850_000_000 });

describe('evaluate', () => {
  it('prints the whole evaluation as JSON, with the tender it is of', async () => {
    const run = await meja(['evaluate', saved('baik.json', assessed)]);
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    const { tender, ...evaluation } = JSON.parse(run.stdout);
    expect(tender).toEqual({ code: assessed.notice.code, name: assessed.notice.name, version: 1 });
    expect(evaluation).toEqual(JSON.parse(JSON.stringify(evaluationToJson(unwrap(evaluateDossier(assessed))))));
    expect(evaluation.bids[0].corrected.trace.expression).toBeTypeOf('string');
  });

  it('reads from stdin', async () => {
    const run = await meja(['evaluate', '-'], { stdin: writeDossierFile(assessed) });
    expect(run.exitCode).toBe(0);
    expect(JSON.parse(run.stdout).registered).toBe(2);
  });

  it('takes a path from where npm was called', async () => {
    saved('dari-sini.json', assessed);
    const env = { npm_lifecycle_event: 'meja', INIT_CWD: folder };
    expect(await meja(['evaluate', 'dari-sini.json'], { env })).toMatchObject({ exitCode: 0 });
  });

  it('writes all of a large answer into a slow pipe', async () => {
    const totals = Object.fromEntries(Array.from({ length: 170 }, (_, at) => [`b${at}`, 800_000_000 + at]));
    const run = await meja(['evaluate', saved('besar.json', anAssessedDossier(totals))]);
    expect(run.stdout.length).toBeGreaterThan(200_000);
    expect(JSON.parse(run.stdout).bids).toHaveLength(170);
  });
});

describe('a dossier that cannot be evaluated', () => {
  const good = writeDossierFile(assessed);
  mkdirSync(join(folder, 'folder'));
  test.each<[string, string | Dossier | Uint8Array, RegExp]>([
    ['broken', good.slice(0, 900), /rusak\.json:\d+:\d+: JSON rusak di baris \d+ kolom \d+/],
    ['newer', good.replace('"version": 1', '"version": 7'), /versi Meja Pokja yang lebih baru \(format 7/],
    [
      'with a wrong value',
      good.replace('"950000000.00"', '"950 juta"'),
      /rusak\.json:\d+:\d+: dossier\.notice\.ownerEstimate berisi "950 juta"/,
    ],
    ['of a feed', '[{"kd_tender": 1, "tgl_awal": 1, "tgl_akhir": 2, "kd_akt": 3}]', /SPSE-JadwalTahapanTender/],
    ['a web page', '<html>Maaf, terjadi error pada aplikasi SPSE</html>', /bukan JSON/],
    ['a PDF', new TextEncoder().encode('%PDF-1.4\n'), /berkas PDF/],
    [
      'of no known method',
      aDossier({ notice: { method: 'unknown' } }),
      /Metode evaluasi belum diketahui\..*notice\.method/,
    ],
    [
      'of a kind its law has no such method for',
      aDossier({ notice: { method: 'scoring' }, ruleSet: { id: 'perpres-46-2025', reason: null } }),
      /Jenis pengadaan "works" tidak dikenal aturan tender ini\..*notice\.kind/,
    ],
  ])('%s is refused with 1, in words, without a stack', async (_, content, words) => {
    const run = await meja(['evaluate', saved('rusak.json', content)]);
    expect(run).toMatchObject({ exitCode: 1, stdout: '' });
    expect(run.stderr).toMatch(words);
    expect(run.stderr).not.toMatch(/^\s+at /m);
  });

  test.each([
    ['nothing', 'tidak-ada.json', 'tidak ada'],
    ['a folder', 'folder', 'ini folder'],
  ])('that is %s is refused with 1', async (_, name, words) => {
    const run = await meja(['evaluate', join(folder, name)]);
    expect(run).toMatchObject({ exitCode: 1, stdout: '' });
    expect(run.stderr).toContain(words);
  });

  it('is read from UTF-16 all the same', async () => {
    const text = Buffer.from(`\uFEFF${good}`, 'utf16le');
    expect(await meja(['evaluate', saved('utf16.json', text)])).toMatchObject({ exitCode: 0 });
  });
});
