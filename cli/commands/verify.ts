import { createReadStream } from 'node:fs';
import { archiveFaultMessage, archiveRemarkText } from '#core/exchange/archive/fault-message.ts';
import { verifyArchive } from '#core/exchange/archive/verify-archive.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { nodeArchiveCodec } from '#cli/archive-codec.ts';
import { answer, createProgress, type ExitCode, type Failure, givenPath, say } from '#cli/terminal.ts';
import { cannotRead, kindOfPath } from '#cli/text-files.ts';
import { parseUsage, wrongUsage } from '#cli/usage.ts';
import { createVerify } from '#cli/verify-signature.ts';

/** `verify ARSIP`: whether everything in an archive follows from itself, and the first thing that does not. */
export async function runVerify(args: readonly string[]): Promise<Result<ExitCode, Failure>> {
  const usage = parseUsage(args, {
    json: { type: 'boolean', default: false },
    bahasa: { type: 'string', default: 'id' },
  });
  if (!usage.ok) return usage;
  const [file, ...more] = usage.value.positionals;
  if (file === undefined || more.length > 0) return err(wrongUsage('verify memerlukan tepat satu berkas arsip.'));
  const language = usage.value.values.bahasa;
  if (language !== 'id' && language !== 'en') return err(wrongUsage('--bahasa hanya mengenal id dan en.'));
  if (kindOfPath(file) !== 'file') return err(cannotRead(file, Object.assign(new Error(file), { code: 'ENOENT' })));
  const progress = createProgress('memeriksa');
  const report = await verifyArchive(createReadStream(givenPath(file)), {
    codec: nodeArchiveCodec,
    verify: createVerify(),
    onProgress: ({ events, total }) => progress.show(events, total),
  });
  progress.end();
  const { fault, checked, remarks, remarksLeftOut, seal, manifest } = report;
  const message = fault && archiveFaultMessage(fault, language);
  if (usage.value.values.json) {
    const head = manifest && { madeAt: manifest.madeAt, app: manifest.app, practice: manifest.practice };
    answer(
      `${JSON.stringify({ holds: fault === null, seal, archive: head, checked, fault, message, remarks, remarksLeftOut }, null, 2)}\n`,
    );
    return ok(fault === null ? 0 : 1);
  }
  for (const remark of remarks) say(`catatan: ${archiveRemarkText(remark, language)}`);
  if (remarksLeftOut > 0) say(`catatan: dan ${remarksLeftOut} lagi`);
  if (message !== null) {
    const { happened, means, action } = message;
    return err({ exitCode: 1, messages: [{ place: file, happened, means, action }] });
  }
  answer(
    `Arsip utuh: ${checked.streams} berkas tender, ${checked.events} kejadian, ${checked.attachments} lampiran; rantai, tanda tangan, wewenang, dan hasil cocok.\nSidik arsip: ${seal ?? ''}\n`,
  );
  return ok(0);
}
