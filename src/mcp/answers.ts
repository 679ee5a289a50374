/** What the tools and the resources answer: loaded with the first question, which a host asks later. */
export { checkText } from './check-text.ts';
export { errorText } from './error-text.ts';
export { getFacts } from './get-facts.ts';
export { listVocabulary } from './list-vocabulary.ts';
export * from './resource-records.ts';
export { searchFacts } from './search-facts.ts';
