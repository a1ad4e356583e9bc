/** The tags of several PDFs as those of one: who hears the pack hears each document as if it were alone. */
import {
  PDFArray,
  type PDFContext,
  type PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { assert } from '#core/shared/assert.ts';
import type { Moved } from './move-objects.ts';
import type { PlainObjects } from './plain-objects.ts';

export interface MergedStructure {
  /** Looks where the tags of a document begin, before it is moved. */
  readonly begin: (source: PlainObjects) => TagsOfPart;
  /** Takes over the tags of a document that was moved. */
  readonly take: (tags: TagsOfPart, moved: Moved) => void;
  /** Puts the tags into the catalog; a whole of which nothing was tagged stays so. */
  readonly finish: () => void;
}

export interface TagsOfPart {
  /** Its root stays behind: there is one root of the whole. */
  readonly standIns: readonly (readonly [number, PDFRef])[];
  readonly keysBy: number;
  readonly prefix: string;
  readonly kids: readonly number[];
  readonly parents: readonly { readonly key: number; readonly number: number }[];
}

/**
 * Gathers tags.
 *
 * Shapes  what Chromium counts anew in each file is told apart: the numbers of pages in the tags (`StructParents`) are moved
 * behind those of the documents before, and the names of elements get the place of their document in front.
 * Source  ISO 32000-1:2008, 14.7.2 and 14.7.4.4.
 */
export function mergeStructure({ context, catalog }: PDFDocument): MergedStructure {
  const rootRef = context.nextRef();
  const kids: PDFRef[] = [];
  const parents: PDFObject[] = [];
  const ids: PDFObject[] = [];
  let nextKey = 0;
  let taken = 0;

  return {
    begin: (source) => {
      taken += 1;
      const begun = { keysBy: nextKey, prefix: `${String(taken).padStart(4, '0')}-` };
      const root = source.dictOf(source.root).get(PDFName.of('StructTreeRoot'));
      if (!(root instanceof PDFRef)) return { ...begun, standIns: [], kids: [], parents: [] };
      const dict = source.dictOf(root.objectNumber);
      return {
        ...begun,
        standIns: [[root.objectNumber, rootRef]],
        kids: numbersIn(dict.get(PDFName.of('K'))),
        parents: numberTree(source, dict.get(PDFName.of('ParentTree'))),
      };
    },
    take: (tags, { refOf, named }) => {
      kids.push(...tags.kids.map(refOf));
      for (const { key, number } of tags.parents) {
        parents.push(PDFNumber.of(tags.keysBy + key), refOf(number));
        nextKey = Math.max(nextKey, tags.keysBy + key + 1);
      }
      // A reader looks for names by halving.
      for (const { name, ref } of named.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
        ids.push(PDFString.of(name), ref);
      }
    },
    finish: () => {
      if (kids.length === 0) return;
      const root = context.obj({
        Type: 'StructTreeRoot',
        K: kids,
        ParentTree: context.register(context.obj({ Nums: parents })),
        ParentTreeNextKey: nextKey,
      });
      if (ids.length > 0) root.set(PDFName.of('IDTree'), context.register(nameTree(context, ids)));
      context.assign(rootRef, root);
      catalog.set(PDFName.of('StructTreeRoot'), rootRef);
      catalog.set(PDFName.of('MarkInfo'), context.obj({ Type: 'MarkInfo', Marked: true }));
    },
  };
}

function numbersIn(kids: PDFObject | undefined): readonly number[] {
  if (kids instanceof PDFRef) return [kids.objectNumber];
  return kids instanceof PDFArray ? kids.asArray().flatMap(numbersIn) : [];
}

function numberTree(source: PlainObjects, node: PDFObject | undefined): TagsOfPart['parents'] {
  if (!(node instanceof PDFRef)) return [];
  const dict = source.dictOf(node.objectNumber);
  const [numbers, kids] = [dict.get(PDFName.of('Nums')), dict.get(PDFName.of('Kids'))];
  const pairs = numbers instanceof PDFArray ? numbers.asArray() : [];
  const own = Array.from({ length: pairs.length / 2 }, (_, index) => {
    const [key, value] = pairs.slice(index * 2);
    assert(key instanceof PDFNumber && value instanceof PDFRef, 'what leads back to tags is an object of its own');
    return { key: key.asNumber(), number: value.objectNumber };
  });
  const below = kids instanceof PDFArray ? kids.asArray() : [];
  return [...own, ...below.flatMap((kid) => numberTree(source, kid))];
}

function nameTree(context: PDFContext, names: readonly PDFObject[]): PDFDict {
  const limits = [names[0], names.at(-2)].filter((name) => name !== undefined);
  const leaf = context.obj({ Limits: limits, Names: [...names] });
  return context.obj({ Kids: [context.register(leaf)] });
}
