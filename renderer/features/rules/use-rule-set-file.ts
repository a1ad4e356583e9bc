import { useCallback, useState } from 'react';
import { readRuleSetFile } from '#core/regulation/read-rule-set.ts';
import type { RuleSetFault } from '#core/regulation/rule-set-fault.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import { useDesktop } from '#renderer/session/desktop-context.ts';

/** A rule-set file someone opened to look at: its rules, or what is wrong with it. It is compared; to be used, it is given. */
export type OpenedRules =
  | { readonly kind: 'read'; readonly name: string; readonly ruleSet: RuleSet }
  | { readonly kind: 'refused'; readonly name: string; readonly faults: readonly RuleSetFault[] }
  | { readonly kind: 'not-read'; readonly name: string; readonly code: string };

export interface RuleSetFile {
  readonly opened: OpenedRules | null;
  readonly open: () => Promise<void>;
  readonly close: () => void;
}

export function useRuleSetFile(): RuleSetFile {
  const desktop = useDesktop();
  const [opened, setOpened] = useState<OpenedRules | null>(null);
  const open = useCallback(async () => {
    const answer = await desktop.openFiles({ purpose: 'rules', pick: 'file' });
    if (!answer.ok) return setOpened({ kind: 'not-read', name: '', code: answer.error.kind });
    if (answer.value.outcome === 'cancelled') return;
    const [file] = answer.value.files;
    if (file === undefined) return;
    const { name, content } = file;
    if (content.kind !== 'text') return setOpened({ kind: 'not-read', name, code: content.kind });
    const read = readRuleSetFile(content.text);
    setOpened(read.ok ? { kind: 'read', name, ruleSet: read.value } : { kind: 'refused', name, faults: read.error });
  }, [desktop]);
  return { opened, open, close: useCallback(() => setOpened(null), []) };
}
