import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { Ajv } from 'ajv';
import { tempDir } from '../helpers/base.ts';
import { HOME, run } from '../helpers/run.ts';
import { TIDE_MILLS } from '../helpers/tide-mills.ts';

const dir = tempDir();
const DRAFT = join(dir, 'draft.md');
const TEXT =
  'Ünlike others, it “was first recorded in 1279”, says nobody\u202e.\n\nThe wheel is 6.2 feet across [@nothing].\n';
writeFileSync(DRAFT, TEXT);
const check = (...args: string[]) =>
  run(['check', 'draft.md', '--base', TIDE_MILLS, ...args], { cwd: dir });

describe('cnca check', () => {
  it('writes JSON as its schema has it', () => {
    const schema = JSON.parse(
      readFileSync(join(HOME, 'dist', 'schema', 'check.schema.json'), 'utf8'),
    );
    const { out, code } = check('--json', '--show', 'all');
    const validate = new Ajv({ strict: false }).compile(schema);
    assert.ok(validate(JSON.parse(out)), JSON.stringify(validate.errors));
    assert.equal(code, 1);
  });

  it('shows what differs without colour, and ends in totals', () => {
    const { out } = check();
    assert.match(
      out,
      /draft\.md:1:20 +altered +“was first recorded in 1279”\n.*\[-1279-\] \{\+1297\+\}/,
    );
    assert.match(
      out,
      /0 of 3 things stand, 3 to look at\. Whether the record is right is not said\.\n$/,
    );
  });

  it('keeps on few columns in what a figure differs', () => {
    const { out } = run(['check', '-', '--base', TIDE_MILLS], {
      input: 'In 2019 Saltmarsh Mill ground nearly 14 thousand tonnes of good flour.',
      env: { COLUMNS: '50' },
    });
    assert.match(out, /^-:1:31 +differs +nearly 14 thousand… \(scale\)$/m);
  });

  it('keeps within the columns where the place is long', () => {
    const long = join(dir, 'a-folder-with-a-long-name-for-drafts-of-the-week');
    mkdirSync(long);
    writeFileSync(
      join(long, 'draft.md'),
      'It “was first recorded in 1279, when the monks of the priory let it to a miller”.\n',
    );
    const { out } = run(['check', join(long, 'draft.md'), '--base', TIDE_MILLS], {
      env: { COLUMNS: '130' },
    });
    const widths = out.split('\n').map(({ length }) => length);
    assert.ok(Math.max(...widths) <= 130, out);
  });

  it('counts the things that stand', () => {
    const sumOf = (input: string) =>
      /^.*? stands?\b/m.exec(run(['check', '-', '--base', TIDE_MILLS], { input }).out)?.[0];
    const [right, wrong] = ['“was first recorded in 1297”', '“was first recorded in 1279”'];
    assert.equal(sumOf(`It ${wrong}.`), '0 of 1 thing stands');
    assert.equal(sumOf(`It ${wrong}. It ${right}.`), '1 of 2 things stand');
  });

  it('ends in one line where all stands', () => {
    const { out, code } = run(['check', '-', '--base', TIDE_MILLS], {
      input: 'It “was first recorded in 1297”.',
    });
    assert.deepEqual(
      [out, code],
      [
        'The one thing that was compared stands on record. Whether the record is right is not said.\n',
        0,
      ],
    );
  });

  it('writes a line for each finding that editors can read', () => {
    const lines = check('--format', 'line').out.trimEnd().split('\n');
    assert.equal(lines.length, 3);
    for (const line of lines)
      assert.match(line, /^draft\.md:\d+:\d+: (?:error|warning|note): .+ \[\w+\/[\w-]+\]$/);
  });

  it('escapes annotations for GitHub', () => {
    const [first] = check('--format', 'github').out.split('\n');
    assert.match(
      first ?? '',
      /^::error file=draft\.md,line=1,endLine=1,col=20,endColumn=46,title=altered::/,
    );
  });

  it('writes SARIF with columns in UTF-16 and relative addresses', () => {
    const { runs, version } = JSON.parse(check('--format', 'sarif').out);
    assert.equal(version, '2.1.0');
    const [{ columnKind, results, tool }] = runs;
    assert.equal(columnKind, 'utf16CodeUnits');
    const [{ ruleId, ruleIndex, locations, partialFingerprints, fixes }] = results;
    assert.equal(tool.driver.rules[ruleIndex].id, ruleId);
    assert.deepEqual(locations[0].physicalLocation, {
      artifactLocation: { uri: 'draft.md', uriBaseId: '%SRCROOT%' },
      region: { startLine: 1, startColumn: 20, endLine: 1, endColumn: 46 },
    });
    assert.match(partialFingerprints['cncaText/v1'], /^[0-9a-f]{16}$/);
    assert.equal(
      fixes[0].artifactChanges[0].replacements[0].insertedContent.text,
      'was first recorded in 1297',
    );
  });

  it('writes rdjson with columns in bytes of UTF-8', () => {
    const { diagnostics } = JSON.parse(check('--format', 'rdjson').out);
    const before = Buffer.byteLength(TEXT.slice(0, 19));
    assert.deepEqual(diagnostics[0].location.range.start, { line: 1, column: before + 1 });
  });

  it('writes Checkstyle, JSON Lines and Markdown', () => {
    assert.match(
      check('--format', 'checkstyle').out,
      /<error line="1" column="20" severity="error" message="[^"]+" source="cnca\.quotation\.altered"\/>/,
    );
    assert.equal(
      check('--format', 'jsonl')
        .out.trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)).length,
      3,
    );
    assert.match(check('--format', 'md').out, /^- `draft\.md:1:20` \*\*altered\*\*: /);
  });

  it('takes known findings for notes', () => {
    assert.equal(check('--write-baseline', 'known.tsv').code, 0);
    assert.equal(check('--baseline', 'known.tsv').code, 0);
    assert.equal(check('--fail-on', 'never').code, 0);
  });

  it('tells notes and known findings from others without colour', () => {
    const path = join(dir, 'new.md');
    writeFileSync(path, `${TEXT}\nIt “was first recorded in 1297-ish”, with 12 lamps.\n`);
    const asked = ['--base', TIDE_MILLS, '--baseline', 'known-1.tsv', '--show', 'all'];
    check('--write-baseline', 'known-1.tsv');
    const known = readFileSync(join(dir, 'known-1.tsv'), 'utf8').replaceAll('draft.md', 'new.md');
    writeFileSync(join(dir, 'known-1.tsv'), known);
    const { out } = run(['check', 'new.md', ...asked], { cwd: dir });
    assert.match(out, /^new\.md:1:20 .*\n {4}known: Saltmarsh/m);
    assert.match(out, /^new\.md:5:5 .*\n {4}Saltmarsh/m);
    assert.match(out, /12 lamps\n {4}note: nothing/);
    const all = ['check', 'new.md', ...asked, '--json'];
    const { results } = JSON.parse(run(all, { cwd: dir }).out);
    assert.deepEqual(
      results
        .filter(({ line }: { line: number }) => line !== 3)
        .map(({ known }: { known: boolean }) => known),
      [true, false, false],
    );
  });

  it('knows a draft by whatever path it is named, and checks it once', () => {
    mkdirSync(join(dir, 'sub'));
    const asked = (path: string, ...more: string[]) =>
      run(['check', path, '--base', TIDE_MILLS, '--baseline', 'sub/known.tsv', ...more], {
        cwd: dir,
      });
    assert.equal(check('--write-baseline', 'sub/known.tsv').code, 0);
    assert.match(readFileSync(join(dir, 'sub', 'known.tsv'), 'utf8'), /\t\.\.\/draft\.md\t/);
    for (const path of ['draft.md', './draft.md', DRAFT]) assert.equal(asked(path).code, 0, path);
    assert.match(asked('draft.md', './draft.md', DRAFT).out, / of 3 things stand/);
  });

  it('ends with 2 for a draft that has no text, or cannot be read', () => {
    assert.equal(
      run(['check', '-', '--as', 'html', '--base', TIDE_MILLS], { input: '<nav>menu</nav>' }).code,
      2,
    );
    assert.equal(run(['check', 'missing.md', '--base', TIDE_MILLS], { cwd: dir }).code, 2);
  });

  it('reports the other drafts where one cannot be read, and ends with 2', () => {
    writeFileSync(join(dir, 'empty.md'), '\n');
    writeFileSync(join(dir, 'struck.md'), 'It ~~has 5~~ turns.');
    const args = ['draft.md', 'empty.md', 'missing.md', 'struck.md', '--base', TIDE_MILLS];
    const { code, out, err } = run(['check', ...args], { cwd: dir });
    assert.equal(code, 2);
    assert.match(out, /^draft\.md:1:20 +altered/);
    assert.equal(
      err,
      'struck.md: not looked at: deleted text: 1\n' +
        'cnca: empty.md has no text to check\n' +
        'cnca: missing.md cannot be read: there is no such file\n',
    );
    const none = run(['check', 'empty.md', 'missing.md', '--base', TIDE_MILLS], { cwd: dir });
    assert.deepEqual([none.code, none.out], [2, '']);
    assert.match(none.err, /^cnca: empty\.md has no text to check; missing\.md cannot be read/);
    const cite = [...args, '--cite', 'key', '--output', '-'];
    assert.deepEqual(run(['check', ...cite], { cwd: dir }).out, '');
  });

  it('puts citations in, and changes nothing else', () => {
    const { out } = run(
      ['check', '-', '--as', 'markdown', '--base', TIDE_MILLS, '--cite', 'key', '--output', '-'],
      { input: 'It “was first recorded in 1297”, we read.' },
    );
    assert.equal(out, 'It “was first recorded in 1297” [@handbook, para. 3], we read.');
  });

  it('puts citations after the closing mark, whatever the marks are', () => {
    const words = 'was first recorded in 1297';
    const put = ' [@handbook, para. 3]';
    const cited = (input: string, as = 'markdown') =>
      run(['check', '-', '--as', as, '--base', TIDE_MILLS, '--cite', 'key', '--output', '-'], {
        input,
      }).out;
    for (const [first, last] of [
      ['„', '“'],
      ['« ', ' »'],
      ['«\u00a0', '\u00a0»'],
      ['»', '«'],
      ['\\"', '\\"'],
      ['**“', '”**'],
      ['*"', '"*'],
      ['&ldquo;', '&rdquo;'],
      ['「', '」'],
    ])
      assert.equal(
        cited(`It ${first}${words}${last}, we read.`),
        `It ${first}${words}${last}${put}, we read.`,
      );
    assert.equal(cited(`It \`\`${words}'', we read.`, 'text'), `It \`\`${words}''${put}, we read.`);
    assert.equal(cited(`<p>It <q>${words}</q></p>`, 'html'), `<p>It <q>${words}</q>${put}</p>`);
    assert.equal(cited(`<p><b>It “${words}”</b></p>`, 'html'), `<p><b>It “${words}”</b>${put}</p>`);
    // A byte order mark stays, and so do ends of lines.
    assert.equal(cited(`\ufeffIt “${words}”\r\n`), `\ufeffIt “${words}”${put}\r\n`);
  });

  it('says each label once in a list', () => {
    assert.match(
      check('--format', 'md').out,
      /^- `draft\.md:1:20` \*\*altered\*\*: “[^”]*” \((?:number|words)\): /,
    );
  });

  it('says that documents are known by their texts only where all are', () => {
    const texts = join(dir, 'texts');
    const knownBy = () =>
      JSON.parse(check('--sources', texts, '--format', 'json').out).record.documents;
    mkdirSync(texts);
    const { err } = check('--sources', texts);
    assert.equal(
      err,
      `no text of handbook, mills-of-the-moon, log-1871 in ${texts}: fingerprints and quotes serve\n`,
    );
    const copy = (id: string) =>
      copyFileSync(join(TIDE_MILLS, 'documents', `${id}.txt`), join(texts, `${id}.txt`));
    copy('handbook');
    assert.equal(knownBy(), 'fingerprints');
    copy('log-1871');
    copy('mills-of-the-moon');
    assert.equal(knownBy(), 'texts');
    assert.equal(check('--sources', texts).err, '');
  });

  it('says from where on a comment sets all aside, where nothing ends it', () => {
    const start = '<!-- cnca-ignore-start -->';
    const errOf = (input: string) =>
      run(['check', '-', '--as', 'markdown', '--base', TIDE_MILLS], { input }).err;
    assert.equal(
      errOf(`A mill.\n\n${start}\n\nIt has 5.\n\nIt has 6.`),
      '-: no <!-- cnca-ignore-end --> after the start in line 3: not checked to the end, 2 paragraphs\n',
    );
    assert.equal(errOf(`${start}\n\nIt has 5.\n\n<!-- cnca-ignore-end -->\n\nA mill.`), '');
    assert.equal(errOf('A mill.\n\n<!-- cnca-ignore -->\n\nIt has 5.'), '');
  });

  it('says with a cited copy what it says of a draft without one', () => {
    writeFileSync(join(dir, 'draft.rst'), 'It “was first recorded in 1297”, we read.');
    const args = ['check', 'draft.rst', '--base', TIDE_MILLS, '--cite', 'key', '--output', '-'];
    assert.equal(
      run(args, { cwd: dir }).err,
      'draft.rst: read as plain text, with its markup\ncitations put in: 1; quotations: 1\n',
    );
  });
});
