import { parseJson } from './parse-json.ts';
import { renameRepeated } from './repeated-members.ts';

/** Undefined where a text is no JSON. */
export type JsonParser = {
  readonly parse: (text: string) => unknown;
  readonly repeated: () => readonly string[]; // members that some object names twice, each once
};

/** Keeps every member that an object names more than once, under a name of its own: `email (2)`. */
export function createJsonParser(): JsonParser {
  const repeated = new Set<string>();
  return {
    parse(text) {
      try {
        const parsed = parseJson(text);
        const renamed = renameRepeated(text, parsed);
        if (renamed === null) return parsed;
        for (const name of renamed.names) repeated.add(name);
        return parseJson(renamed.text);
      } catch {
        return undefined;
      }
    },
    repeated: () => [...repeated],
  };
}
