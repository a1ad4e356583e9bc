import { describe, expect, test } from 'vitest';
import { checkImports } from '#build/checks/import-rules.ts';
import { LAYERS } from '#build/checks/layers.ts';
import { parseModule } from '#build/checks/source-modules.ts';

function messagesOf(...files: readonly (readonly [path: string, text: string])[]): readonly string[] {
  return checkImports(files.map(([path, text]) => parseModule(path, text))).map(({ message }) => message);
}

/** One forbidden import for every layer: `[the module, what it must not import]`. */
const FORBIDDEN: readonly (readonly [path: string, specifier: string])[] = [
  ['core/money/sen.ts', 'node:fs'],
  ['core/money/sen.ts', 'react'],
  ['core/money/sen.ts', '#renderer/ui/Money.tsx'],
  ['core/contract/desktop.ts', '#core/tender/model.ts'],
  ['core/documents/xlsx/xlsx.ts', '#core/tender/model.ts'],
  ['core/documents/zip.ts', '#core/tender/model.ts'],
  ['core/pdf-signing/sign-pdf.ts', 'node:crypto'],
  ['electron/main.ts', '#core/tender/model.ts'],
  ['electron/main.ts', '#renderer/main.tsx'],
  ['electron/ipc/app.ts', 'react'],
  ['electron/printing/pdf-printer.ts', '#core/documents/build.ts'],
  ['core/pdf/finish-pdf.ts', '#core/documents/model.ts'],
  ['cli/main.ts', '#renderer/storage/database.ts'],
  ['cli/main.ts', 'electron'],
  ['renderer/main.tsx', '#electron/main.ts'],
  ['renderer/app/Shell.tsx', '#renderer/main.tsx'],
  ['renderer/app/Shell.tsx', 'dexie'],
  ['renderer/features/matrix/Matrix.tsx', '#renderer/features/help/Help.tsx'],
  ['renderer/features/matrix/Matrix.tsx', '#renderer/app/Shell.tsx'],
  ['renderer/features/matrix/Matrix.tsx', 'node:path'],
  ['renderer/features/import/read-worker.ts', '#renderer/storage/database.ts'],
  ['renderer/features/identity/passphrase-strength.ts', '#renderer/session/device.ts'],
  ['renderer/features/signing/words-worker.ts', './read-words.ts'],
  ['renderer/features/signing/read-words.ts', '#renderer/session/device.ts'],
  ['renderer/storage/keyring/argon-worker.ts', 'dexie'],
  ['renderer/storage/attachments/flush-worker.ts', '../stream-store.ts'],
  ['renderer/ui/Money.tsx', '#renderer/storage/database.ts'],
  ['renderer/theme/colors.ts', '#core/money/sen.ts'],
  ['renderer/i18n/texts.ts', '#renderer/session/session.ts'],
  ['renderer/storage/database.ts', '#renderer/session/session.ts'],
  ['renderer/storage/database.ts', 'react'],
  ['renderer/storage/keyring/exchange-seal.ts', 'dexie'],
  ['renderer/sync/loop.ts', '#renderer/session/session.ts'],
  ['renderer/session/session.ts', '#renderer/features/help/Help.tsx'],
  ['renderer/desktop.ts', '#renderer/storage/database.ts'],
  ['build/bundle.ts', '#renderer/main.tsx'],
  ['build/bundle.ts', '#test/support/browser.ts'],
  ['server/http/serve.ts', '#renderer/session/exchange.ts'],
  ['test/core/money/sen.test.ts', '#docs/contoh.ts'],
];

describe('layers', () => {
  test.each(FORBIDDEN)('%s must not import %s, and is told what to do instead', (path, specifier) => {
    const [message] = messagesOf([path, `import { x } from '${specifier}';`]);
    expect(message).toContain(`must not import ${specifier}`);
    expect(LAYERS.some(({ instead }) => message?.endsWith(instead))).toBe(true);
  });

  test('every layer is shown to bite', () => {
    const bitten = new Set(FORBIDDEN.map(([path, specifier]) => messagesOf([path, `import '${specifier}';`])[0]));
    const silent = LAYERS.filter(({ instead }) => ![...bitten].some((message) => message?.endsWith(instead)));
    expect(silent.map(({ folder }) => folder)).toEqual([]);
  });

  test('a type, a dynamic import and the type of a module count as imports', () => {
    expect(messagesOf(['core/money/sen.ts', "import type { A } from 'react';"])).toHaveLength(1);
    expect(messagesOf(['core/money/sen.ts', "export const load = () => import('react');"])).toHaveLength(1);
    expect(messagesOf(['core/money/sen.ts', "export type A = import('react').Key;"])).toHaveLength(1);
  });

  test('what a layer may import passes', () => {
    const text = "import { z } from 'zod'; import type { Sen } from '#core/money/text.ts'; import { a } from './a.ts';";
    expect(messagesOf(['core/tender/model.ts', text])).toEqual([]);
    expect(messagesOf(['renderer/features/matrix/Matrix.tsx', "import { m } from './model.ts';"])).toEqual([]);
  });
});

describe('ways of writing', () => {
  test('a barrel is refused', () => {
    expect(messagesOf(['core/money/index.ts', "export * from './sen.ts';"])[0]).toMatch(/No barrels/);
    expect(messagesOf(['core/money/index.ts', "export { addSen } from './sen.ts';"])[0]).toMatch(/No barrels/);
  });

  test('a default export is refused, except where a tool loads it', () => {
    expect(messagesOf(['core/money/sen.ts', 'export default 1;'])[0]).toMatch(/No default exports/);
    expect(messagesOf(['vitest.config.ts', 'export default {};'])).toEqual([]);
  });

  test('a relative path may not leave its topic', () => {
    expect(messagesOf(['core/log/seal.ts', "import { a } from '../money/sen.ts';"])[0]).toContain('#core/money/sen.ts');
    expect(messagesOf(['core/regulation/sets/a.ts', "import { a } from '../rule-set.ts';"])).toEqual([]);
  });
});

describe('cycles', () => {
  test('modules that import each other are reported once, with the whole way round', () => {
    const messages = messagesOf(
      ['core/a/one.ts', "import { two } from './two.ts';"],
      ['core/a/two.ts', "import type { Three } from '#core/b/three.ts';"],
      ['core/b/three.ts', "import { one } from '#core/a/one.ts';"],
    );
    expect(messages).toHaveLength(1);
    expect(messages[0]).toContain('core/a/one.ts → core/a/two.ts → core/b/three.ts → core/a/one.ts');
  });

  test('two ways to the same module are no cycle', () => {
    const messages = messagesOf(
      ['core/a/one.ts', "import { two } from './two.ts'; import { three } from './three.ts';"],
      ['core/a/two.ts', "import { three } from './three.ts';"],
      ['core/a/three.ts', 'export const three = 3;'],
    );
    expect(messages).toEqual([]);
  });
});
