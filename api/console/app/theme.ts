import { createTheme, type CSSVariablesResolver, type MantineColorsTuple } from '@mantine/core';

/** From the paper's pale green to the ink's: steps 6 to 9 carry white text at 4.5 : 1 or better. */
const leaf: MantineColorsTuple = [
  '#ecf7f2',
  '#d7ebe2',
  '#abd7c4',
  '#7cc2a4',
  '#55b088',
  '#3a9a74',
  '#1f7a5c',
  '#186a4f',
  '#115a42',
  '#084834',
];

export const theme = createTheme({
  colors: { leaf },
  primaryColor: 'leaf',
  primaryShade: { light: 6, dark: 7 },
  defaultRadius: 'md',
  fontFamily: 'Inter, system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif',
  fontFamilyMonospace: 'ui-monospace, "SF Mono", "Cascadia Mono", "Noto Sans Mono", monospace',
  headings: { fontWeight: '650' },
  cursorType: 'pointer',
  // What moves stands still for those who asked their system for that.
  respectReducedMotion: true,
  components: {
    // A dialog's head is no second banner of the page.
    ModalHeader: { defaultProps: { role: 'presentation' } },
    // The crosses that close them have no words of their own.
    Modal: {
      defaultProps: { centered: true, closeButtonProps: { 'aria-label': 'Close' } },
      // What the keyboard comes to is scrolled clear of a dialog's head and of its end, which stay in view (parts/dialog-form.tsx).
      styles: { content: { scrollPaddingBlock: 80 } },
    },
    Notification: {
      defaultProps: { closeButtonProps: { 'aria-label': 'Close' } },
      // Its own grey is too faint for small print.
      styles: { description: { color: 'var(--mantine-color-dimmed)' } },
    },
  },
});

/** Mantine's grey for what matters less and its red are too faint for small print: these have 4.5 : 1 and more on every ground of ours. */
export const readableGreys: CSSVariablesResolver = () => ({
  variables: {},
  light: { '--mantine-color-dimmed': '#5a626a', '--mantine-color-placeholder': '#6b737b', '--mantine-color-error': '#c92a2a' },
  dark: { '--mantine-color-dimmed': '#a9adb2', '--mantine-color-placeholder': '#9a9ea3', '--mantine-color-error': '#ff8787' },
});
