import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tempDir } from './base.ts';
import { PROGRAM } from './run.ts';

/** The result of pressing Tab in a shell. */
export interface Pressed {
  /** The completions offered, as words to insert. */
  readonly offered: readonly string[];
  /** The line afterwards; `undefined` for fish, which is only asked for completions. */
  readonly line: string | undefined;
  /** The last word of that line, after parsing by the shell. */
  readonly word: string | undefined;
}

/** Presses Tab at the end of each line; `undefined` if the shell is not installed or too old. */
export type Driver = (
  lines: readonly string[],
  world: { readonly dir: string; readonly env?: NodeJS.ProcessEnv },
) => Pressed[] | undefined;

const TAB_THEN_KEEP = '\t\x18\x0b';

/** Makes a folder with the program in its PATH, and the environment of the shell. */
function stage(env: NodeJS.ProcessEnv = {}): { out: string; home: string; env: NodeJS.ProcessEnv } {
  const home = tempDir();
  mkdirSync(join(home, 'bin'));
  symlinkSync(PROGRAM, join(home, 'bin', 'cnca'));
  const out = join(home, 'out');
  writeFileSync(out, '');
  const path = `${join(home, 'bin')}:${process.env['PATH']}`;
  const own = { PATH: path, HOME: home, OUT: out, TERM: 'xterm', LC_ALL: 'C.UTF-8' };
  return { out, home, env: { ...own, ...env } };
}

/** Parses lines of `offer`, `line` or `word`, a tab and a text; a `line` completes a result. */
function read(text: string): Pressed[] {
  const all: Pressed[] = [];
  let offered: string[] = [];
  let word: string | undefined;
  for (const row of text.split('\n')) {
    const [kind, said = ''] = [row.slice(0, 5).trim(), row.slice(6)];
    if (kind === 'offer' && said !== '') offered.push(said);
    if (kind === 'word') word = said;
    if (kind !== 'line') continue;
    all.push({ offered, line: said, word });
    offered = [];
    word = undefined;
  }
  return all;
}

const BASH = String.raw`
PS1= PS2=
eval "$(cnca completion bash)"
eval "asked$(declare -f _cnca)"
_cnca() {
  asked_cnca "$@"
  printf 'offer\t%s\n' "${'$'}{COMPREPLY[@]}" >> "$OUT"
}
keep() {
  eval "set -- $READLINE_LINE"
  printf 'word \t%s\nline \t%s\n' "${'$'}{@: -1}" "$READLINE_LINE" >> "$OUT"
  READLINE_LINE= READLINE_POINT=0
}
bind 'set bell-style none'
bind -x '"\C-x\C-k": keep'
`;

/** Uses a pipe, as bash edits lines with readline even then. */
export const bash: Driver = (lines, { dir, env: more }) => {
  const { out, home, env } = stage(more);
  // The bash of macOS, 3.2, lacks what the completion of paths needs.
  if (spawnSync('bash', ['-c', '((BASH_VERSINFO[0] >= 4))']).status !== 0) return undefined;
  const rc = join(home, 'rc');
  writeFileSync(rc, BASH);
  const { error } = spawnSync('bash', ['--noprofile', '--rcfile', rc, '-i'], {
    cwd: dir,
    env,
    input: `${lines.map((line) => line + TAB_THEN_KEEP).join('')}\nexit\n`,
    timeout: 60_000,
  });
  return error ? undefined : read(readFileSync(out, 'utf8'));
};

const ZSH = String.raw`
PS1= PS2=
setopt no_auto_menu no_beep
source <(cnca completion zsh)
compadd() {
  if [[ ${'$'}{@[1,(i)(-|--)]} == *-[OAD]\ * ]] { builtin compadd "$@"; return }
  local -a offered_by_compadd
  builtin compadd -O offered_by_compadd "$@"
  print -rl -- "offer"$'\t'$^offered_by_compadd >> $OUT
  builtin compadd "$@"
}
keep() {
  local -a read_words=("${'$'}{(@Q)${'$'}{(z)BUFFER}}")
  print -r -- "word "$'\t'$read_words[-1] >> $OUT
  print -r -- "line "$'\t'$BUFFER >> $OUT
  BUFFER=
}
zle -N keep
bindkey -e
bindkey '^X^K' keep
print -r -- "line "$'\t'ready >> $OUT
`;

// Zsh edits lines only on a terminal, so a zsh makes one (zpty) and waits for each answer there.
const AT_TERMINAL = String.raw`
zmodload zsh/zpty zsh/zselect
zpty -b shell zsh -f -i
settled() {
  local -i tries=0
  while (( tries++ < 1000 && $(grep -c '^line' $OUT) < $1 )) { zpty -rt shell; zselect -t 1 } >/dev/null
}
zpty -w shell "source ${'$'}{(q)RC}"
settled 1
local -i number=1
for line in "$@"; do
  zpty -w -n shell "$line"$'\t\x18\x0b'
  settled $(( ++number ))
done
zpty -d shell
`;

export const zsh: Driver = (lines, { dir, env: more }) => {
  const { out, home, env } = stage(more);
  const rc = join(home, 'rc');
  writeFileSync(rc, ZSH);
  const { error } = spawnSync('zsh', ['-f', '-c', AT_TERMINAL, 'zsh', ...lines], {
    cwd: dir,
    env: { ...env, RC: rc },
    timeout: 60_000,
  });
  return error ? undefined : read(readFileSync(out, 'utf8')).slice(1);
};

const FISH = `
cnca completion fish | source
for line in $argv
    for offer in (complete -C "$line")
        printf 'offer\\t%s\\n' (string split -m 1 \\t -- $offer)[1]
    end
    printf 'line \\t%s\\n' $line
end
`;

export const fish: Driver = (lines, { dir, env: more }) => {
  const { env } = stage(more);
  const { error, stdout } = spawnSync('fish', ['--no-config', '-c', FISH, ...lines], {
    cwd: dir,
    env,
    encoding: 'utf8',
    timeout: 60_000,
  });
  return error
    ? undefined
    : read(stdout).map(({ offered }) => ({ offered, line: undefined, word: undefined }));
};
