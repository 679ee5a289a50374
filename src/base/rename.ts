import { RELATIONS } from '../model/outline.ts';
import { type Path, YamlFile } from './yaml-file.ts';

/** What has a name that other records of a base use. */
export type Named = 'claim' | 'topic' | 'source';
/** The files in which names stand. */
export type NamingFile = 'sources' | 'topics' | 'claims';

type Entry = Readonly<Record<string, unknown>>;

/** The keys of a claim, or of a topic, that hold a name: its own, and those of others. */
const KEYS: Readonly<
  Record<Exclude<NamingFile, 'sources'>, Partial<Record<Named, readonly string[]>>>
> = {
  claims: { claim: ['id', ...RELATIONS], topic: ['topics'], source: ['source'] },
  topics: { topic: ['id', 'broader'] },
};
/** A plain scalar that YAML would not read as a text. */
const NO_TEXT = /^(?:\d|(?:null|true|false|yes|no|on|off|y|n)$)/i;

function pathsTo(
  data: unknown,
  file: Exclude<NamingFile, 'sources'>,
  named: Named,
  name: string,
): Path[] {
  if (!Array.isArray(data)) return [];
  return (data as readonly Entry[]).flatMap((entry, index) =>
    (KEYS[file][named] ?? []).flatMap((key): Path[] => {
      const value = entry?.[key];
      if (value === name) return [[index, key]];
      if (!Array.isArray(value)) return [];
      return value.flatMap((item, at) => (item === name ? [[index, key, at]] : []));
    }),
  );
}

/**
 * A file of a base in which a name is replaced by another wherever it is used; all else stays as it is.
 *
 * @param text without a byte order mark
 * @returns `undefined` where the file does not use the name
 */
export function renamedIn(
  path: string,
  text: string,
  file: NamingFile,
  named: Named,
  names: { readonly from: string; readonly to: string },
): string | undefined {
  // Most files do not have the name at all, and need not be parsed.
  if (!text.includes(names.from)) return undefined;
  const yaml = new YamlFile(path, text);
  const ranges =
    file === 'sources'
      ? named === 'source'
        ? [yaml.rangeOf([names.from], true)]
        : []
      : pathsTo(yaml.data, file, named, names.from).map((at) => yaml.rangeOf(at));
  const found = ranges.filter((range) => range !== undefined).sort((a, b) => b[0] - a[0]);
  if (found.length === 0) return undefined;
  const written = NO_TEXT.test(names.to) ? `"${names.to}"` : names.to;
  let renamed = text;
  for (const [start, end] of found)
    renamed = renamed.slice(0, start) + written + renamed.slice(end);
  return renamed;
}
