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

/** Mantine's, but for what buttons are filled with: white letters on it have 5.5:1, where its own leaves them 3.8:1. */
const red: MantineColorsTuple = [
  '#fff5f5',
  '#ffe3e3',
  '#ffc9c9',
  '#ffa8a8',
  '#ff8787',
  '#ff6b6b',
  '#fa5252',
  '#c92a2a',
  '#b02525',
  '#c92a2a',
];

export const theme = createTheme({
  colors: { lethe, red },
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
