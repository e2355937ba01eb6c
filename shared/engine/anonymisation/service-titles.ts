import { wordsOfText } from '#base/words-of-text.ts';
import type { MappedColumn } from '#domain/source.ts';

/** As in `resources/vocabulary/services.json`. */
export type ServiceTitlesData = {
  readonly titles: Readonly<Record<string, readonly string[]>>;
};

/** Whether a title is above the services for which people came. */
export type ServiceTitles = (title: string) => boolean;

const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const BEGINS = '~';

export function buildServiceTitles({ titles }: ServiceTitlesData): ServiceTitles {
  const sought = Object.values(titles)
    .flat()
    .map((word) => {
      const text = wordsOfText(word).join(' ');
      if (WITHOUT_SPACES.test(word)) return text;
      return word.endsWith(BEGINS) ? ` ${text}` : ` ${text} `;
    });
  return (title) => {
    const text = ` ${wordsOfText(title).join(' ')} `;
    return sought.some((word) => text.includes(word));
  };
}

/**
 * The columns as a recipe goes by them. Of a column that was not understood little stays; the name of a service is a word
 * that many share, so it is treated and measured like a status: revenue by service can outlive the names of the clients.
 */
export function recipeColumns(
  columns: readonly MappedColumn[],
  isService: ServiceTitles,
): MappedColumn[] {
  return columns.map((column) =>
    column.role === 'ignore' && isService(column.name) ? { ...column, role: 'status' } : column,
  );
}
