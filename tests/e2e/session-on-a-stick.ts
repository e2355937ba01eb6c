import { copyFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { findPlaces } from '#host/places.ts';
import { findProgramFiles } from '#host/program-files.ts';
import { en } from '#messages/en/index.ts';
import { openChromiumIn } from './open-window.ts';
import { chooseFiles, chooseLanguage, makeWorkspace } from './steps.ts';

/** A workspace made and a list brought in, with all places as the program finds them by itself. */
const { resourcesFolder } = findProgramFiles(import.meta.filename);
const places = findPlaces();
const { page, closed } = await openChromiumIn(places, '2026-11-23');
const list = path.join(places.workspaceFolder, 'list.csv');
mkdirSync(places.workspaceFolder, { recursive: true });
copyFileSync(path.join(resourcesFolder, 'samples/jewellery-shop/customers.csv'), list);
await chooseLanguage(page);
await makeWorkspace(page);
await chooseFiles(page, [list]);
await page.locator('.action-bar button').first().click();
await page.getByRole('heading', { level: 1, name: en.lists.result.title }).waitFor();
await page.close();
await closed;
