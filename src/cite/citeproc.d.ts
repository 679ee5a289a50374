declare module 'citeproc' {
  /** The callbacks by which citeproc-js gets locales and records. */
  export interface System {
    retrieveLocale(language: string): string;
    retrieveItem(id: string): object;
  }
  export class Engine {
    constructor(system: System, style: string, language: string, force: boolean);
    setOutputFormat(format: 'text'): void;
    updateItems(ids: readonly string[]): void;
    makeCitationCluster(
      items: readonly { readonly id: string; readonly locator?: string; readonly label?: string }[],
    ): string;
    makeBibliography(): [
      settings: { readonly entry_ids: readonly (readonly string[])[] },
      entries: readonly string[],
    ];
  }
  const CSL: { readonly Engine: typeof Engine; ROMANESQUE_REGEXP: RegExp };
  export default CSL;
}
