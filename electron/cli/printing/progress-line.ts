import type { EventPayload } from '#contract/events.ts';
import { sayCount, texts } from './words.ts';

type Progress = EventPayload<'job/progress'>;

/** One line on a terminal that is written over; nothing where nobody watches. */
export type ProgressLine = {
  readonly show: (progress: Progress) => void;
  readonly clear: () => void;
};

const SECONDS_A_MINUTE = 60;

export function createProgressLine(stream: NodeJS.WriteStream): ProgressLine {
  let shown = false;
  return {
    show: (progress) => {
      if (!stream.isTTY) return;
      shown = true;
      stream.write(`\r\u001B[K${lineOf(progress)}`);
    },
    clear: () => {
      if (shown) stream.write('\r\u001B[K');
      shown = false;
    },
  };
}

export function lineOf({ phase, done, total, rowsPerSecond, secondsLeft }: Progress): string {
  const { phases, rowsPerSecond: speed, secondsLeft: seconds, minutesLeft: minutes } = texts.jobs;
  const parts = [phases[phase]];
  if (total !== null && total > 0)
    parts.push(`${Math.min(100, Math.floor((done / total) * 100))} %`);
  if (rowsPerSecond !== null && phase === 'reading') parts.push(sayCount(speed, rowsPerSecond));
  if (secondsLeft !== null && secondsLeft < 2 * SECONDS_A_MINUTE) {
    parts.push(sayCount(seconds, secondsLeft));
  } else if (secondsLeft !== null) {
    parts.push(sayCount(minutes, Math.round(secondsLeft / SECONDS_A_MINUTE)));
  }
  return parts.join(', ');
}
