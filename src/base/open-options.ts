/** How a base is opened. */
export interface OpenOptions {
  /** The program that opens it: snapshots of other builds are not read. */
  readonly version: string;
  /** The folder for snapshots; without one nothing is written. */
  readonly cacheDir?: string | undefined;
  /** The path of the snapshot, instead of one in `cacheDir`. */
  readonly snapshot?: string | undefined;
  /** A snapshot that came with the base. It is read, never written. */
  readonly shipped?: string | undefined;
  /** A snapshot of another base, whose thesaurus is kept where that of this base has the same content. */
  readonly lender?: string | undefined;
  /** The program of a worker thread; without it, files are parsed one by one. */
  readonly worker?: string | undefined;
  /** Read the files, whatever snapshots there are: one turned out to be damaged. */
  readonly ignoreSnapshots?: boolean | undefined;
  /** Check all of a snapshot before it is used: the library cannot try again after damage. */
  readonly verifyAllPages?: boolean | undefined;
  /** Called while the files are read, with how many bytes of how many have been read. */
  readonly progress?: ((done: number, total: number) => void) | undefined;
}
