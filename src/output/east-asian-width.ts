/* The table of wide characters is large, and few texts have one: the build makes it a part of its own. */
export { eastAsianWidth } from 'get-east-asian-width';
