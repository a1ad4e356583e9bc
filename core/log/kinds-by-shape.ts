/** What a build knows of events whose types have had one version so far, from the shape of each. */
import type { z } from 'zod';
import type { EventKinds } from './upcast.ts';

/** Events as they stand in a union: each type with the body its shape reads. */
type FirstVersions<Shapes extends Readonly<Record<string, z.ZodType>>> = {
  readonly [Type in keyof Shapes & string]: {
    readonly type: Type;
    readonly tv: 1;
    readonly body: z.infer<Shapes[Type]>;
  };
}[keyof Shapes & string];

export function kindsByShape<Shapes extends Readonly<Record<string, z.ZodType>>>(
  shapes: Shapes,
): EventKinds<FirstVersions<Shapes>> {
  return Object.fromEntries(
    Object.entries(shapes).map(([type, shape]) => [
      type,
      {
        tv: 1,
        upcasters: {},
        read: (body) => {
          const parsed = shape.safeParse(body);
          // The shape of each type was chosen by the type itself.
          return parsed.success ? ({ type, tv: 1, body: parsed.data } as FirstVersions<Shapes>) : null;
        },
      },
    ]),
  );
}
