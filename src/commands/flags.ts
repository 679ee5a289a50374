/** The long name of an option as Commander reads flags: `--help` of `-h, --help`. */
export function longFlag({ flags }: { readonly flags: string }): string {
  return /--[\w-]+/.exec(flags)?.[0] ?? flags;
}

/** Whether a typed flag names an option, by its long name or by its letter: `--limit` or `-n`. */
export function isFlagOf(typed: string, option: { readonly flags: string }): boolean {
  return typed === longFlag(option) || option.flags.startsWith(`${typed}, `);
}

/** Whether an option has a value: `--limit <n>` does, `--json` does not. */
export function takesValue({ flags }: { readonly flags: string }): boolean {
  return /[<[]/.test(flags);
}
