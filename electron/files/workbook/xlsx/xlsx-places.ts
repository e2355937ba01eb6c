import { readPart } from './archive-file.ts';
import type { ArchiveFile } from './archive-file.ts';
import type { Place, PlaceCode } from '../elsewhere.ts';
import type { DefinedNames } from './read-book.ts';
import { attributesOf, decodeXml } from '../xml-text.ts';
import { XmlScanner } from '../xml-scanner.ts';

type Kind = {
  readonly code: PlaceCode;
  readonly part: RegExp; // of its name
  /** Elements that count as one thing each; null: the part itself is the thing, and is not opened. */
  readonly items: RegExp | null;
  /** Attributes whose values are texts to search; texts between tags always are. */
  readonly attributes: RegExp;
  readonly filled?: true; // only elements that hold a text count
};

/** Parts of an Excel workbook that hold no cells and may hold people. The first kind that fits a part has it. */
const kinds: readonly Kind[] = [
  {
    code: 'found.comments',
    part: /(?:^|\/)(?:comments\d*\.xml|comments\/.*|threadedcomments\/.*|persons\/.*)$/,
    items: /^(?:comment|threadedComment)$/,
    attributes: /^displayName$/,
  },
  {
    code: 'found.properties',
    part: /^docprops\/.*\.xml$|^customxml\/item\d+\.xml$/,
    items:
      /^(?:creator|lastModifiedBy|title|subject|description|keywords|category|Company|Manager|lpwstr|HyperlinkBase)$/,
    attributes: /^$/,
    filled: true,
  },
  {
    code: 'found.pivots',
    part: /(?:^|\/)pivotcache\/[^/]*\.xml$/,
    items: /^(?:s|n|d)$/,
    attributes: /^(?:v|refreshedBy)$/,
  },
  {
    code: 'found.links',
    part: /(?:^|\/)(?:externallinks\/[^/]*\.xml|connections\.xml|querytables\/[^/]*\.xml)$/,
    items: /^(?:cell|connection|queryTable|ddeItem|oleItem)$/,
    attributes: /^(?:connection|command|name|description|sourceFile)$/,
  },
  {
    code: 'found.links',
    part: /(?:^|\/)worksheets\/_rels\/[^/]*\.rels$/,
    items: /^$/,
    attributes: /^Target$/,
  },
  {
    code: 'found.drawings',
    part: /(?:^|\/)(?:drawings|charts|chartsheets|diagrams)\/[^/]*\.(?:xml|vml)$/,
    items: /^(?:t|v|div)$/,
    attributes: /^(?:descr|title)$/,
    filled: true,
  },
  {
    code: 'found.objects',
    part: /(?:^|\/)(?:media|embeddings|activex|ctrlprops|revisions|model|ink)\/[^/]+\.\w+$|vba\w*\.bin$/,
    items: null,
    attributes: /^$/,
  },
];

const MOST_TEXTS = 50_000;

/** What the workbook holds besides cells. No more texts are kept than a search needs. */
export async function readPlaces(
  archive: ArchiveFile,
  definedNames: DefinedNames,
): Promise<readonly Place[]> {
  const found = new Map<PlaceCode, { items: number; texts: string[] }>();
  for (const [name, entry] of archive.entries) {
    const kind = kinds.find(({ part }) => part.test(name));
    if (kind === undefined) continue;
    const place = found.get(kind.code) ?? { items: 0, texts: [] };
    found.set(kind.code, place);
    if (kind.items === null) place.items += 1;
    else if (entry.dataEnd > entry.dataStart) await readPlace(archive, name, kind, place);
  }
  return [
    ...[...found].map(([code, place]) => ({ code, label: '', ...place })),
    {
      code: 'found.names' as const,
      label: '',
      items: definedNames.count,
      texts: definedNames.texts,
    },
  ];
}

async function readPlace(
  archive: ArchiveFile,
  name: string,
  kind: Kind,
  place: { items: number; texts: string[] },
): Promise<void> {
  const depth = { inItem: false };
  const items = kind.items ?? /^$/;
  const add = (text: string): void => {
    if (text.trim() !== '' && place.texts.length < MOST_TEXTS) place.texts.push(text);
  };
  const scanner = new XmlScanner({
    open(element, tag) {
      depth.inItem = items.test(element);
      if (depth.inItem && kind.filled === undefined) place.items += 1;
      for (const [attribute, value] of attributesOf(tag)) {
        if (!kind.attributes.test(attribute)) continue;
        if (attribute !== 'Target') add(value);
        else if (/^(?:mailto|tel):/i.test(value)) {
          place.items += 1;
          add(plainTarget(value));
        }
      }
    },
    close() {
      depth.inItem = false;
    },
    text(bytes, start, end) {
      const text = decodeXml(bytes, start, end);
      add(text);
      if (depth.inItem && kind.filled === true && text.trim() !== '') place.items += 1;
    },
  });
  await readPart(archive, name, (chunk) => scanner.push(chunk));
  scanner.end();
}

/** `mailto:a%40b.example?subject=...` */
function plainTarget(target: string): string {
  const value = target.replace(/^\w+:/, '').replace(/\?.*$/, '');
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
