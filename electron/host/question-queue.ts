import type { CommandName } from '#contract/commands/index.ts';
import type { ToWorker } from '#contract/worker-protocol.ts';

export type Question = Extract<ToWorker, { readonly kind: 'call' }> & {
  readonly name: CommandName;
};

/** What the eye looks for last: the counts beside the filters, and the number of doubts in the menu. */
const LATER: Readonly<Partial<Record<CommandName, number>>> = {
  'people/facets': 1,
  'question/list': 2,
};

export function isForLater(name: CommandName): boolean {
  return LATER[name] !== undefined;
}

/** One question at a time, so that the next can be the one that is looked for first; of equals the earliest. */
export class QuestionQueue {
  readonly #waiting: Question[] = [];
  #asked: number | null = null;
  #isHeld = false;

  add(question: Question): void {
    this.#waiting.push(question);
  }

  /** While the job worker has the database for itself. */
  hold(): void {
    this.#isHeld = true;
  }

  resume(): void {
    this.#isHeld = false;
  }

  /** Null while one is being answered, while all are held back, or where none waits. */
  next(): Question | null {
    if (this.#asked !== null || this.#isHeld) return null;
    const ranks = this.#waiting.map(({ name }) => LATER[name] ?? 0);
    const place = ranks.indexOf(Math.min(...ranks));
    const [question = null] = place < 0 ? [] : this.#waiting.splice(place, 1);
    this.#asked = question?.id ?? null;
    return question;
  }

  answered(id: number): void {
    if (id === this.#asked) this.#asked = null;
  }

  clear(): void {
    this.#waiting.length = 0;
    this.#asked = null;
  }
}
