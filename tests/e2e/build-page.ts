import { buildApplication, isBuildStale } from '#host/build-page.ts';

/** The journeys drive what is built; it is built anew when something changed. */
export default async function buildPage(): Promise<void> {
  const root = process.cwd();
  if (isBuildStale(root) && !(await buildApplication(root))) {
    throw new Error('the page could not be built: see above');
  }
}
