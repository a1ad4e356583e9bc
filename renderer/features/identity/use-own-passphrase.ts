import { useState } from 'react';
import type { Result } from '#core/shared/result.ts';
import type { UnlockRefusal } from '#renderer/storage/keyring/account.ts';
import { type Attempt, useAttempt } from './use-attempt.ts';

export interface OwnPassphrase extends Pick<Attempt, 'busy' | 'fault'> {
  /** What the field for it shows and takes. */
  readonly field: {
    readonly value: string;
    readonly refusal: UnlockRefusal | null;
    /** Somebody tried to go on with nothing typed. */
    readonly isMissing: boolean;
    readonly onChange: (value: string) => void;
  };
  /** Does something with what was typed; a refusal stands at the field. Nothing typed is no attempt: it would be counted. */
  readonly submit: <Value>(
    act: (passphrase: string) => Promise<Result<Value, UnlockRefusal>>,
    onDone: (value: Value) => void,
  ) => Promise<void>;
}

/** The passphrase of whoever works here, asked again before anything is done with keys. */
export function useOwnPassphrase(): OwnPassphrase {
  const [value, setValue] = useState('');
  const [refusal, setRefusal] = useState<UnlockRefusal | null>(null);
  const [isMissing, setIsMissing] = useState(false);
  const { busy, fault, run } = useAttempt();
  return {
    busy,
    fault,
    field: {
      value,
      refusal,
      isMissing,
      onChange: (typed) => {
        setValue(typed);
        setRefusal(null);
        setIsMissing(false);
      },
    },
    submit: async (act, onDone) => {
      if (value === '') return setIsMissing(true);
      await run(async () => {
        const done = await act(value);
        if (done.ok) onDone(done.value);
        else setRefusal(done.error);
      });
    },
  };
}
