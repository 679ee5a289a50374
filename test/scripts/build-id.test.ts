import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildId } from '../../scripts/build-id.mjs';
import { tempDir, writeFiles } from '../helpers/base.ts';

const FILES = {
  'bin/cnca.cjs': 'one',
  'facts/claims/a.yaml': 'two',
  'scripts/build.mjs': 'three',
  'src/cli/main.ts': 'four',
  'package-lock.json': '{}',
  'package.json': '{"version":"1.2.3"}',
  'tsconfig.build.json': '{}',
  'tsconfig.json': '{}',
} as const;

function idWith(changes: Readonly<Record<string, string>> = {}): string {
  const dir = tempDir();
  writeFiles(dir, { ...FILES, 'README.md': 'read me', ...changes });
  return buildId(dir);
}

test('the id of a build follows from what the build is made of', () => {
  assert.match(idWith(), /^1\.2\.3-[0-9a-f]{16}$/);
  assert.equal(idWith(), idWith());
  for (const [file, text] of Object.entries(FILES)) {
    assert.notEqual(idWith({ [file]: `${text} ` }), idWith(), file);
  }
  assert.notEqual(idWith({ 'src/cli/more.ts': '' }), idWith());
});

test('the id of a build does not follow from what the build makes, nor from documents', () => {
  const made = '// Made by scripts/words.mjs: do not edit.\n';
  assert.equal(idWith({ 'src/search/english-words.ts': made }), idWith());
  assert.equal(idWith({ 'README.md': 'again' }), idWith());
});
