import type { Base } from '../base/base.ts';
import { keepEveryFigure } from './figures-beside-snapshot.ts';
import { fingerprintTable } from './windows-beside-snapshot.ts';

/** Keeps beside the snapshot of a base all that checks need: the build does so for the base that is shipped. */
export async function keepAll(base: Base): Promise<void> {
  await keepEveryFigure(base);
  await fingerprintTable(base);
}
