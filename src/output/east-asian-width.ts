/* Few texts have a character whose width only a large table tells: the build makes this a part of its own. */
export { eastAsianWidth } from 'get-east-asian-width';
