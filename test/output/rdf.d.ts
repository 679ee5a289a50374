declare module 'jsonld' {
  interface Options {
    readonly format?: 'application/n-quads';
    /** Called for every document that is not part of the input. */
    readonly documentLoader?: (url: string) => never;
    readonly safe?: boolean;
  }
  const jsonld: {
    /** The graph as N-Quads. */
    toRDF(document: object, options: Options): Promise<string>;
    frame(document: object, frame: object, options: Options): Promise<Record<string, unknown>>;
  };
  export default jsonld;
}

declare module 'n3' {
  interface Term {
    readonly termType: string;
    readonly value: string;
    readonly datatype?: Term;
  }
  interface Quad {
    readonly subject: Term;
    readonly predicate: Term;
    readonly object: Term;
  }
  export class Parser {
    constructor(options: { readonly format: string });
    parse(text: string): Quad[];
  }
  export class Store {
    constructor(quads: readonly Quad[]);
    getObjects(subject: Term | string | null, predicate: string | null, graph: null): Term[];
    getSubjects(predicate: string | null, object: Term | string | null, graph: null): Term[];
  }
}
