'use strict';
// Runs the program's usual commands once, then rarer ones, and keeps what V8 compiled for them, beside
// the program.
const { appendFileSync, cpSync, mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { Readable } = require('node:stream');
const { caches, load } = require('../bin/cnca.cjs');

const home = join(__dirname, '..');
const USUAL = [
  ['search', 'gas', 'pipeline', '--json'],
  ['search', 'railway'],
  ['__complete', 'zsh', 'facts', '--topic', ''],
];
/** A draft with something of everything that is compared. */
const DRAFT = `# On trade

In 2024 trade reached $94.8 billion [@trade-volume-2024-pd], writes Liu Dan, up 6%. "Mutual respect is the
cornerstone of the relationship", she adds, and "nothing of the kind was ever said by anybody here".

| Year | Trade (billion US dollars) |
|---|---|
| 2024 | 94.8 |

> Mutual respect is the cornerstone of the relation between China and the Central Asian countries.
> — Liu Dan, *Guangming Daily*

- According to the paper, trade “reached 94.8 billion” dollars, nearly twice the $50 billion of 2015.[^1]
- “The China-Central Asia mechanism … has matured”, he said on 17 June 2025, one of two-thirds who agreed.

A visitor told us: "We came on the 6:30 train, more than 200 of us". On page 12 stands <b>nothing</b> of it.

1. From 2013 to 2024 trade rose from about $50 billion to nearly 94.8 billion dollars, 3.2% more than a year before;
   by 17/06/2025 six presidents, not five, had met in Astana for the second time, and 12 of the 20 papers were signed.
   - Cui Zheng calls it "a model of good-neighborliness"; "five" countries, says Sun Qi, "share a … future".
2. Less than a third of it, 31 million tonnes, or 2,500 km in the first half of 2024/25: \`one\` more, on 18 June 2025.

> “The six countries will … build a community with a shared future,” Xi Jinping said in June 2025.

<p class="note" title='a &amp; b'>In 1992 three of the five, &#8220;good neighbors&#8221;, &nbsp;had ties<sup>2</sup>
since January.<!-- not read --><br> By 2023-24 it was €1.2bn a year, up 25 per cent, the third-largest.</p>

[^1]: Liu Dan, “On trade”, *Guangming Daily*, 17 June 2025, para. 12.

    Cui Zheng, CGTN, 16 June 2025, paras. 3–4.
`;
/** The endings of the formats in which it is read. */
const FORMATS = ['md', 'txt', 'html'];
/** What a host asks of `cnca mcp` when it starts it. */
const ASKED = [
  { method: 'tools/list' },
  { method: 'resources/list' },
  { method: 'prompts/list' },
  { method: 'tools/call', params: { name: 'search_facts', arguments: { query: 'gas pipeline' } } },
];
/** How hosts begin: with a handshake, or since 2026 with the revision in each request. */
const clientInfo = { name: 'warm', version: '1' };
const HANDSHAKE = {
  method: 'initialize',
  params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo },
};
const META = {
  'io.modelcontextprotocol/protocolVersion': '2026-07-28',
  'io.modelcontextprotocol/clientInfo': clientInfo,
  'io.modelcontextprotocol/clientCapabilities': {},
};
const HOSTS = [
  [HANDSHAKE, ...ASKED],
  [{ method: 'server/discover' }, ...ASKED].map(({ method, params }) => ({
    method,
    params: { ...params, _meta: META },
  })),
];
const kept = new Set();

/** Of a file that usual commands need, only what they need is kept: all that is there is loaded. */
async function keep(commands) {
  const { run } = load(join(home, 'dist', 'cnca.cjs'));
  for (const command of commands) {
    process.argv = [...process.argv.slice(0, 2), ...command];
    await run(home);
  }
  for (const [file, data] of caches()) {
    if (kept.has(file)) continue;
    kept.add(file);
    writeFileSync(file, data);
  }
}

/** Runs the server for hosts of every generation, one after the other. */
async function serve() {
  const { run } = load(join(home, 'dist', 'cnca.cjs'));
  process.argv = [...process.argv.slice(0, 2), 'mcp'];
  for (const messages of HOSTS) {
    const lines = messages.map((one, id) => JSON.stringify({ jsonrpc: '2.0', id, ...one }));
    Object.defineProperty(process, 'stdin', { value: Readable.from([`${lines.join('\n')}\n`]) });
    await run(home);
  }
}

async function warm() {
  const [copy, edited] = ['cnca-', 'cnca-'].map((name) => mkdtempSync(join(tmpdir(), name)));
  try {
    cpSync(join(home, 'facts'), copy, { recursive: true });
    await keep(USUAL);
    await keep([
      ['search', 'ralway', '--json'],
      ['search', '铁路', '--json'],
    ]);
    await keep([['timeline'], ['compare', 'sister', 'cities'], ['facts', '--count-by', 'kind']]);
    const drafts = FORMATS.map((ending) => join(copy, `draft.${ending}`));
    for (const draft of drafts) writeFileSync(draft, DRAFT);
    await keep([['check', ...drafts, '--fail-on', 'never']]);
    await serve();
    // Copies have no snapshot, so that this runs what reads a base from its files, with a thesaurus of
    // its own and with that of the program.
    cpSync(copy, edited, { recursive: true });
    appendFileSync(join(edited, 'thesaurus.yaml'), '- label: warm\n  alt: [lukewarm]\n');
    await keep([copy, edited].map((base) => ['search', 'railway', '--base', base]));
  } finally {
    for (const folder of [copy, edited]) rmSync(folder, { recursive: true });
  }
  process.exitCode = 0;
}

warm();
