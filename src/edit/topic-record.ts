import { join } from 'node:path';
import { topicText } from '../base/house-writer.ts';
import { parseFile, TOPICS } from '../base/parse.ts';
import { BaseError } from '../base/problems.ts';
import { checkTopics } from '../base/references.ts';
import type { Topic } from '../model/records.ts';
import type { Change } from './commit.ts';
import { appendRecords } from './grow.ts';
import { holdText } from './held-text.ts';

const TOPICS_PATH = 'topics.yaml';
const HEAD = '# yaml-language-server: $schema=schema/topics.schema.json\n';

function topicsHeld(dir: string) {
  const held = holdText(dir, TOPICS_PATH);
  const name = join(dir, TOPICS_PATH);
  const parse = (bytes: Buffer) => parseFile(name, bytes, TOPICS);
  const { data, problems } = parse(held.before ?? Buffer.alloc(0));
  if (problems.length > 0) throw new BaseError(problems);
  return { held, name, parse, data };
}

/**
 * Why a base cannot have a topic: its id is taken, or the one above it is none. Nothing else of it need
 * be right.
 *
 * @throws {BaseError} if topics.yaml has problems
 */
export function topicProblems(
  dir: string,
  { id, broader }: Pick<Partial<Topic>, 'broader'> & Pick<Topic, 'id'>,
): string[] {
  const { name, data } = topicsHeld(dir);
  if (data.some((topic) => topic.id === id)) return [`${name} has a topic "${id}" already`];
  const faults = checkTopics([...data, { id, broader, label: '', description: '' }]);
  return faults.map(({ message }) => message);
}

/**
 * Computes the change that adds a topic to a base that can have it, as {@link topicProblems} says.
 *
 * @param schema whether the base has JSON Schemas, which the head of a new topics.yaml then names
 * @throws {BaseError} if topics.yaml has problems
 */
export function topicChanges(dir: string, topic: Topic, schema: boolean): Change {
  const { held, name, parse, data } = topicsHeld(dir);
  return appendRecords(held, {
    name,
    text: held.before === undefined && schema ? HEAD : held.text,
    records: [topicText(topic)],
    parse,
    expected: [...data, topic],
  });
}
