import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const FOLDER = join(import.meta.dirname, '..', 'fixtures', 'fuzz');

/** A value that once broke a property. */
export interface Fixture {
  readonly property: string;
  readonly value: unknown;
}

/** Keeps a value, under a name that follows from it. @returns the file */
export function keep(fixture: Fixture): string {
  const text = `${JSON.stringify(fixture, null, 2)}\n`;
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
  const path = join(FOLDER, `${fixture.property.replace('/', '-')}-${hash}.json`);
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(path, text);
  return path;
}

/** All that was kept, by the names of the files. */
export function fixtures(): Map<string, Fixture> {
  return new Map(
    readdirSync(FOLDER).map((name) => [name, JSON.parse(readFileSync(join(FOLDER, name), 'utf8'))]),
  );
}
