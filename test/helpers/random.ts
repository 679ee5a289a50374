/* Random values, the same in each run of the tests, so that a failure can be repeated; `npm run fuzz` tries new ones. */
import fc from 'fast-check';

export const SEED = 1871;

fc.configureGlobal({ seed: SEED });

export default fc;
