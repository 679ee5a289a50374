import { testProperties } from '../helpers/property.ts';
import { PROPERTIES } from './folder-properties.ts';

testProperties(PROPERTIES);
