import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { tempDir } from '../helpers/base.ts';
import { run } from '../helpers/run.ts';
import { TIDE_MILLS } from '../helpers/tide-mills.ts';

describe('cnca fingerprint', () => {
  test('prints what a base holds of a document, the same every time', () => {
    const document = join(TIDE_MILLS, 'documents', 'handbook.txt');
    const kept = readFileSync(join(TIDE_MILLS, 'fingerprints', 'handbook'), 'utf8');
    for (let time = 0; time < 2; time++) {
      assert.deepEqual(run(['fingerprint', document]), { code: 0, out: kept, err: '' });
    }
  });

  test('asks no base, not even a broken one', () => {
    const document = join(TIDE_MILLS, 'documents', 'handbook.txt');
    assert.equal(run(['fingerprint', document], { env: { CNCA_BASE: '/nowhere' } }).code, 0);
  });

  test('takes in every byte: a byte order mark makes another document', () => {
    const dir = tempDir();
    const of = (text: string): string => {
      writeFileSync(join(dir, 'a.txt'), text);
      return run(['fingerprint', join(dir, 'a.txt')]).out.split('\n')[1] ?? '';
    };
    assert.notEqual(of('Fog all night.'), of('\uFEFFFog all night.'));
  });

  for (const [what, bytes, said] of [
    ['that is not there', undefined, /cannot be read: there is no such file\n$/],
    [
      'that is no text',
      Uint8Array.of(0x25, 0x50, 0xff, 0xfe),
      /is not UTF-8 text; save the document/,
    ],
    ['without words', ' \n\n', /holds no words/],
  ] as const) {
    test(`refuses a file ${what}`, () => {
      const path = join(tempDir(), 'a.txt');
      if (bytes !== undefined) writeFileSync(path, bytes);
      const { code, out, err } = run(['fingerprint', path]);
      assert.deepEqual([code, out], [2, '']);
      assert.match(err, said);
      assert.ok(!err.includes('    at '), err);
    });
  }

  test('refuses a folder', () => {
    const { code, err } = run(['fingerprint', tempDir()]);
    assert.equal(code, 2);
    assert.match(err, /is a folder; name the file/);
  });
});
