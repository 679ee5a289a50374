import { testProperties } from '../helpers/property.ts';
import { PROPERTIES } from './round-trip.ts';

testProperties(PROPERTIES);
