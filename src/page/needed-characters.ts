import type { FactIndex } from '../index/fact-index.ts';
import { noteKey, wordKey } from '../index/keys.ts';
import { CHINESE_REGIONS } from '../search/chinese-regions.ts';
import { conceptAt } from '../search/concept.ts';
import { simplified } from '../search/han.ts';
import { simpleCharacters } from '../search/simple-characters.ts';

/** The characters by which the search tells numbers, dates, measures and questions. */
const OF_THE_SEARCH =
  '〇一七万三与两个为举久么之九了二于五些亩人亿什从以位何倍候儿元八公六关其几分到办十千及召号名吗否吨呢周和哪四国在地处多如' +
  '天家对将小少届岁年度座开怎所把方日时是月有条样次母民点百的种秒立米美艘行被请谁车还这那里问间零项' +
  // And those of which a radical has a sign of its own.
  '卤小幺彑户方日母比水火爪牛犬瓜甘生用田白皿目示竹米羊老肉艮艹虎衣西见角讠贝足车里长门青韦页风飞食马骨鬼鱼鸟鹿麦黄黾鼠齐齿龙龟';

/** The names of a base's thesaurus, topics, documents and speakers. */
function namesOf(facts: FactIndex): string[] {
  const concepts = Array.from({ length: facts.conceptCount }, (_, number) =>
    conceptAt(facts, number).names.map(({ text }) => text),
  );
  const topics = facts.topics.flatMap(({ id, label }) => [id, label]);
  const speakers = facts.facet('speaker').keys();
  const documents = [...facts.sources.values()].map((source) => JSON.stringify(source));
  return [...concepts.flat(), ...topics, ...speakers, ...documents];
}

/**
 * The traditional characters that a page must know, each before its simplified one: those of which a
 * search could find the simplified one. Others it need not tell from unknown ones.
 */
export function neededCharacters(facts: FactIndex): string {
  const known = new Set(
    OF_THE_SEARCH + CHINESE_REGIONS.join('') + simplified(namesOf(facts).join('')),
  );
  const isIndexed = (character: string): boolean =>
    [wordKey(character), noteKey(wordKey(character))].some((key) => facts.lists(key).length > 0);
  return [...simpleCharacters()]
    .filter(([from, simple]) => from.length === 1 && (known.has(simple) || isIndexed(simple)))
    .flat()
    .join('');
}
