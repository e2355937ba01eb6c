import { createTheme } from '@mantine/core';
import type { MantineColorsTuple } from '@mantine/core';

/** River water, calm in light and dark. */
const lethe: MantineColorsTuple = [
  '#eaf6f6',
  '#d6ebeb',
  '#aed7d8',
  '#82c2c4',
  '#5eb0b3',
  '#46a5a9',
  '#2f8f94',
  '#1f757a',
  '#166167',
  '#0c4d53',
];

export const theme = createTheme({
  colors: { lethe },
  primaryColor: 'lethe',
  primaryShade: { light: 7, dark: 7 },
  autoContrast: true,
  fontFamily: "'Noto Sans', 'Noto Sans Arabic', sans-serif",
  fontFamilyMonospace: 'ui-monospace, Consolas, Menlo, monospace',
  fontSizes: { xs: '0.8rem', sm: '0.9rem', md: '1rem', lg: '1.125rem', xl: '1.3rem' },
  lineHeights: { xs: '1.45', sm: '1.5', md: '1.6', lg: '1.6', xl: '1.5' },
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.9rem', lineHeight: '1.3' },
      h2: { fontSize: '1.45rem', lineHeight: '1.35' },
      h3: { fontSize: '1.2rem', lineHeight: '1.4' },
    },
  },
  defaultRadius: 'md',
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Checkbox: { defaultProps: { size: 'md' } }, // 24 px, as WCAG 2.5.8 asks of a target
    ComboboxChevron: { defaultProps: { 'aria-hidden': true } }, // a picture that says nothing more
    Anchor: { defaultProps: { underline: 'always' } }, // told from text without its colour
  },
});
