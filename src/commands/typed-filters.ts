import type { FilterOptions } from './shared-options.ts';

/** A value as a shell takes it whole. */
function quoted(value: string): string {
  return /^[\p{L}\p{M}\p{N}./:,_-]+$/u.test(value) ? value : `'${value.replaceAll("'", "'\\''")}'`;
}

/** The filters of a command line, each as it was typed: `--topic trade`. */
export function typedFilters(options: FilterOptions): string[] {
  const { topic = [], source = [], kind = [], place = [], speaker, since, until } = options;
  const all = Object.entries({ topic, source, kind, place }).flatMap(([name, values]) =>
    values.map((value) => `--${name} ${quoted(value)}`),
  );
  for (const [name, value] of Object.entries({ speaker, since, until })) {
    if (value !== undefined) all.push(`--${name} ${quoted(value)}`);
  }
  if (options.conflicting) all.push('--conflicting');
  if (options.agreeing) all.push('--agreeing');
  return all;
}
