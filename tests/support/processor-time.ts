/** Milliseconds of the processor that `work` takes: what else runs on the machine does not count. */
export function processorTimeOf(work: () => void): number {
  const spent = startProcessorClock();
  work();
  return spent();
}

/** The same for work that is awaited: asked again, how much was spent since. */
export function startProcessorClock(): () => number {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
  };
}
