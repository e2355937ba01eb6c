import { Group, Text } from '@mantine/core';

/** The name with its mark: water that lets a drop go. */
export function Brand({ small = false }: { readonly small?: boolean }) {
  const size = small ? 26 : 44;
  return (
    <Group gap={small ? 8 : 12} wrap="nowrap">
      <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden className="brand-mark">
        <path d="M16 2c5 6.5 8.5 10.9 8.5 15.6a8.5 8.5 0 0 1-17 0C7.5 12.9 11 8.5 16 2z" />
        <path d="M3 25c3.2-2.4 6.2-2.4 9.4 0s6.2 2.4 9.4 0 4.6-2.1 7.2-.8" className="brand-wave" />
      </svg>
      <Text component="span" fw={700} size={small ? 'xl' : '2rem'} className="brand-name">
        Lethe
      </Text>
    </Group>
  );
}
