/** Claims of a base from which on a search runs its loops so often that V8 would compile them. */
const LARGE = 20_000;
/** V8's compilers, by the names of their flags; from version 13 on, Node uses a second one. */
const COMPILERS = Number.parseInt(process.versions.v8, 10) < 13 ? ['opt'] : ['opt', 'maglev'];
/** UTF-16 units of a query up to which a search is over before that pays. */
const SHORT = 60;

/**
 * Searches while V8 compiles nothing: it would do so beside the search, for a fifth of what that costs,
 * and have it ready when all is over.
 *
 * @param claims of the base
 */
export async function withoutOptimizer<T>(
  claims: number,
  query: string,
  search: () => Promise<T>,
): Promise<T> {
  if (claims < LARGE || query.length > SHORT) return search();
  const { setFlagsFromString } = await import('node:v8');
  for (const name of COMPILERS) setFlagsFromString(`--no-${name}`);
  try {
    return await search();
  } finally {
    // What V8 kept of other parts of the program is taken only with the flags that it was kept with.
    for (const name of COMPILERS) setFlagsFromString(`--${name}`);
  }
}

/** The V8 of Node 20. Later ones count how often a function is called, and wait longer by themselves. */
const EAGER = process.versions.v8.startsWith('11.3.');

/**
 * For the rest of the run, V8 optimizes only what runs for long: to read a base anew is over so soon
 * that compiling beside it, as eagerly as V8 does, costs a quarter of the time and is half in vain.
 * What V8 kept of a part of the program is taken only with the flags that it was kept with, so this
 * comes before the parts that read a base are loaded, and those are kept after it.
 */
export async function optimizeLater(): Promise<void> {
  if (!EAGER) return;
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString('--interrupt-budget=500000');
}
