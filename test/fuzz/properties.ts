import { PROPERTIES as FOLDERS } from '../base/folder-properties.ts';
import { PROPERTIES as BASE } from '../base/properties.ts';
import { PROPERTIES as ROUND_TRIP } from '../base/round-trip.ts';
import type { Property } from '../helpers/property.ts';
import { PROPERTIES as OUTPUT } from '../output/properties.ts';

/** Every property that there is, for the fuzz run and for what it found. */
export const ALL: readonly Property[] = [...BASE, ...FOLDERS, ...ROUND_TRIP, ...OUTPUT];
