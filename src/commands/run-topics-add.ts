import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { takeTopic } from '../base/incoming.ts';
import { schemaFile } from '../base/json-schema.ts';
import { topicChanges, topicProblems } from '../edit/topic-record.ts';
import { UsageError } from '../program/errors.ts';
import type { WriteContext } from './command.ts';
import type { Outcome } from './outcome.ts';
import { change, fromOptions } from './writing.ts';

/** Options of `cnca topics add`. */
export interface TopicOptions {
  readonly label?: string | undefined;
  readonly description?: string | undefined;
  readonly broader?: string | undefined;
}

/** `cnca topics add`: one more topic, at the end of topics.yaml. */
export async function topicsAdd(
  context: WriteContext,
  [id, ...more]: readonly string[],
  { label, description, broader }: TopicOptions,
): Promise<Outcome> {
  if (id === undefined || more.length > 0) {
    throw new UsageError(
      'name one topic: cnca topics add <id> --label <text> --description <text>',
    );
  }
  const record = { id, label, description, broader };
  const present = Object.fromEntries(
    Object.entries(record).filter(([, value]) => value !== undefined),
  );
  const { dir } = context;
  const schema = existsSync(join(dir, 'schema', schemaFile('topics')));
  await change(context, () => {
    const topic = fromOptions(() => takeTopic(present), topicProblems(dir, { id, broader }));
    return { changes: [topicChanges(dir, topic, schema)] };
  });
  return { out: `${id}\n`, notes: [`written to ${join(dir, 'topics.yaml')}`], code: 0 };
}
