/** Mantine's theme in our hand: 14 px text, tight spacing, one deep teal, neutral greys. Colours of ours are in tokens.css. */
import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

const teal: MantineColorsTuple = [
  '#eef7f6',
  '#d9ecea',
  '#b0d8d4',
  '#84c2bc',
  '#5fb0a8',
  '#3d9a92',
  '#1f7d76',
  '#0b6660',
  '#09544f',
  '#063e3a',
];

const gray: MantineColorsTuple = [
  '#f8f9f9',
  '#f0f3f3',
  '#e6e9e9',
  '#dfe3e3',
  '#c3c9c9',
  '#a3abab',
  '#737d7d',
  '#566060',
  '#3b4242',
  '#1c2222',
];

const dark: MantineColorsTuple = [
  '#e3e7e7',
  '#bcc4c4',
  '#a3adad',
  '#6c7678',
  '#434c4e',
  '#343c3e',
  '#23292b',
  '#1b2022',
  '#15191a',
  '#0f1213',
];

export const theme = createTheme({
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  colors: { teal, gray, dark },
  black: '#1c2222',
  fontFamily: "'Inter Variable', 'Segoe UI', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', monospace",
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  lineHeights: { xs: '1.3', sm: '1.4', md: '1.45', lg: '1.4', xl: '1.35' },
  spacing: { xs: '0.375rem', sm: '0.5rem', md: '0.75rem', lg: '1rem', xl: '1.5rem' },
  defaultRadius: 'sm',
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  headings: {
    fontFamily: "'Inter Variable', 'Segoe UI', system-ui, sans-serif",
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.25rem', lineHeight: '1.3' },
      h2: { fontSize: '1rem', lineHeight: '1.35' },
      h3: { fontSize: '0.875rem', lineHeight: '1.4' },
    },
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Button: { defaultProps: { size: 'xs' }, styles: { section: { marginInlineStart: 4 }, label: { gap: 4 } } },
    ActionIcon: { defaultProps: { variant: 'subtle', size: 'md' } },
    // A browser would keep what stands in a field in files of its own, to fill it in again after a crash. Every kind of
    // field is built on this one and takes its defaults.
    Input: { defaultProps: { autoComplete: 'off' } },
    TextInput: { defaultProps: { size: 'sm' } },
    Textarea: { defaultProps: { size: 'sm' } },
    NumberInput: { defaultProps: { size: 'sm' } },
    Select: { defaultProps: { size: 'sm', comboboxProps: { transitionProps: { duration: 0 } } } },
    MultiSelect: { defaultProps: { size: 'sm', comboboxProps: { transitionProps: { duration: 0 } } } },
    NativeSelect: { defaultProps: { size: 'sm' } },
    Checkbox: { defaultProps: { size: 'sm' } },
    Modal: { defaultProps: { transitionProps: { duration: 100 }, centered: true } },
    Menu: { defaultProps: { transitionProps: { duration: 0 } } },
    Popover: { defaultProps: { transitionProps: { duration: 0 } } },
    Tooltip: {
      defaultProps: { openDelay: 350, transitionProps: { duration: 0 }, multiline: true, maw: 420, withinPortal: true },
    },
  },
});

/** Mantine's own placeholder and dimmed greys fail WCAG AA on white; these do not. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-placeholder': 'var(--mantine-color-gray-7)',
    '--mantine-color-dimmed': 'var(--mantine-color-gray-7)',
    '--mantine-color-body': '#ffffff',
    '--mantine-color-default-border': 'var(--mp-line-strong)',
    '--mantine-color-error': 'var(--mp-not-met)',
    '--mantine-color-anchor': 'var(--mp-accent)',
  },
  dark: {
    '--mantine-color-placeholder': 'var(--mantine-color-dark-2)',
    '--mantine-color-dimmed': 'var(--mantine-color-dark-2)',
    '--mantine-color-body': '#1b2022',
    '--mantine-color-default-border': '#7d8789',
    '--mantine-color-error': 'var(--mp-not-met)',
    '--mantine-color-anchor': 'var(--mp-accent)',
  },
});
