import { isOf } from './packed-table.ts';

/** Words that carry a sentence but not its subject; dropped from a query that has others. */
const STOP_WORDS =
  ' a about after all also an and any are as at be because been before being between both but by ' +
  'can could did do does doing down during each few for from further had has have having he her ' +
  'here hers him his how i if in into is it its itself just let me more most my no nor not of off ' +
  'on once only or other our out over own same she should so some such than that the their them ' +
  'then there these they this those through to too under until up upon us very was we were what ' +
  'when where which while who whom whose why will with within would you your must whether much ' +
  'many long often far exactly actually really please tell show give find list know say says said ' +
  'according happen happened theres whats whos mention mentioned anything something everything ' +
  'describe isnt arent wasnt werent dont doesnt didnt hasnt havent hadnt wont wouldnt cant cannot ' +
  'couldnt shouldnt yet already ever even still well got gets thing things described explain ' +
  'fact facts info details explained regard regarding concerning related et al via per vs versus ';

/** The same for queries in Russian (folded: й is и) and Chinese: things may be named in any language. */
const FOREIGN =
  ' и в во на с со к о об от до из за по для при без над под у не что как кто где когда какои ' +
  'какая какие сколько это этот эта или а но же ли между его ее их после перед есть был была были ' +
  'быть является 的 与 和 及 在 了 是 对 于 之 有 被 将 把 从 到 为 以 其 这 那 哪 些 吗 呢 什 么 谁 多 少 几 何 ';

/** Words of several ideographs that only ask or join. No spaces show that they are words. */
const IDEOGRAPHIC =
  /^(?:什么时候|为什么|什么|哪里|哪儿|哪些|哪个|何时|何地|何处|多少|多久|怎么样|怎么|怎样|如何|是否|关于|有关|以及|之间|还有|请问)/;

/** How many ideographs at the beginning of a text say nothing of what is looked for. */
export function idleIdeographs(text: string): number {
  return IDEOGRAPHIC.exec(text)?.[0].length ?? 0;
}

/** Words that only hold a name together: "Ministry of the Interior". */
const GLUE: ReadonlySet<string> = new Set('a an and at by for in of on the to'.split(' '));

/** Whether a folded word of a name need not stand in a text for the name to be there. */
export function isGlue(word: string): boolean {
  return GLUE.has(word);
}

/** Whether a folded word says nothing of what is looked for. */
export function isStopWord(word: string): boolean {
  return isOf(STOP_WORDS, word) || isOf(FOREIGN, word) || word.length === 0;
}
