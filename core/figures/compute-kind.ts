/** What one kind of single calculation is: a description, the shape of its input, and how it is worked out. */
import { z } from 'zod';
import { type Json, traceToJson } from '#core/evaluation/evaluation-json.ts';
import type { Trace } from '#core/evaluation/model.ts';
import type { RuleSet } from '#core/regulation/rule-set.ts';
import { ok, type Result } from '#core/shared/result.ts';
import type { Given } from './given.ts';

/** What a calculation answers. The working is null only where the law knows nothing to work with. */
export interface Computed {
  readonly result: Json;
  readonly trace: Json;
}

/** Input of the right form that cannot be worked out: which field, what about it, and the clause that says so. */
export interface ComputeRefusal {
  readonly path: readonly (string | number)[];
  /** Indonesian sentence. */
  readonly happened: string;
  readonly clause: string | null;
}

/** An input that has the right form, waiting for its law. */
export interface ReadyComputation {
  /** Id of the rule set the input names; null when it leaves that to the caller. */
  readonly ruleSet: string | null;
  readonly run: (ruleSet: RuleSet) => Result<Computed, ComputeRefusal>;
}

/** One kind of calculation. */
export interface ComputeKind {
  /** Indonesian, one sentence. */
  readonly description: string;
  readonly shape: z.ZodObject;
  /** Null when the value does not have the shape; every fault was told. */
  readonly prepare: (value: unknown, tell: (issue: z.core.$ZodRawIssue) => void) => ReadyComputation | null;
}

/** Names the rules to work with; a file of rules may bring ids of its own, so any text will do here. */
const ruleSetField = {
  ruleSet: z
    .string()
    .min(1)
    .exactOptional()
    .describe('Pengenal kumpulan aturan, misalnya "perpres-46-2025"; boleh ditiadakan jika --rules disebut.'),
};

/** Puts a kind together from its fields and its calculation. */
export function computeKind<Fields extends z.core.$ZodLooseShape>(
  description: string,
  fields: Fields,
  run: (input: z.output<z.ZodObject<Fields, z.core.$strict>>, ruleSet: RuleSet) => Result<Computed, ComputeRefusal>,
): ComputeKind {
  const inputShape = z.strictObject(fields);
  const rulesShape = z.looseObject(ruleSetField);
  return {
    description,
    shape: z.strictObject({ ...ruleSetField, ...fields }),
    prepare: (value, tell) => {
      const error = (issue: z.core.$ZodRawIssue): string => {
        tell(issue);
        return issue.code;
      };
      const named = rulesShape.safeParse(value, { error });
      if (!named.success) return toldAll(named.error);
      const { ruleSet, ...own } = named.data;
      const shaped = inputShape.safeParse(own, { error });
      if (!shaped.success) return toldAll(shaped.error);
      return { ruleSet: ruleSet ?? null, run: (law) => run(shaped.data, law) };
    },
  };
}

/** A value of the input with its pointer. */
export function given<T>(value: T, path: string): Given<T> {
  return { value, source: `input:/${path}` };
}

/** A finished calculation. */
export function computed(result: Json, trace: Trace): Result<Computed, never> {
  return ok({ result, trace: traceToJson(trace) });
}

/** A figure inside a result, as an evaluation writes it out. */
export function figureJson(value: string, trace: Trace): Json {
  return { value, trace: traceToJson(trace) };
}

/** The error is made when it is first read, and its issues are told with it. */
function toldAll(error: z.ZodError): null {
  void error.issues.length;
  return null;
}
