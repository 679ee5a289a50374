/* Somebody who is called by what they are: "Ann Hart, the harbour master, …", and later "says the harbour master". */
import type { DraftBlock } from './draft-block.ts';
import type { KnownName, KnownNames } from './known-names.ts';
import { remembered } from './remembered.ts';
import { MARKED, MARKED_FIRST } from './saying.ts';

const ROLES =
  'director|head|mayor|minister|president|chair|chairman|chairwoman|chief|auditor|captain|engineer|manager|editor|professor|secretary|commissioner|governor|master|warden|curator|founder|judge|surgeon|doctor|nurse|keeper|miller|teacher|chancellor|ambassador|librarian|historian|scholar|columnist|councillor';
const ALL_ROLES: ReadonlySet<string> = new Set(ROLES.split('|'));
const ROLE = `(${ROLES})`;
const WORDS = "(?:[A-Za-z][a-z’'-]*\\s+)";
/** "says the director", "the harbour master writes"; "the director of the bank" is another. */
const SPEAKING = new RegExp(
  `${MARKED_FIRST}\\s+the\\s+${WORDS}{0,2}?${ROLE}(?![A-Za-z])(?!\\s+(?:of|at|for|from)\\s)|(?:^|[\\s,])the\\s+${WORDS}{0,2}?${ROLE}\\s+(?:also\\s+|then\\s+)?${MARKED}`,
);
/** Claims with a word that are looked at. */
const MOST_CLAIMS = 40;

/** Whether a text has the word for a role: the patterns take long. */
const hasRole = (text: string): boolean =>
  (text.toLowerCase().match(/[a-z]+/g) ?? []).some((word) => ALL_ROLES.has(word));

/** The role by which a sentence with its verbs marked calls who speaks. */
export function roleIn(verbs: string): string | undefined {
  if (!hasRole(verbs)) return undefined;
  const [, behind, before] = SPEAKING.exec(verbs) ?? [];
  return behind ?? before;
}

const SUBJECT = new RegExp(`(?:^|[\\s,])the\\s+${WORDS}{0,2}?${ROLE}(?![A-Za-z])`, 'gi');

/** Those of a record who have a role; nobody where two have it. */
export type WhoHas = (role: string) => readonly KnownName[];

/** Whether a text speaks of somebody by a role that nobody of the record has. */
export const hasOtherRole = (text: string, whoHas: WhoHas): boolean =>
  rolesOf(text).some((role) => whoHas(role).length === 0);

/** The roles of people of whom a text speaks: "the chairwoman has hung a board above her desk". */
function rolesOf(text: string): string[] {
  if (!hasRole(text)) return [];
  return Array.from(text.matchAll(SUBJECT), ([, role = '']) => role.toLowerCase());
}

const PART = "[A-Z][A-Za-z\\u00aa-\\u024f’'-]{1,40}";
const FULL = `(?<![A-Za-z\\u00aa-\\u024f])(${PART}\\s${PART})`;
const ARTICLE = '(?:(?:the|its|our|their|his|her|an?)\\s)?';

/** The people beside whose names a text says what they are; `undefined` for one who is not of the record. */
function calledIn(text: string, role: string, names: KnownNames): (KnownName | undefined)[] {
  if (!text.toLowerCase().includes(role)) return [];
  const called = `,\\s${ARTICLE}${WORDS}{0,3}${role}(?![a-z])`;
  const calling = `(?<![a-z])${role}(?:\\s(?:of|at|for)\\s[^,.;:]{1,50})?,?\\s`;
  const [behind, before] = [new RegExp(`^${called}`, 'i'), new RegExp(`${calling}$`, 'i')];
  const known = names
    .in(text)
    .filter(
      ({ known: { sort }, start, end }) =>
        sort === 'person' &&
        (behind.test(text.slice(end, end + 60)) ||
          before.test(text.slice(Math.max(0, start - 80), start))),
    )
    .map((one) => one.known);
  const strangers = [`${FULL}${called}`, `${calling}${FULL}`]
    .flatMap((pattern) => Array.from(text.matchAll(new RegExp(pattern, 'g'))))
    .filter(([, name = '']) => names.isUnknown(name));
  return [...known, ...strangers.map(() => undefined)];
}

/**
 * Who has a role: as a draft says, else as the claims of its record say.
 *
 * @returns of a role nobody where two have it
 */
export const rolesIn = (blocks: readonly DraftBlock[], names: KnownNames): WhoHas =>
  remembered((role: string): readonly KnownName[] => {
    const draft = blocks.map(({ prose }) => prose);
    for (const texts of [draft, names.claimsWith(role, MOST_CLAIMS)]) {
      const called = new Set(texts.flatMap((text) => calledIn(text, role, names)));
      const [one] = called;
      if (called.size > 0) return called.size === 1 && one ? [one] : [];
    }
    return [];
  });
