/** Each list from the most frequent word to the rarest. */
const COMMON =
  `the of and in to a for with on that by from as at an is was were are has have had been its
 their between under over after before during more than which new also two three first second several main
 annual total local national regional joint public private major early late`.split(/\s+/);
const NOUNS =
  `project market programme bank agreement ministry council school oil gas water city province
 university electricity network agency border customs student worker forum fund conference institute museum
 library hospital road station port plant factory exchange committee platform steel coal wheat cotton meat
 bridge vehicle machinery copper highway airport tunnel pipeline harbour canal grid dam mine
 laboratory treaty declaration summit railway fair tariff quota licence permit visa engineer teacher farmer trader
 tourist exporter importer solar wind fruit cement software satellite corridor district village`.split(
    /\s+/,
  );
const VERBS =
  `opened reached signed completed announced launched raised reduced reported published planned
 proposed agreed approved closed extended expanded financed renewed exceeded doubled halved carried
 delivered received trained employed connected modernised restored promised inspected measured established
 joined hosted visited exported imported supplied produced processed stored`.split(/\s+/);
const SYLLABLES =
  `ba be bi bo da de do du ga ge go ka ke ki ko la le li lo ma me mi mo na ne ni no pa pe ra
 re ri ro sa se shi so ta te ti to va ve vi vo ya za ze zhi`.split(/\s+/);

function name(random: () => number): string {
  const length = 2 + Math.floor(random() * 3);
  let made = '';
  for (let i = 0; i < length; i++) made += SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? '';
  return made.charAt(0).toUpperCase() + made.slice(1);
}

/**
 * Words from the most frequent to the rarest, as a language has them: first those that every text
 * has, then nouns and verbs among names, then names alone.
 *
 * @param random numbers from 0 to 1
 * @param names how many made-up names there are among them, all different
 */
export function vocabulary(random: () => number, names: number): readonly string[] {
  const different = new Set<string>();
  while (different.size < names) different.add(name(random));
  const made = [...different];
  const words = [...COMMON];
  let next = 0;
  for (let place = 0; place < Math.max(NOUNS.length, VERBS.length); place++) {
    for (const word of [NOUNS[place], made[next++], VERBS[place], made[next++]]) {
      if (word !== undefined) words.push(word);
    }
  }
  return [...words, ...made.slice(next)];
}
