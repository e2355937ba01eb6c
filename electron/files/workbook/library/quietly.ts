const SPEAKING = ['log', 'info', 'warn', 'error', 'debug'] as const;

/**
 * A call of the `xlsx` library. It prints what it finds odd in a workbook, names of people among it; the output of the
 * command is a document, and its messages are ours. Only for work that does not wait for anything.
 */
export function quietly<Value>(work: () => Value): Value {
  const spoken = SPEAKING.map((name) => [name, console[name]] as const);
  for (const name of SPEAKING) console[name] = () => undefined;
  try {
    return work();
  } finally {
    for (const [name, speak] of spoken) console[name] = speak;
  }
}
