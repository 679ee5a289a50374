/* The script of a page. */
import { DATA_ID, type PageData } from '../page-data.ts';
import { dataOf } from './elements.ts';
import { LivePage } from './live-page.ts';

// What the build has written is not checked again.
void LivePage.open(dataOf(DATA_ID) as PageData);
