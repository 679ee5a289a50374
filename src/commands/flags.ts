/** The long name of an option as Commander reads flags: `--help` of `-h, --help`. */
export function longFlag({ flags }: { readonly flags: string }): string {
  return /--[\w-]+/.exec(flags)?.[0] ?? flags;
}

/** Whether an option has a value: `--limit <n>` does, `--json` does not. */
export function takesValue({ flags }: { readonly flags: string }): boolean {
  return /[<[]/.test(flags);
}
