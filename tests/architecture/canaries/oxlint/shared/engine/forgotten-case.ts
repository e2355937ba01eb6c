// canary: typescript(switch-exhaustiveness-check)
export function size(kind: 'a' | 'b'): number {
  switch (kind) {
    case 'a':
      return 1;
  }
  return 0;
}
