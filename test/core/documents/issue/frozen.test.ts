import { describe, expect, it } from 'vitest';
import { buildDocument } from '#core/documents/build.ts';
import { documentsOf } from '#core/documents/catalogue.ts';
import { citing } from '#core/documents/issue/citation.ts';
import { compareDocuments } from '#core/documents/issue/compare.ts';
import { fingerprintOf, frozenText, readFrozen } from '#core/documents/issue/frozen.ts';
import { modelLines } from '#core/documents/model-lines.ts';
import type { DocumentModel } from '#core/documents/model.ts';
import { sha256Hex } from '#core/log/hash.ts';
import { unwrap } from '#test/support/unwrap.ts';
import { everyBlock } from '../docx/every-block.ts';
import { anEverydayDossier, anExtremeDossier, inputOf } from '../dossiers.ts';
import { aDressedOffice } from '../office-look.ts';
import { anIssued } from './issued.ts';

function minutes(): DocumentModel {
  return unwrap(buildDocument('bahp', inputOf(anEverydayDossier()))).content;
}

describe('a frozen document', () => {
  it('is read back as it was, whatever it is made of', () => {
    const dossier = anExtremeDossier();
    const contents = documentsOf(dossier).flatMap((key) => {
      const built = buildDocument(key, inputOf(dossier));
      return built.ok ? [built.value.content] : [];
    });
    const dressed = unwrap(buildDocument('bahp', inputOf(anEverydayDossier(), aDressedOffice()))).content;
    for (const content of [...contents, everyBlock({}), dressed]) {
      expect(unwrap(readFrozen(frozenText(content), fingerprintOf(content)))).toEqual(content);
    }
  });

  it('is refused when a single letter differs, or when it is no document', () => {
    const text = frozenText(minutes());
    expect(readFrozen(text.replace('HASIL', 'HASlL'), sha256Hex(text))).toEqual({ ok: false, error: 'not-as-issued' });
    expect(readFrozen('{}', sha256Hex('{}'))).toEqual({ ok: false, error: 'unknown-shape' });
  });
});

describe('a version that replaces another', () => {
  it('cites number, day in the office, fingerprint and reason right under its title', () => {
    const content = minutes();
    const last = anIssued(content);
    const cited = citing(content, { last, reason: 'Jabatan ketua salah ditulis.', zone: 'WITA' });
    expect(modelLines({ blocks: cited.blocks.slice(0, 3) }).at(-1)).toMatch(
      /^Versi 2\. Menggantikan versi 1 Nomor 000\.3\.3\/03\/POKJA-1\/XI\/2026 yang diterbitkan tanggal 23 November 2026 \(sidik [0-9A-Z-]{29}\), karena: Jabatan ketua salah ditulis\.$/,
    );
    expect(cited.blocks.filter((block) => !content.blocks.includes(block))).toHaveLength(1);
  });
});

describe('the comparison of two versions', () => {
  it('finds nothing in the same document', () => {
    expect(compareDocuments(minutes(), minutes())).toEqual([]);
  });

  it('shows the words that changed in their line, and lines that came and went', () => {
    const before = minutes();
    const [first, ...rest] = before.blocks;
    const added = { kind: 'paragraph', text: [{ text: 'Kalimat baru.' }] } as const;
    const after: DocumentModel = {
      ...before,
      blocks: [
        ...(first?.kind === 'letterhead' ? [{ ...first, contact: 'Jalan Baru Nomor 3' }] : []),
        ...rest.filter(({ kind }) => kind !== 'copies'),
        added,
      ],
    };
    const changes = compareDocuments(before, after);
    const words = changes.flatMap((change) => (change.kind === 'changed' ? change.parts : [change]));
    expect(words).toContainEqual({ kind: 'added', text: 'Kalimat baru.' });
    expect(
      words
        .filter(({ kind }) => kind === 'added')
        .map(({ text }) => text)
        .join(''),
    ).toContain('Baru');
    expect(words.some(({ kind }) => kind === 'removed')).toBe(true);
  });

  it('tells every line of both documents once', () => {
    const before = minutes();
    const after = unwrap(buildDocument('baep', inputOf(anEverydayDossier()))).content;
    const changes = compareDocuments(before, after);
    const texts = (side: 'added' | 'removed') =>
      changes.flatMap((change) => {
        if (change.kind !== 'changed') return change.kind === side ? [change.text] : [];
        return [
          change.parts
            .filter(({ kind }) => kind === 'same' || kind === side)
            .map(({ text }) => text)
            .join(''),
        ];
      });
    const both = modelLines(before).filter((line) => modelLines(after).includes(line));
    expect(texts('removed').length).toBeGreaterThanOrEqual(new Set(modelLines(before)).size - both.length);
    expect(new Set(modelLines(after))).toEqual(
      new Set([...texts('added'), ...both].filter((line) => modelLines(after).includes(line))),
    );
  });
});
