/** The ways in which findings on a draft can be written. */
export const CHECK_FORMATS = [
  'report',
  'line',
  'json',
  'jsonl',
  'md',
  'github',
  'sarif',
  'rdjson',
  'checkstyle',
] as const;
export type CheckFormat = (typeof CHECK_FORMATS)[number];

/** The level from which on findings make a check fail. */
export const FAIL_ON = ['error', 'warning', 'note', 'never'] as const;
export type FailOn = (typeof FAIL_ON)[number];
