import assert from 'node:assert/strict';
import { after, describe, it } from 'node:test';
import { Lexicon } from '../../src/search/lexicon.ts';
import { speakersNamed } from '../../src/search/sayers.ts';
import { baseOf } from '../helpers/search-base.ts';

/** A claim that somebody asserts. */
const saidBy = (speaker: string): Record<string, string> => ({ claim: 'It is calm.', speaker });

describe('who speaks', async () => {
  const base = await baseOf(
    {
      a: saidBy('Émile Zola'),
      b: saidBy('World Bank'),
      c: saidBy('陳水'),
      d: saidBy('Channel 4'),
    },
    '- label: World Bank\n  alt: [WB, the World Bank, Всемирный банк]\n- label: bank\n  alt: [банк]\n',
  );
  after(() => base.close());
  const lexicon = new Lexicon(base.index);
  const named = (text: string): string[] =>
    speakersNamed(base.index, text, (tokens) => lexicon.concepts(tokens)).map(({ name }) => name);

  for (const [text, speaker] of [
    ['Émile Zola', 'Émile Zola'],
    ['emile zola', 'Émile Zola'],
    ['Zola Emile', 'Émile Zola'],
    ['World Bank', 'World Bank'],
    ['wb', 'World Bank'],
    ['the World Bank', 'World Bank'],
    ['Всемирный банк', 'World Bank'],
    ['陈水', '陳水'],
    ['channel 4', 'Channel 4'],
  ] as const) {
    it(`is ${speaker}, asked for as ${text}`, () => assert.deepEqual(named(text), [speaker]));
  }

  for (const text of ['Emile', 'Bank', 'банк', 'World', 'channel 5', 'Zola Emile Zola', '']) {
    it(`is nobody whom only a part of a name has: "${text}"`, () =>
      assert.deepEqual(named(text), []));
  }
});
