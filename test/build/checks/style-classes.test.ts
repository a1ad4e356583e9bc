import { describe, expect, it } from 'vitest';
import { parseModule } from '#build/checks/source-modules.ts';
import { checkStyleClasses } from '#build/checks/style-classes.ts';

const SHEET = {
  path: 'renderer/ui/Card.module.css',
  text: '/* .old */\n.card {\n  margin: 0.5rem;\n}\n.mantine-Button-label {}\n',
};

function faultsOf(use: string, text = SHEET.text, from = './Card.module.css'): readonly string[] {
  const module = parseModule(
    'renderer/ui/Card.tsx',
    `import styles from '${from}';\nexport const Card = () => <p className={${use}} />;\n`,
  );
  return checkStyleClasses([module], [{ ...SHEET, text }]).map(
    ({ path, line, message }) => `${path}:${line} ${message}`,
  );
}

describe('a class and its style sheet belong together', () => {
  it('says nothing where each class is named and written', () => {
    expect(faultsOf('styles.card')).toEqual([]);
    expect(faultsOf('styles.card', SHEET.text, '#renderer/ui/Card.module.css')).toEqual([]);
  });

  it('finds a class the sheet does not have', () => {
    expect(faultsOf('`${styles.card} ${styles.wide}`')).toEqual([
      'renderer/ui/Card.tsx:2 renderer/ui/Card.module.css has no class "wide".',
    ]);
  });

  it('finds a class nobody names, on its line', () => {
    expect(faultsOf('styles.card', `${SHEET.text}.spare:hover {}`)).toEqual([
      'renderer/ui/Card.module.css:6 No component names the class "spare".',
    ]);
  });

  it('asks for no class by name where the name is worked out', () => {
    expect(faultsOf('styles[kind]')).toEqual([]);
  });
});
