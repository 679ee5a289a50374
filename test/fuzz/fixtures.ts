import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '..', 'fixtures', 'fuzz');

/** A value that once broke a property. */
export interface Fixture {
  readonly property: string;
  readonly value: unknown;
}

/**
 * Stores a value as a fixture, under a name derived from its content.
 *
 * @returns the path of the file
 */
export function keep(fixture: Fixture): string {
  const text = `${JSON.stringify(fixture, null, 2)}\n`;
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
  const path = join(FOLDER, `${fixture.property.replace('/', '-')}-${hash}.json`);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(path, text);
  return path;
}

/** All fixtures, by file name. */
export function fixtures(): Map<string, Fixture> {
  return new Map(
    readdirSync(FOLDER).map((name) => [name, JSON.parse(readFileSync(join(FOLDER, name), 'utf8'))]),
  );
}
