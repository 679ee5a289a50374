import type { ChalkInstance } from 'chalk';

/** The inputs that decide whether output is coloured. */
export interface ColorContext {
  /** `true` for `--color`, `false` for `--no-color`, `undefined` for neither. */
  readonly flag?: boolean | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether the stream that is written to (stdout or stderr) is a terminal. */
  readonly isTTY: boolean;
}

/** 0: no colour. 1: the 16 basic colours, whose shades the user chose in the terminal. */
export type ColorLevel = 0 | 1;

/**
 * Decides whether text is coloured, by the first that applies: flag, NO_COLOR, FORCE_COLOR, TERM=dumb,
 * the stream. An empty variable counts as not set (no-color.org).
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

/** The styles by purpose. No style carries information that words or layout do not also give. */
export interface Palette {
  readonly id: Style;
  readonly claim: Style;
  readonly quote: Style;
  /** A short citation. Full citations are not coloured, as they are sentences. */
  readonly citation: Style;
  readonly topic: Style;
  readonly heading: Style;
  readonly border: Style;
  /** A match of the search in a text. */
  readonly match: Style;
  readonly warning: Style;
  readonly error: Style;
}

const asIs: Style = (text) => text;

/** The palette without colours. */
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
 * The palette uses only styles that are readable on light and dark backgrounds: bold, underline, and the
 * two hues with a contrast of at least 2.3 in the default palettes of xterm, macOS, Ubuntu, Windows and
 * VS Code (blue falls to 1.6 on black, cyan and green to 2 on white). Sentences keep the terminal's
 * default colour. Only `border` is faint, as rules carry no text.
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

/** The palette of a colour level. Chalk is loaded only if it is needed. */
export async function loadPalette(level: ColorLevel): Promise<Palette> {
  if (level === 0) return PLAIN;
  const { Chalk } = await import('chalk');
  return colored(new Chalk({ level }));
}
