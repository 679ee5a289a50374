import type { Completion } from './candidate.ts';
import type { Shell } from './shell.ts';

// Each line is the word and, after a tab, what _describe shows of it. A word that ends in a comma
// is an item of a list: zsh takes the comma away where no other item follows.
// Read from a start-up file it declares the function; found in $fpath, as _cnca, it is the function.
const SCRIPT = `#compdef cnca
_cnca() {
  local line
  local -a words_ shown suffix
  for line in "\${(@f)$(command cnca __complete zsh "\${(@Q)words[2,CURRENT-1]}" "\${(Q)PREFIX}" 2>/dev/null)}"; do
    words_+=("\${line%%$'\\t'*}")
    shown+=("\${line#*$'\\t'}")
  done
  case $words_[1] in
    '') return 1 ;;
    /) compset -P '--[a-z-]#='; _files -/; return ;;
    .) compset -P '--[a-z-]#='; _files; return ;;
    *,) words_=("\${(@)words_%,}") suffix=(-q -S ,) ;;
  esac
  _describe -t values value shown words_ -M 'm:{a-zA-Z}={A-Za-z}' $suffix
}
if [[ $funcstack[1] == _cnca ]]; then
  _cnca "$@"
else
  # Where completion is not set up yet; -D keeps compinit from writing a file.
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit -D -i; }
  compdef _cnca cnca
fi
`;

/** Escapes a text for _describe, which reads up to the first colon without a backslash. */
function escaped(text: string): string {
  return text.replace(/[\\:]/g, '\\$&');
}

function write({ what, candidates }: Completion): string[] {
  return candidates.map(({ word, shown, describe }) => {
    const about = describe();
    const line = `${escaped(word)}${what === 'item' ? ',' : ''}\t${escaped(shown)}`;
    return about === '' ? line : `${line}:${about}`;
  });
}

export const zsh: Shell = {
  script: SCRIPT,
  /** @param args the words after the program's name, without quotes */
  read: (args) => ({ words: args, file: false, write }),
};
