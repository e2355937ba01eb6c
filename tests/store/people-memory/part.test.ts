import { describe, expect, it } from 'vitest';
import { partOf } from '#store/people-memory/part.ts';
import type { Steps } from '#store/people-memory/part.ts';

function counted(steps: number, fails: (step: number) => boolean = () => false) {
  const seen = { begun: 0, cleared: 0 };
  function* read(): Steps<string> {
    seen.begun += 1;
    let isWhole = false;
    try {
      for (let step = 0; step < steps; step += 1) {
        if (fails(step)) throw new Error('the disk');
        yield;
      }
      isWhole = true;
      return 'all of it';
    } finally {
      if (!isWhole) seen.cleared += 1;
    }
  }
  return { part: partOf(read), seen };
}

describe('a part that is read in steps', () => {
  it('is there after its steps, read once, and goes on from where the steps came to', () => {
    const { part, seen } = counted(3);
    expect([part.step(), part.known()]).toStrictEqual([true, null]);
    expect(part.whole()).toBe('all of it');
    expect([part.step(), part.known(), seen.begun]).toStrictEqual([false, 'all of it', 1]);
  });

  it('clears up what was half read when it is dropped, and begins anew', () => {
    const { part, seen } = counted(3);
    part.step();
    part.drop();
    expect(seen.cleared).toBe(1);
    expect([part.whole(), seen.begun]).toStrictEqual(['all of it', 2]);
    part.drop();
    expect([part.known(), seen.cleared]).toStrictEqual([null, 1]);
  });

  it('fails each time it is asked for while it cannot be read, and is never taken for nothing', () => {
    let isBroken = true;
    const { part, seen } = counted(3, (step) => isBroken && step === 1);
    part.step();
    expect(() => part.whole()).toThrow('the disk');
    expect(() => part.whole()).toThrow('the disk');
    isBroken = false;
    expect(part.whole()).toBe('all of it');
    expect(seen.cleared).toBe(2);
  });
});
