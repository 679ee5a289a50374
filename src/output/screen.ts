import type { Palette } from './color.ts';

/** The properties of the output for people. */
export interface Screen {
  /** Width of the output, in columns. */
  readonly width: number;
  readonly palette: Palette;
  /** Whether tables have titles over their columns; they do if not said. */
  readonly header?: boolean | undefined;
}
