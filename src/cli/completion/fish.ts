import type { Completion } from './candidate.ts';
import type { Shell } from './shell.ts';
import { shellWords } from './shell-words.ts';

const SCRIPT = `function __cnca_complete
    set -l typed (commandline -ct)
    set -l lines (command cnca __complete fish (commandline -opc) "$typed" 2>/dev/null)
    set -l kept (string match -r -- '^--[a-z-]+=' $typed)
    set -l path (string replace -r -- '^--[a-z-]+=' '' $typed)
    if test "$lines[1]" = /
        for directory in (__fish_complete_directories $path '')
            echo -- "$kept"$directory
        end
    else if test "$lines[1]" = .
        for file in (__fish_complete_path $path)
            echo -- "$kept"$file
        end
    else
        printf '%s\\n' $lines
    end
end
complete -c cnca -f -a '(__cnca_complete)'
`;

function write({ candidates }: Completion): string[] {
  return candidates.map(({ word, describe }) => {
    const about = describe();
    return about === '' ? word : `${word}\t${about}`;
  });
}

export const fish: Shell = {
  script: SCRIPT,
  /** @param args the program's name and the words after it; only the last still has its quotes */
  read: (args) => ({
    words: [...args.slice(1, -1), shellWords(args.at(-1) ?? '').words.at(-1) ?? ''],
    file: false,
    write,
  }),
};
