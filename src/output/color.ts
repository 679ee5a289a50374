import type { ChalkInstance } from 'chalk';

/** What decides about colour: the flag, the environment and whether the stream is a terminal. */
export interface ColorContext {
  /** `true` for `--color`, `false` for `--no-color`, `undefined` where neither was given. */
  readonly flag?: boolean | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Of the stream that the text goes to: stdout and stderr are asked one by one. */
  readonly isTTY: boolean;
}

/** 0: no colour. 1: the 16 colours that every terminal has, in the shades its owner chose. */
export type ColorLevel = 0 | 1;

/**
 * Whether text may be coloured: flag, then NO_COLOR, FORCE_COLOR, TERM=dumb, then the stream.
 * An empty variable counts as not set (no-color.org).
 */
export function colorLevel({ flag, env, isTTY }: ColorContext): ColorLevel {
  if (flag !== undefined) return flag ? 1 : 0;
  if (env['NO_COLOR']) return 0;
  const force = env['FORCE_COLOR'];
  if (force) return force === '0' || force.toLowerCase() === 'false' ? 0 : 1;
  if (env['TERM'] === 'dumb') return 0;
  return isTTY ? 1 : 0;
}

/** Colours a piece of one line. */
export type Style = (text: string) => string;

/** The colours by what they are for. Each only repeats what words or layout say already. */
export interface Palette {
  readonly id: Style;
  readonly claim: Style;
  readonly quote: Style;
  /** A short citation; full ones are read, and so stay as they are. */
  readonly citation: Style;
  readonly topic: Style;
  readonly heading: Style;
  readonly border: Style;
  /** What a search matched in a text. */
  readonly match: Style;
  readonly warning: Style;
  readonly error: Style;
}

const asIs: Style = (text) => text;

/** The palette of a stream without colour. */
export const PLAIN: Palette = {
  id: asIs,
  claim: asIs,
  quote: asIs,
  citation: asIs,
  topic: asIs,
  heading: asIs,
  border: asIs,
  match: asIs,
  warning: asIs,
  error: asIs,
};

/**
 * Only what can be read on light and on dark: bold, underline, and the two hues that keep a contrast
 * of 2.3 or more in the usual palettes of xterm, macOS, Ubuntu, Windows and VS Code, light and dark (blue
 * falls to 1.6 on black, cyan and green to 2 on white). Sentences keep the terminal's own colour.
 * `border` alone is faint: rules carry no text.
 */
function colored(chalk: ChalkInstance): Palette {
  return {
    id: chalk.bold,
    claim: asIs,
    quote: asIs,
    citation: chalk.magenta,
    topic: chalk.magenta,
    heading: chalk.bold,
    border: chalk.dim,
    match: chalk.bold.underline,
    warning: chalk.bold.magenta,
    error: chalk.bold.red,
  };
}

/** The palette of a colour level. Chalk is loaded only where there is something to colour. */
export async function loadPalette(level: ColorLevel): Promise<Palette> {
  if (level === 0) return PLAIN;
  const { Chalk } = await import('chalk');
  return colored(new Chalk({ level }));
}
