import { join } from 'node:path';
import { topicText } from '../base/house-writer.ts';
import { parseFile, TOPICS } from '../base/parse.ts';
import { BaseError } from '../base/problems.ts';
import { checkTopics } from '../base/references.ts';
import type { Topic } from '../model/records.ts';
import type { Change } from './commit.ts';
import { appendRecords } from './grow.ts';
import { holdText } from './held-text.ts';
import { WriteError } from './write-error.ts';

const TOPICS_PATH = 'topics.yaml';
const HEAD = '# yaml-language-server: $schema=schema/topics.schema.json\n';

/**
 * Computes the change that adds a topic to a base.
 *
 * @param schema whether the base has JSON Schemas, which the head of a new topics.yaml then names
 * @throws {BaseError} if topics.yaml has problems, or would have them with the topic
 * @throws {WriteError} if the base already has a topic with this id
 */
export function topicChanges(dir: string, topic: Topic, schema: boolean): Change {
  const held = holdText(dir, TOPICS_PATH);
  const name = join(dir, TOPICS_PATH);
  const parse = (bytes: Buffer) => parseFile(name, bytes, TOPICS);
  const { data, problems } = parse(held.before ?? Buffer.alloc(0));
  if (problems.length > 0) throw new BaseError(problems);
  if (data.some(({ id }) => id === topic.id)) {
    throw new WriteError(`${name} has a topic "${topic.id}" already; nothing was written`);
  }
  const change = appendRecords(held, {
    name,
    text: held.before === undefined && schema ? HEAD : held.text,
    records: [topicText(topic)],
    parse,
    expected: [...data, topic],
  });
  const [first] = checkTopics([...data, topic]);
  if (first) throw new WriteError(`${first.message}; nothing was written`);
  return change;
}
