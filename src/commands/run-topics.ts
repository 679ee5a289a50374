import { TOPIC_FIELDS } from '../output/fields.ts';
import { renderTopics } from '../output/render.ts';
import { UsageError } from '../program/errors.ts';
import { countWith } from '../search/filter.ts';
import type { BaseContext } from './command.ts';
import { renderingOf } from './list.ts';
import type { Outcome } from './outcome.ts';
import type { FormatOptions } from './shared-options.ts';

/** `cnca topics`: the topic vocabulary, with how many facts each topic and those below it have. */
export async function topics(
  context: BaseContext,
  [word]: readonly string[],
  options: FormatOptions,
): Promise<Outcome> {
  if (word !== undefined) {
    throw new UsageError(`unknown action "${word}"; there is one: cnca topics add <id>`);
  }
  const { base } = context;
  const rendering = renderingOf(context, options, TOPIC_FIELDS);
  const counted = base.topics.map((topic) => ({
    ...topic,
    count: countWith(base.index, 'topic', topic.id),
  }));
  const out = await renderTopics(counted, { ...rendering, format: options.format });
  if (counted.length === 0) return { out, notes: ['this base has no topics'], code: 1 };
  return { out, notes: [], code: 0 };
}
