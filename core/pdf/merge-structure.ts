/** The tags of several PDFs as those of one: who hears the pack hears each document as if it were alone. */
import {
  PDFArray,
  type PDFContext,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFObject,
  type PDFObjectCopier,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';

export interface MergedStructure {
  /** Takes over the tags of a document whose pages were just copied by the same copier. */
  readonly take: (source: PDFDocument, copier: PDFObjectCopier, pages: readonly PDFRef[]) => void;
  /** Puts the tags into the catalog; a whole of which nothing was tagged stays so. */
  readonly finish: () => void;
}

const K = PDFName.of('K');
const P = PDFName.of('P');
const ID = PDFName.of('ID');
const ATTRIBUTES = PDFName.of('A');
const HEADERS = PDFName.of('Headers');

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
    take: (source, copier, pages) => {
      taken += 1;
      const root = source.catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
      if (root === undefined) return;
      const moved = nextKey;
      for (const page of pages) moveKeys(context.lookup(page, PDFDict), moved);
      for (const { key, value } of numberTree(root.lookupMaybe(PDFName.of('ParentTree'), PDFDict))) {
        parents.push(PDFNumber.of(moved + key), copier.copy(value));
        nextKey = Math.max(nextKey, moved + key + 1);
      }
      for (const kid of kidsOf(root)) {
        if (!(kid instanceof PDFRef)) continue;
        // Followed upwards, the whole of the old tree would come along.
        source.context.lookup(kid, PDFDict).delete(P);
        const copied = copier.copy(kid);
        context.lookup(copied, PDFDict).set(P, rootRef);
        kids.push(copied);
        ids.push(...nameAnew(context, copied, `${String(taken).padStart(4, '0')}-`));
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

/** Of a page and of what on it is tagged by itself, such as a link. */
function moveKeys(page: PDFDict, by: number): void {
  const annotations = page.lookupMaybe(PDFName.of('Annots'), PDFArray)?.asArray() ?? [];
  const holders = [page, ...annotations.map((each) => page.context.lookup(each, PDFDict))];
  for (const holder of holders) {
    for (const name of [PDFName.of('StructParents'), PDFName.of('StructParent')]) {
      const key = holder.lookupMaybe(name, PDFNumber);
      if (key !== undefined) holder.set(name, PDFNumber.of(key.asNumber() + by));
    }
  }
}

function numberTree(node: PDFDict | undefined): readonly { readonly key: number; readonly value: PDFObject }[] {
  if (node === undefined) return [];
  const numbers = node.lookupMaybe(PDFName.of('Nums'), PDFArray);
  const own = Array.from({ length: Math.floor((numbers?.size() ?? 0) / 2) }, (_, index) => ({
    key: numbers?.lookup(index * 2, PDFNumber).asNumber() ?? 0,
    value: numbers?.get(index * 2 + 1) ?? PDFNumber.of(0),
  }));
  const below = node.lookupMaybe(PDFName.of('Kids'), PDFArray)?.asArray() ?? [];
  return [...own, ...below.flatMap((kid) => numberTree(node.context.lookup(kid, PDFDict)))];
}

function kidsOf(element: PDFDict): readonly PDFObject[] {
  const kids = element.get(K);
  const found = kids instanceof PDFRef ? element.context.lookup(kids) : kids;
  if (found instanceof PDFArray) return found.asArray();
  return kids === undefined ? [] : [kids];
}

/** Puts the prefix before every name at and below the element; answers the pairs of a name tree. */
function nameAnew(context: PDFContext, top: PDFRef, prefix: string): readonly PDFObject[] {
  const found: { readonly id: string; readonly ref: PDFRef }[] = [];
  const open: PDFObject[] = [top];
  for (let each = open.pop(); each !== undefined; each = open.pop()) {
    const element = each instanceof PDFRef ? context.lookup(each) : each;
    if (!(element instanceof PDFDict)) continue;
    const id = element.lookup(ID);
    if (isText(id)) {
      const named = `${prefix}${id.decodeText()}`;
      element.set(ID, PDFString.of(named));
      if (each instanceof PDFRef) found.push({ id: named, ref: each });
    }
    for (const headers of headersOf(element)) prefixAll(headers, prefix);
    open.push(...kidsOf(element));
  }
  // A reader looks for names by halving.
  return found
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .flatMap(({ id, ref }): readonly PDFObject[] => [PDFString.of(id), ref]);
}

function headersOf(element: PDFDict): readonly PDFArray[] {
  const attributes = element.lookup(ATTRIBUTES);
  const each = attributes instanceof PDFArray ? attributes.asArray() : [attributes];
  return each.flatMap((one) => {
    const found = one instanceof PDFRef ? element.context.lookup(one) : one;
    const headers = found instanceof PDFDict ? found.lookup(HEADERS) : undefined;
    return headers instanceof PDFArray ? [headers] : [];
  });
}

function prefixAll(names: PDFArray, prefix: string): void {
  for (let index = 0; index < names.size(); index += 1) {
    const old = names.lookup(index);
    if (isText(old)) names.set(index, PDFString.of(`${prefix}${old.decodeText()}`));
  }
}

function isText(object: PDFObject | undefined): object is PDFString | PDFHexString {
  return object instanceof PDFString || object instanceof PDFHexString;
}

function nameTree(context: PDFContext, names: readonly PDFObject[]): PDFDict {
  const limits = [names[0], names.at(-2)].filter((name) => name !== undefined);
  const leaf = context.obj({ Limits: limits, Names: [...names] });
  return context.obj({ Kids: [context.register(leaf)] });
}
