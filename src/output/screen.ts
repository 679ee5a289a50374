import type { Palette } from './color.ts';

/** Where a text is to be shown. */
export interface Screen {
  /** Columns of the terminal, or of the page where there is none. */
  readonly width: number;
  readonly palette: Palette;
}
