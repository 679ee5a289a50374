import { addLook, type DocxStyle, type RunLook } from './docx-run.ts';
import type { PackageFile } from './package-file.ts';

/** Styles that are based on one another. */
const DEEPEST = 20;

/** A style as the document declares it. */
interface OwnStyle {
  name: string;
  basedOn: string;
  readonly look: RunLook;
}

/** The styles of a document. */
export class DocxStyles {
  readonly #own = new Map<string, OwnStyle>();
  readonly #known = new Map<string, DocxStyle>();

  constructor(parts: PackageFile) {
    let current: OwnStyle = { name: '', basedOn: '', look: {} };
    /** A style of tables has others for some of their rows. */
    let partial = false;
    parts.read('word/styles.xml', {
      open: (name, attributes) => {
        const value = attributes['w:val'] ?? '';
        if (name === 'w:style') {
          current = { name: '', basedOn: '', look: {} };
          this.#own.set(attributes['w:styleId'] ?? '', current);
        } else if (name === 'w:name') current.name = value;
        else if (name === 'w:basedOn') current.basedOn = value;
        else if (name === 'w:tblStylePr') partial = true;
        else if (!partial) addLook(current.look, name, attributes);
      },
      text: () => undefined,
      close(name) {
        if (name === 'w:tblStylePr') partial = false;
      },
    });
  }

  /** The style with an id, with what it has from those that it is based on. */
  get(id: string): DocxStyle | undefined {
    const known = this.#known.get(id);
    if (known) return known;
    const chain: OwnStyle[] = [];
    let style = this.#own.get(id);
    // A style that is based on itself ends, too.
    for (; style && chain.length < DEEPEST; style = this.#own.get(style.basedOn)) chain.push(style);
    if (chain.length === 0) return undefined;
    const looks = chain.map(({ look }) => look).reverse();
    const made = { names: chain.map(({ name }) => name), look: Object.assign({}, ...looks) };
    this.#known.set(id, made);
    return made;
  }
}

/** The addresses of links by the ids of their relations. */
export function linkTargets(parts: PackageFile): Map<string, string> {
  const targets = new Map<string, string>();
  parts.read('word/_rels/document.xml.rels', {
    open(name, { Id = '', Target = '', TargetMode }) {
      if (name === 'Relationship' && TargetMode === 'External') targets.set(Id, Target);
    },
    text: () => undefined,
    close: () => undefined,
  });
  return targets;
}
