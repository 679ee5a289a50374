import { addLook, type DocxStyle, type RunLook } from './docx-run.ts';
import { type Parts, readXml } from './package-file.ts';

/** Styles that are based on one another. */
const DEEPEST = 20;

/** The styles of a document by their ids, each with what it has from the style that it is based on. */
export function stylesOf(parts: Parts): Map<string, DocxStyle> {
  const own = new Map<string, { name: string; basedOn: string; look: RunLook }>();
  let current = { name: '', basedOn: '', look: {} as RunLook };
  /** A style of tables has others for some of their rows. */
  let partial = false;
  readXml(parts['word/styles.xml'], {
    open(name, attributes) {
      const value = attributes['w:val'] ?? '';
      if (name === 'w:style') {
        current = { name: '', basedOn: '', look: {} };
        own.set(attributes['w:styleId'] ?? '', current);
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
  const styles = new Map<string, DocxStyle>();
  for (const [id, { name, look }] of own) {
    const looks = [look];
    let above = own.get(own.get(id)?.basedOn ?? '');
    // A style that is based on itself ends here, too.
    for (; above && looks.length < DEEPEST; above = own.get(above.basedOn))
      looks.unshift(above.look);
    styles.set(id, { name, look: Object.assign({}, ...looks) });
  }
  return styles;
}

/** The addresses of links by the ids of their relations. */
export function linkTargets(parts: Parts): Map<string, string> {
  const targets = new Map<string, string>();
  readXml(parts['word/_rels/document.xml.rels'], {
    open(name, { Id = '', Target = '', TargetMode }) {
      if (name === 'Relationship' && TargetMode === 'External') targets.set(Id, Target);
    },
    text: () => undefined,
    close: () => undefined,
  });
  return targets;
}
