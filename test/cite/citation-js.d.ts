declare module '@citation-js/core' {
  /** A bibliography in any format for which a plugin is loaded. */
  export class Cite {
    constructor(text: string, options: { readonly forceType: string });
    readonly data: readonly Readonly<Record<string, unknown>>[];
  }
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
