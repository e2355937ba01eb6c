import { Group, Text } from '@mantine/core';

/** The name with its mark: water that lets a drop go. */
export function Brand({ small = false }: { readonly small?: boolean }) {
  const size = small ? 26 : 44;
  return (
    <Group gap={small ? 8 : 12} wrap="nowrap">
      <svg width={size} height={size} viewBox="0 0 32 32" aria-hidden className="brand-mark">
        <path d="M16 1.5c4.6 6 7.6 9.9 7.6 14a7.6 7.6 0 0 1-15.2 0c0-4.1 3-8 7.6-14z" />
        <path d="M4 28.5c4-2.7 8-2.7 12 0s8 2.7 12 0" className="brand-wave" />
      </svg>
      <Text component="span" fw={700} size={small ? 'xl' : '2rem'} className="brand-name">
        Lethe
      </Text>
    </Group>
  );
}
