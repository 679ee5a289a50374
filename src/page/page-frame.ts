import { createHash } from 'node:crypto';
import { html } from './page-html.ts';

/** The parts of a page, as HTML. */
export interface PageParts {
  readonly title: string;
  /** What the page is, in one or two sentences. */
  readonly lead: string;
  /** The language of the claims (BCP 47). */
  readonly language: string;
  readonly facts: string;
  readonly conflicts: string;
  readonly documents: string;
  /** The options of the list of citation styles. */
  readonly styles: string;
  /** What the page is a copy of. */
  readonly origin: string;
  /** The data of the script. */
  readonly data: string;
  readonly script: string;
  readonly style: string;
}

const hashOf = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/**
 * What the page may do: run its own script, and nothing else. It loads nothing, sends nothing, and makes
 * no text into markup.
 */
function policy({ script, style }: PageParts): string {
  return [
    "default-src 'none'",
    `script-src ${hashOf(script)}`,
    `style-src ${hashOf(style)}`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

/** A page around its parts. */
export function pageAround(parts: PageParts): string {
  const { title, lead, language, facts, conflicts, documents, styles, origin } = parts;
  const { data, script, style } = parts;
  const hasConflicts = conflicts !== '';
  return `<!doctype html>
<html lang=en>
<meta charset=utf-8>
<meta http-equiv="Content-Security-Policy" content="${policy(parts)}">
<meta name=viewport content="width=device-width, initial-scale=1">
<meta name=color-scheme content="light dark">
<meta name=referrer content=no-referrer>
<meta name=generator content=cnca>
<title>${html(title)}</title>
<link rel=icon href="data:,">
<style>${style}</style>
<body>
<a class=skip href="#page:facts">Skip to the facts</a>
<header class=top>
<h1><a href="#">${html(title)}</a></h1>
<p class=lead>${lead}
</header>
<div class=tools>
<form role=search class=search>
<label class=sr for="page:search">Search the facts</label>
<input type=search id="page:search" placeholder="Search words, names, figures, dates" autocomplete=off autocapitalize=off spellcheck=false enterkeyhint=search>
</form>
<nav class=views aria-label=Views>
<a id="page:view-list" href="#" aria-current=page>List</a>
<a id="page:view-timeline" href="#?view=timeline">Timeline</a>
${hasConflicts ? '<a id="page:view-conflicts" href="#?view=conflicts">Conflicts</a>\n' : ''}<a id="page:view-documents" href="#?view=documents">Documents</a>
</nav>
</div>
<div class=layout>
<aside class=filters aria-label=Filters><details><summary>Filters</summary><form id="page:filters"></form></details></aside>
<main lang="${html(language)}">
<div class=bar lang=en><p id="page:status" class=status role=status></p>
<p class=copying><label for="page:style">Copy as</label> <select id="page:style">${styles}</select>
<button type=button id="page:help-button" aria-label="Help: keys and how to search">?</button></div>
<div id="page:notes" class=notes lang=en></div>
<div id="page:facts" class=facts data-view=list tabindex=-1>
${facts}
</div>
<section id="page:conflicts" class=conflicts>${hasConflicts ? `<h2 lang=en>Where documents differ</h2>\n${conflicts}` : ''}</section>
<section id="page:documents" class=documents><h2 lang=en>Documents</h2>
<ol>
${documents}
</ol></section>
</main>
</div>
<footer>${origin}</footer>
<p id="page:told" class=told role=status></p>
<dialog id="page:help" aria-labelledby="page:help-title">
<h2 id="page:help-title">How to search</h2>
<p>All words are looked for, in any form, with synonyms and in English, Chinese or Russian; facts with part of them come last. <q>Words in quotation marks</q> stand side by side, and <kbd>-word</kbd> leaves facts out.
<h2>Keys</h2>
<dl><dt><kbd>/</kbd><dd>to the search<dt><kbd>j</kbd> <kbd>k</kbd><dd>next fact, fact before<dt><kbd>c</kbd><dd>copy quote and citation<dt><kbd>?</kbd><dd>this help<dt><kbd>Esc</kbd><dd>close it</dl>
<label><input type=checkbox id="page:keys" checked> Keys of one letter are on</label>
<form method=dialog><button>Close</button></form>
</dialog>
<dialog id="page:copy-by-hand" aria-labelledby="page:copy-title">
<h2 id="page:copy-title">Copy this</h2>
<p>The browser gives this page no clipboard. The text is selected: press Ctrl+C or ⌘C.
<textarea id="page:copied" aria-labelledby="page:copy-title" rows=10 readonly></textarea>
<form method=dialog><button>Close</button></form>
</dialog>
${data}
<script>${script}</script>
`;
}
