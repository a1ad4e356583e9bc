/** Folding what an office says of numbers. */
import { byPlace, isSameBlock, isSameRange } from '#core/documents/register/number-block.ts';
import { unreachable } from '#core/shared/assert.ts';
import type { OfficeEvent } from './events.ts';
import type { OfficeState } from './model.ts';

type Numbers = OfficeState['numbers'];

type NumberEvent = Extract<
  OfficeEvent,
  { readonly type: 'numberBlockGiven' | 'numberBlockWithdrawn' | 'numberGapNoted' }
>;

/** The blocks and notes after an event. */
export function applyToNumbers({ blocks, gaps }: Numbers, event: NumberEvent): Numbers {
  switch (event.type) {
    case 'numberBlockGiven': {
      const { reason: _reason, ...block } = event.body;
      const others = blocks.filter((each) => !isSameBlock(each, block));
      return { blocks: [...others, block].sort(byPlace), gaps };
    }
    case 'numberBlockWithdrawn':
      return { blocks: blocks.filter((each) => !isSameBlock(each, event.body)), gaps };
    case 'numberGapNoted': {
      const { reason, ...range } = event.body;
      const others = gaps.filter((each) => !isSameRange(each, range));
      return { blocks, gaps: reason === null ? others : [...others, { ...range, reason }].sort(byPlace) };
    }
    default:
      return unreachable(event);
  }
}
