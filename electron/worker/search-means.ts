import { nameSounds } from '#engine/identity/index.ts';
import { rowText } from '#files/rows/row-text.ts';
import type { SearchMeans } from '#store/people/people-list.ts';

/** Names by their sound, rows by what their cells say. */
export const searchMeans: SearchMeans = { sounds: nameSounds, rowTexts: rowText };
