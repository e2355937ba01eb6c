import type { Output } from '#contract/call.ts';
import { toPolicyFaultText } from '#messages/index.ts';
import { say, texts } from './words.ts';

/** Each fault of a policy pack on a line of its own, with the line where it stands; what is said of one line once. */
export function faultLines(faults: Output<'policy/check'>['faults']): string[] {
  const lines = faults.map(({ line, code, path }) => {
    const sentence = toPolicyFaultText('en', code);
    const text = path === '' ? sentence : say(texts.cli.fault, { path, text: sentence });
    return line === null ? text : say(texts.cli.faultLine, { line, text });
  });
  return [...new Set(lines)];
}
