import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openLog } from '#electron/log/log.ts';

describe('the log a person can send to support', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'meja-catatan-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('a line is on the disk when the call returns, one JSON object a line', () => {
    const log = openLog(join(folder, 'logs'), () => new Date('2026-11-23T02:42:00Z'));
    log.warning('navigation-refused', 'https://asing.example/\nbaris');
    expect(readFileSync(log.file, 'utf8')).toBe(
      '{"time":"2026-11-23T02:42:00.000Z","level":"warning","event":"navigation-refused","detail":"https://asing.example/\\nbaris"}\n',
    );
  });

  test('a full log is set aside once and begun anew', () => {
    const log = openLog(folder);
    writeFileSync(log.file, 'x'.repeat(1_000_001));
    log.info('mulai', '');
    expect(statSync(`${log.file}.1`).size).toBe(1_000_001);
    expect(readFileSync(log.file, 'utf8').trim().split('\n')).toHaveLength(1);
  });

  test('a log that cannot be written stops nothing', () => {
    const blocked = join(folder, 'berkas');
    writeFileSync(blocked, '');
    const log = openLog(blocked);
    expect(() => log.error('apa saja', '')).not.toThrow();
    expect(existsSync(log.file)).toBe(false);
  });
});
