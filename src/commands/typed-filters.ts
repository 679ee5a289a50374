import type { FilterOptions } from './shared-options.ts';

/** The filters of a command line, each as it was typed: `--topic trade`. */
export function typedFilters(options: FilterOptions): string[] {
  const { topic = [], source = [], kind = [], place = [], speaker, since, until } = options;
  const all = Object.entries({ topic, source, kind, place }).flatMap(([name, values]) =>
    values.map((value) => `--${name} ${value}`),
  );
  for (const [name, value] of Object.entries({ speaker, since, until })) {
    if (value !== undefined) all.push(`--${name} ${/\s/.test(value) ? `'${value}'` : value}`);
  }
  if (options.conflicting) all.push('--conflicting');
  if (options.agreeing) all.push('--agreeing');
  return all;
}
