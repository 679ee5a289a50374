import type { Candidate, Completion } from './candidate.ts';
import type { Shell } from './shell.ts';
import { type ShellWords, shellWords } from './shell-words.ts';

// Bash puts a candidate in place of a part of the word, its second argument: that part begins after
// the last of COMP_WORDBREAKS ("=" is one) or after an open quote. It inserts the candidate as it
// stands, so the program quotes it. Paths are left to bash; one without compopt (macOS has 3.2)
// finds those without blanks.
const SCRIPT = `_cnca() {
  local line paths IFS=$'\\n'
  COMPREPLY=()
  while read -r line; do
    COMPREPLY+=("$line")
  done < <(command cnca __complete bash "$2" "\${COMP_LINE:0:COMP_POINT}" 2>/dev/null)
  case \${COMPREPLY[0]-} in
    /) paths=dirnames ;;
    .) paths=default ;;
    *) return ;;
  esac
  COMPREPLY=()
  compopt +o nospace -o $paths 2>/dev/null || COMPREPLY=($(compgen -o $paths -- "$2"))
}
complete -o nospace -F _cnca cnca
`;

/** Quotes a text for bash, inside the quotation mark that is open. */
function quoted(text: string, quote: string): string {
  if (quote === "'") return text.replaceAll("'", `'\\''`);
  if (quote === '"') return text.replace(/["\\$`]/g, '\\$&');
  return text.replace(/[^\w@%+=:,./\u0080-\uffff-]/g, '\\$&');
}

function candidateLine(
  { word }: Candidate,
  { kept, quote, closed }: { kept: string; quote: string; closed: boolean },
): string | undefined {
  if (!word.toLowerCase().startsWith(kept.toLowerCase())) return undefined;
  // Bash closes an open quotation mark by itself, and adds no space then.
  return quoted(word.slice(kept.length), quote) + (closed && quote === '' ? ' ' : '');
}

export const bash: Shell = {
  script: SCRIPT,
  /** @param args the part of the word that bash replaces, and the line up to the cursor */
  read([replaced = '', line = '']) {
    const read = shellWords(line);
    const kept = read.raw.slice(0, Math.max(0, read.raw.length - replaced.length));
    return {
      words: read.words.slice(1),
      file: read.redirected,
      write: (completion) => write(completion, read, kept),
    };
  },
};

function write({ what, candidates }: Completion, { quote }: ShellWords, keptRaw: string): string[] {
  const kept = shellWords(keptRaw).words.at(-1) ?? '';
  const closed = what === 'word';
  return candidates
    .map((candidate) => candidateLine(candidate, { kept, quote, closed }))
    .filter((line) => line !== undefined);
}
