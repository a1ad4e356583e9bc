import { type AuditFinding, standingVersion } from '#core/audit/finding.ts';
import { type FindingsFile, readFindingsFile } from '#core/audit/findings-file.ts';
import { formatDate } from '#core/calendar/format.ts';
import { err, ok, type Result } from '#core/shared/result.ts';
import { fingerprintOf } from '#core/sync/fingerprint.ts';
import { answer, type ExitCode, type Failure } from '#cli/terminal.ts';
import { readText } from '#cli/text-files.ts';
import { parseUsage, wrongUsage } from '#cli/usage.ts';
import { createVerify } from '#cli/verify-signature.ts';

/** `verify-findings BERKAS`: whether an auditor's findings are what their key signed, and what they say. */
export async function runVerifyFindings(args: readonly string[]): Promise<Result<ExitCode, Failure>> {
  const usage = parseUsage(args, { sidik: { type: 'string' }, json: { type: 'boolean', default: false } });
  if (!usage.ok) return usage;
  const [file, ...more] = usage.value.positionals;
  if (file === undefined || more.length > 0) {
    return err(wrongUsage('verify-findings memerlukan tepat satu berkas temuan.'));
  }
  const text = readText(file);
  if (!text.ok) return text;
  const read = await readFindingsFile(text.value, createVerify());
  const { sidik, json } = usage.value.values;
  if (json) {
    const fingerprint = read.ok ? fingerprintOf(read.value.key) : null;
    const isExpected = fingerprint === null || sidik === undefined || sameDigits(sidik, fingerprint);
    const faults = read.ok ? [] : read.error;
    const holds = read.ok && isExpected;
    const findings = read.ok ? read.value : null;
    answer(`${JSON.stringify({ holds, keyFingerprint: fingerprint, isExpected, faults, findings }, null, 2)}\n`);
    return ok(holds ? 0 : 1);
  }
  if (!read.ok) {
    const messages = read.error.map(({ place, line, message }) => ({
      place: [file, line === null ? null : `baris ${line}`, place === '' ? null : place]
        .filter((part) => part !== null)
        .join(', '),
      ...message,
    }));
    return err({ exitCode: 1, messages });
  }
  const fingerprint = fingerprintOf(read.value.key);
  if (sidik !== undefined && !sameDigits(sidik, fingerprint)) {
    return err({ exitCode: 1, messages: [{ place: file, ...OTHER_KEY }] });
  }
  answer(told(read.value, fingerprint));
  return ok(0);
}

function told({ auditor, madeAt, findings, fingerprint }: FindingsFile, key: string): string {
  const lines = [
    'Berkas temuan sah: tepat seperti yang ditandatangani auditornya.',
    `Auditor: ${auditor.name} (${auditor.role}), ${madeAt}`,
    `Sidik kunci: ${key}`,
    `Sidik berkas: ${fingerprint}`,
    `${findings.length} temuan:`,
    ...findings.map(findingLine),
  ];
  return `${lines.join('\n')}\n`;
}

function findingLine(finding: AuditFinding): string {
  const { place, text, severity, date, isWithdrawn } = standingVersion(finding);
  const tender = place.tender === null ? place.archive.fileName : place.tender.code;
  const [firstLine = ''] = text.split('\n');
  return `  ${formatDate(date)}  ${tender}  [${isWithdrawn ? 'ditarik' : severity}]  ${place.words}: ${firstLine}`;
}

function sameDigits(typed: string, fingerprint: string): boolean {
  return typed.replaceAll(/[^0-9a-f]/gi, '').toLowerCase() === fingerprint.replaceAll(' ', '');
}

const OTHER_KEY = {
  happened: 'Sidik kunci auditor dalam berkas bukan sidik yang disebut.',
  means: 'Temuan ini ditandatangani orang lain daripada yang diharapkan.',
  action: 'Cocokkan lagi sidik kunci dengan auditornya.',
};
