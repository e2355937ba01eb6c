import type { Output } from '#contract/call.ts';
import { toPolicyFaultText } from '#messages/index.ts';
import { say, texts } from './words.ts';

/** Each fault of a policy pack on a line of its own, with the line where it stands. */
export function faultLines(faults: Output<'policy/check'>['faults']): string[] {
  return faults.map(({ line, code, path }) => {
    const text = say(texts.cli.fault, { path, text: toPolicyFaultText('en', code) });
    return line === null ? text : say(texts.cli.faultLine, { line, text });
  });
}
