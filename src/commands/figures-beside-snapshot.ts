import type { Base } from '../base/base.ts';
import { readKept } from '../base/cache/kept-text.ts';
import { figuresPath } from '../base/cache/paths.ts';
import { ClaimFinder } from '../check/claim-finder.ts';
import { KeptFigures } from '../check/kept-figures.ts';

/** The figures of a base's claims that earlier checks have read, or the build of the package. */
export function keptFigures({ kept }: Base): KeptFigures {
  for (const path of [kept?.cache, kept?.shipped]) {
    const text = path && kept && readKept(figuresPath(path), kept.version);
    if (text !== undefined && text !== '') return new KeptFigures(text);
  }
  return new KeptFigures();
}

/** Keeps all figures of a base's claims beside its snapshot. */
export async function keepEveryFigure(base: Base): Promise<void> {
  const { index, sources } = base;
  const figures = new KeptFigures();
  const finder = new ClaimFinder({ index, sources, figures });
  for (let number = 0; number < index.count; number++) void finder.claim(number).figures;
  await keepFigures(base, figures);
}

/** Keeps the figures that were read for the next check; where they cannot be written, it reads them again. */
export async function keepFigures({ index, kept }: Base, figures: KeptFigures): Promise<void> {
  if (!kept?.cache || !figures.hasGrown) return;
  const { writeKept } = await import('../base/cache/write-kept.ts');
  const inputs = new Set(index.segments.map((segment) => segment.inputs));
  writeKept(figuresPath(kept.cache), kept.version, figures.text(inputs));
}
