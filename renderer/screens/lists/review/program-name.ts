/** Of each known export format what it is, put into the program when it is built: `HubSpot contacts export`. */
const titles = import.meta.glob<string>('../../../../resources/crm/*.json', {
  import: 'title',
  eager: true,
});

/** The program that an export comes from, as its makers write it: the title up to what tells its exports apart. */
export function programName(profile: string): string {
  const title = titles[`../../../../resources/crm/${profile}.json`] ?? profile;
  const [first = '', ...words] = (title.split(' (')[0] ?? '').split(' ');
  const end = words.findIndex((word) => /^\p{Ll}/u.test(word));
  const name = [first, ...(end === -1 ? words : words.slice(0, end))];
  return name.join(' ').replace(/[\s/+]+$/u, '');
}
