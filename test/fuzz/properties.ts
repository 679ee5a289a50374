import { PROPERTIES as FOLDERS } from '../base/folder-properties.ts';
import { PROPERTIES as BASE } from '../base/properties.ts';
import { PROPERTIES as ROUND_TRIP } from '../base/round-trip.ts';
import { PROPERTIES as CITE } from '../cite/properties.ts';
import { PROPERTIES as WRITE } from '../edit/properties.ts';
import type { Property } from '../helpers/property.ts';
import { PROPERTIES as SNAPSHOT } from '../index/properties.ts';
import { PROPERTIES as OUTPUT } from '../output/properties.ts';
import { PROPERTIES as QUOTES } from '../quotes/properties.ts';
import { PROPERTIES as SEARCH } from '../search/properties.ts';

/** All properties, for the fuzz run and its fixtures. */
export const ALL: readonly Property[] = [
  ...[...BASE, ...FOLDERS, ...ROUND_TRIP, ...SNAPSHOT, ...WRITE],
  ...[...SEARCH, ...QUOTES, ...CITE, ...OUTPUT],
];
