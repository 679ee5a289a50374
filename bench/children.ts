import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { HOME } from './program.ts';

/** The programs that are measured beside this one: one file each, as it starts fastest. */
export interface Children {
  readonly parseYaml: string;
  readonly searchJson: string;
  readonly peakMemory: string;
}

/** Bundles the programs. @param dir a folder for them */
export function bundleChildren(dir: string): Children {
  const bundle = (name: string): string => {
    const outfile = join(dir, `${name}.cjs`);
    buildSync({
      absWorkingDir: HOME,
      entryPoints: [join(HOME, 'bench', 'children', `${name}.ts`)],
      outfile,
      bundle: true,
      minify: true,
      format: 'cjs',
      platform: 'node',
      target: 'node20',
    });
    return outfile;
  };
  return {
    parseYaml: bundle('parse-yaml'),
    searchJson: bundle('search-json'),
    peakMemory: bundle('peak-memory'),
  };
}
