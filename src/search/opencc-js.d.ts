declare module 'opencc-js/dict/TSCharacters' {
  /** Pairs with a bar between them: a traditional character, and simplified ones after spaces. */
  const table: string;
  export default table;
}
