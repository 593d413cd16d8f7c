import type { Entry } from './target';

/**
 * Reads an answer to ListObjectsV2. @see https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html
 * @param under the prefix that was asked for, with a slash at its end.
 * @returns what lies directly under it, and the token for the rest.
 */
export function parseListing(xml: string, under: string): { entries: Entry[]; next: string | undefined } {
  const files = [...xml.matchAll(/<Contents>(.*?)<\/Contents>/gsu)].map(([, inner = '']) => ({
    name: field(inner, 'Key').slice(under.length),
    isFolder: false,
    bytes: Number(field(inner, 'Size')),
    writtenAt: Date.parse(field(inner, 'LastModified')) || undefined,
  }));
  const folders = [...xml.matchAll(/<CommonPrefixes>(.*?)<\/CommonPrefixes>/gsu)].map(([, inner = '']) => ({
    name: field(inner, 'Prefix').slice(under.length).replace(/\/$/u, ''),
    isFolder: true,
    bytes: 0,
  }));
  const next = field(xml, 'NextContinuationToken');
  return { entries: [...files, ...folders].filter(({ name }) => name), next: next || undefined };
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function field(xml: string, name: string): string {
  const [, text = ''] = new RegExp(`<${name}>(.*?)</${name}>`, 'su').exec(xml) ?? [];
  return text.replace(/&(#x?[0-9a-f]+|[a-z]+);/giu, (whole, entity: string) => {
    if (entity[0] !== '#') return ENTITIES[entity] ?? whole;
    return String.fromCodePoint(entity[1] === 'x' ? Number.parseInt(entity.slice(2), 16) : Number(entity.slice(1)));
  });
}
