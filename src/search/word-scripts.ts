/** A folded word of Latin letters alone. */
export const LATIN = /^[a-z]+$/;
/** A folded word of Cyrillic letters alone. */
export const CYRILLIC = /^[\u0400-\u04ff]+$/;
