import type { Result } from '#base/result.ts';
import type { Problem } from '#domain/problem.ts';
import { detectEncoding } from '../encoding/detect-encoding.ts';
import { decodeBytes, toEncodingLabel, toScanText } from '../encoding/encodings.ts';
import { findEncoding } from '../encoding/sample-encoding.ts';
import { limits } from '../limits.ts';
import { readBytes } from '../open-file.ts';
import type { OpenFile } from '../open-file.ts';
import type { ReadChoice, RowReader } from '../reading.ts';
import type { ListWords } from '../rows/list-words.ts';
import { recipientsForm } from '../recipients/recipients-form.ts';
import { plainLineEnd } from '../text/line-ends.ts';
import { withoutMark } from '../text/text-list.ts';
import { keyedForm } from './keyed-form.ts';
import { openKeyed } from './read-keyed.ts';

const forms = [keyedForm, recipientsForm];

/** A text file that tells of people without rows and columns. Null: it is none, or somebody said how its cells are divided. */
export async function openKeyedList(
  file: OpenFile,
  choice: ReadChoice,
  words: ListWords,
): Promise<Result<RowReader, Problem> | null> {
  const { below } = choice;
  if (below !== undefined) {
    const { dialect } = below;
    if (dialect === null || dialect.delimiter !== '') return null;
    const form = dialect.quote === recipientsForm.quote ? recipientsForm : keyedForm;
    return openKeyed(file, { form, dialect, words, guessed: false, below });
  }
  if (choice.delimiter !== null || choice.headerRow !== null) return null;
  const head = await readBytes(file.handle, 0, limits.headBytes);
  const byHead = detectEncoding(head, head);
  const scan = toScanText(head, byHead.encoding);
  const possible = forms.filter(({ mayBe }) => mayBe(scan));
  if (possible.length === 0) return null;
  const chosen = choice.encoding === null ? null : toEncodingLabel(choice.encoding);
  const found = chosen === null ? await findEncoding(file, head) : { ...byHead, encoding: chosen };
  const text = withoutMark(decodeBytes(head, found.encoding));
  const whole = head.length < limits.headBytes ? text : text.slice(0, text.lastIndexOf('\n') + 1);
  const form = possible.find(({ looksLike }) => looksLike(whole, words));
  if (form === undefined) return null;
  const { encoding, byteOrderMark, guessed } = found;
  const lineEnd = plainLineEnd(text);
  const { quote } = form;
  const dialect = { encoding, byteOrderMark, delimiter: '', quote, lineEnd } as const;
  return openKeyed(file, { form, dialect, words, guessed: guessed && chosen === null, below });
}
