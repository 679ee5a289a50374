import type { StandardSchemaWithJSON } from '@modelcontextprotocol/server';
import { didYouMean } from '../text/suggest.ts';

/**
 * The arguments of a tool or a prompt: JSON Schema without what some hosts or models refuse, which is
 * alternatives, null, nested objects, `$schema` and `additionalProperties`.
 */
export interface TextArgument {
  readonly type: 'string';
  readonly description?: string;
  readonly enum?: readonly string[];
  /** UTF-16 code units. */
  readonly maxLength?: number;
}
interface ListArgument {
  readonly type: 'array';
  readonly description?: string;
  readonly items: TextArgument;
  readonly maxItems?: number;
}
interface CountArgument {
  readonly type: 'integer';
  readonly description?: string;
  readonly minimum: number;
  readonly maximum: number;
}
interface FlagArgument {
  readonly type: 'boolean';
  readonly description?: string;
}
export type Argument = TextArgument | ListArgument | CountArgument | FlagArgument;
export type Arguments = Readonly<Record<string, Argument>>;

type TextOf<A> = A extends { readonly enum: readonly (infer Choice)[] } ? Choice : string;
type ValueOf<A extends Argument> = A extends ListArgument
  ? readonly TextOf<A['items']>[]
  : A extends CountArgument
    ? number
    : A extends FlagArgument
      ? boolean
      : TextOf<A>;

/** The arguments as a tool receives them. */
export type ArgumentsOf<All extends Arguments, Required extends keyof All = never> = {
  readonly [Name in Required]: ValueOf<All[Name]>;
} & {
  readonly [Name in Exclude<keyof All, Required>]?: ValueOf<All[Name]> | undefined;
};

/** What is wrong with a text; `undefined` where nothing is. */
function wrongText(name: string, value: unknown, { enum: choices, maxLength }: TextArgument) {
  if (typeof value !== 'string') return `${name} must be a text`;
  if (choices && !choices.includes(value))
    return `${name} cannot be "${value}"${didYouMean(value, choices)}; it is one of: ${choices.join(', ')}`;
  if (maxLength !== undefined && value.length > maxLength)
    return `${name} has ${value.length} characters; at most ${maxLength} are read`;
  return undefined;
}

function wrong(name: string, value: unknown, argument: Argument): string | undefined {
  switch (argument.type) {
    case 'string':
      return wrongText(name, value, argument);
    case 'array': {
      if (!Array.isArray(value)) return `${name} must be a list of texts`;
      const { items, maxItems = Number.POSITIVE_INFINITY } = argument;
      if (value.length > maxItems)
        return `${name} has ${value.length} items; at most ${maxItems} are read`;
      for (const one of value) {
        const found = wrongText(name, one, items);
        if (found !== undefined) return found;
      }
      return undefined;
    }
    case 'integer': {
      const { minimum, maximum } = argument;
      const fits = Number.isInteger(value) && Number(value) >= minimum && Number(value) <= maximum;
      return fits ? undefined : `${name} must be a whole number from ${minimum} to ${maximum}`;
    }
    case 'boolean':
      return typeof value === 'boolean' ? undefined : `${name} must be true or false`;
  }
}

/** Whether a value says nothing: models fill in arguments that they do not need. */
function isLeftOut(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}

/** What is wrong with the arguments of a call, and the arguments without those that say nothing. */
function read(given: unknown, all: Arguments, required: readonly string[]) {
  const problems: string[] = [];
  const value: Record<string, unknown> = {};
  for (const [name, one] of Object.entries(Object(given))) {
    const argument = Object.hasOwn(all, name) ? all[name] : undefined;
    if (!argument) {
      const names = Object.keys(all);
      // An argument that is not known may have been meant to narrow the answer.
      problems.push(
        `there is no argument "${name}"${didYouMean(name, names)}; the arguments are: ${names.join(', ')}`,
      );
      continue;
    }
    if (isLeftOut(one)) continue;
    const problem = wrong(name, one, argument);
    if (problem === undefined) value[name] = one;
    else problems.push(problem);
  }
  for (const name of required) {
    if (problems.length === 0 && value[name] === undefined) problems.push(`${name} is missing`);
  }
  return { problems, value };
}

/** A schema of arguments for the SDK, which lists it and calls it to check what a call has. */
export function flatSchema<const All extends Arguments, const Required extends keyof All & string>(
  all: All,
  required: readonly Required[],
): StandardSchemaWithJSON<ArgumentsOf<All, Required>> {
  const json = { type: 'object', properties: all, ...(required.length > 0 && { required }) };
  return {
    '~standard': {
      version: 1,
      vendor: 'cnca',
      validate: (given) => {
        const { problems, value } = read(given, all, required);
        if (problems.length > 0) return { issues: problems.map((message) => ({ message })) };
        // What was read has the types that the declarations say.
        return { value: value as ArgumentsOf<All, Required> };
      },
      jsonSchema: { input: () => json, output: () => json },
    },
  };
}
