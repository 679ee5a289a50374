import { testProperties } from '../helpers/property.ts';
import { PROPERTIES } from './properties.ts';

testProperties(PROPERTIES);
