import { add } from '../commands/add.ts';
import { check } from '../commands/check.ts';
import { cite } from '../commands/cite.ts';
import type { Command } from '../commands/command.ts';
import { compare } from '../commands/compare.ts';
import { facts } from '../commands/facts.ts';
import { fingerprint } from '../commands/fingerprint.ts';
import { init } from '../commands/init.ts';
import { mv } from '../commands/mv.ts';
import { page } from '../commands/page.ts';
import { search } from '../commands/search.ts';
import { show } from '../commands/show.ts';
import { source } from '../commands/source.ts';
import { sources } from '../commands/sources.ts';
import { timeline } from '../commands/timeline.ts';
import { topics } from '../commands/topics.ts';
import { verify } from '../commands/verify.ts';
import { mcp } from '../mcp/mcp-command.ts';
import { completion } from './completion/completion-command.ts';

/**
 * Every command, in the order of the help. Help, completion, the man page and the manual are made from
 * it.
 */
export const COMMANDS: readonly Command[] = [
  search,
  facts,
  show,
  timeline,
  compare,
  topics,
  sources,
  verify,
  check,
  page,
  mcp,
  completion,
  cite,
  add,
  source,
  mv,
  init,
  fingerprint,
];
