import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type ColorContext, colorLevel, loadPalette, PLAIN } from '../../src/output/color.ts';

const cases: readonly (readonly [name: string, context: ColorContext, level: 0 | 1])[] = [
  ['a terminal gets colour', { env: {}, isTTY: true }, 1],
  ['a pipe gets no colour', { env: {}, isTTY: false }, 0],
  ['NO_COLOR disables colour on a terminal', { env: { NO_COLOR: '0' }, isTTY: true }, 0],
  ['an empty NO_COLOR counts as not set', { env: { NO_COLOR: '' }, isTTY: true }, 1],
  ['FORCE_COLOR enables colour in a pipe', { env: { FORCE_COLOR: '1' }, isTTY: false }, 1],
  ['an empty FORCE_COLOR counts as not set', { env: { FORCE_COLOR: '' }, isTTY: false }, 0],
  ['FORCE_COLOR=0 disables colour on a terminal', { env: { FORCE_COLOR: '0' }, isTTY: true }, 0],
  [
    'FORCE_COLOR=false disables colour on a terminal',
    { env: { FORCE_COLOR: 'False' }, isTTY: true },
    0,
  ],
  ['NO_COLOR beats FORCE_COLOR', { env: { NO_COLOR: '1', FORCE_COLOR: '3' }, isTTY: true }, 0],
  ['TERM=dumb has no colour', { env: { TERM: 'dumb' }, isTTY: true }, 0],
  ['FORCE_COLOR beats TERM=dumb', { env: { TERM: 'dumb', FORCE_COLOR: '1' }, isTTY: true }, 1],
  ['--color beats NO_COLOR', { flag: true, env: { NO_COLOR: '1' }, isTTY: false }, 1],
  ['--no-color beats FORCE_COLOR', { flag: false, env: { FORCE_COLOR: '1' }, isTTY: true }, 0],
];

describe('colorLevel', () => {
  for (const [name, context, level] of cases) {
    it(name, () => assert.equal(colorLevel(context), level));
  }
});

describe('loadPalette', () => {
  it('changes no text without colour', async () => {
    const palette = await loadPalette(0);
    assert.equal(palette, PLAIN);
    for (const style of Object.values(palette)) assert.equal(style('text'), 'text');
  });

  it('uses only colours that are readable on light and dark backgrounds', async () => {
    const palette = await loadPalette(1);
    for (const [name, style] of Object.entries(palette)) {
      const codes = [...style('x').matchAll(/\u001B\[(\d+)m/g)].map(([, code]) => Number(code));
      const faint = name === 'border' ? [2] : [];
      const allowed = [1, 4, 22, 24, 31, 35, 39, ...faint];
      assert.deepEqual(
        codes.filter((code) => !allowed.includes(code)),
        [],
        name,
      );
    }
  });

  it('highlights matches and errors', async () => {
    const palette = await loadPalette(1);
    assert.notEqual(palette.match('x'), palette.claim('x'));
    assert.notEqual(palette.error('x'), 'x');
  });
});
