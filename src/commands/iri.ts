import { UsageError } from '../program/errors.ts';

/** An absolute IRI, or the beginning of one. */
const IRI = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]*$/i;

/** Refuses an IRI that is none, or that the format has no place for. @throws {UsageError} */
export function refuseIri(format: string, iri: string): void {
  if (format !== 'jsonld') throw new UsageError(`--iri is for jsonld, not for ${format}`);
  if (!IRI.test(iri))
    throw new UsageError(
      `--iri must be the beginning of an absolute IRI such as https://example.org/record#, not "${iri}"`,
    );
}
