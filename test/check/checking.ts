import type { Base } from '../../src/base/base.ts';
import { openBase } from '../../src/base/open.ts';
import { type CheckedBlocks, checkDraft } from '../../src/check/check-draft.ts';
import { recordInUse } from '../../src/commands/record-in-use.ts';
import { readDraft } from '../../src/intake/draft.ts';
import { CHECK_KINDS, type CheckResult } from '../../src/model/check-result.ts';
import type { DocumentFormat } from '../../src/text/document.ts';
import { TIDE_MILLS } from '../helpers/tide-mills.ts';

const bases = new Map<string, Promise<Base>>();

/** A base, opened once for all tests of a file. */
function baseIn(dir: string): Promise<Base> {
  let base = bases.get(dir);
  if (!base) {
    base = openBase(dir, { version: 'test' });
    bases.set(dir, base);
  }
  return base;
}

/** How a draft is checked: as Markdown, against the tide mills, by fingerprint, unless said. */
export interface Checking {
  readonly as?: DocumentFormat;
  readonly base?: string;
  /** A folder of the documents' texts. */
  readonly texts?: string;
  readonly only?: readonly string[];
}

async function checkedOf(
  draft: string | Uint8Array,
  { as = 'markdown', base: dir = TIDE_MILLS, texts, only = [] }: Checking,
): Promise<CheckedBlocks> {
  const base = await baseIn(dir);
  const { record, size } = await recordInUse(base, texts, only);
  const bytes = typeof draft === 'string' ? new TextEncoder().encode(draft) : draft;
  const document = await readDraft(bytes, 'draft', as);
  return checkDraft(document, { record, size, kinds: new Set(CHECK_KINDS) });
}

/** What a check finds of a draft. */
export async function findingsOf(
  draft: string | Uint8Array,
  how: Checking = {},
): Promise<CheckResult[]> {
  const { findings } = await checkedOf(draft, how);
  return findings.map((finding) => ({ file: 'draft', ...finding }));
}

/** What of a draft a check says it did not compare. */
export async function unreadOf(draft: string, how: Checking = {}): Promise<readonly string[]> {
  return (await checkedOf(draft, how)).notes;
}

/** Whether a finding asks for a look. */
export function isFlag({ level }: Pick<CheckResult, 'level'>): boolean {
  return level === 'warning' || level === 'error';
}

const said = ({ kind, verdict, text }: CheckResult): string => `${kind} ${verdict}: ${text}`;

/** Kind and verdict of each finding, with its text: `quotation exact: the tide`. */
export async function saidOf(draft: string, how: Checking = {}): Promise<string[]> {
  return (await findingsOf(draft, how)).map(said);
}

/** The findings that ask for a look, as {@link saidOf} gives them. */
export async function flagsOf(draft: string, how: Checking = {}): Promise<string[]> {
  return (await findingsOf(draft, how)).filter(isFlag).map(said);
}
