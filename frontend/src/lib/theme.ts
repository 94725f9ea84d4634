import { t } from "@lingui/core/macro";
import { type CSSVariablesResolver, createTheme as createMantineTheme } from "@mantine/core";
import { brandInk, brandShades, tintedGrays } from "@/lib/palette";

export const DEFAULT_BRAND = "#0b7285";

/** What destroys, in a menu: the red that reads on its ground, which Mantine's own does not on dark. */
export const DANGER = "var(--mantine-color-error)";

const GRAYS = [0.984, 0.966, 0.935, 0.895, 0.83, 0.73, 0.56, 0.44, 0.34, 0.24];
// Mantine's dark scale: 0 is text, 7 the page, 6 a raised surface.
const DARKS = [0.9, 0.81, 0.74, 0.55, 0.42, 0.34, 0.275, 0.225, 0.195, 0.165];

// Mantine's own hues rebuilt on the same lightness steps: its teal badge, for one, misses AA.
const TONES = {
  red: brandShades("#d92f3c"),
  orange: brandShades("#e07a1f"),
  yellow: brandShades("#d9a514"),
  teal: brandShades("#12936a"),
  blue: brandShades("#2273d1"),
  indigo: brandShades("#5560d8"),
};

const BODY_FONT = '"Public Sans Variable", "Public Sans Meanwhile", system-ui, sans-serif';
const DISPLAY_FONT = '"Bricolage Grotesque Variable", "Bricolage Meanwhile", system-ui, sans-serif';

/** The list itself scrolls, as its arrow keys do; Mantine's own frame around it would need a focus of its own. */
const LIST = {
  defaultProps: { withScrollArea: false },
  styles: { options: { maxHeight: 220, overflowY: "auto" } },
} as const;

const DIALOG_TITLE = { fontFamily: DISPLAY_FONT, fontSize: "1.0625rem", fontWeight: 650 };

/** The dashboard's look around one hue: the business's own. */
export function createTheme(brandColor = DEFAULT_BRAND) {
  return createMantineTheme({
    primaryColor: "brand",
    primaryShade: 7,
    colors: {
      brand: brandShades(brandColor),
      gray: tintedGrays(brandColor, GRAYS),
      dark: tintedGrays(brandColor, DARKS),
      ...TONES,
    },
    black: tintedGrays(brandColor, GRAYS)[9],
    fontFamily: BODY_FONT,
    headings: {
      fontFamily: DISPLAY_FONT,
      fontWeight: "650",
      sizes: {
        h1: { fontSize: "1.75rem", lineHeight: "1.15" },
        h2: { fontSize: "1.25rem", lineHeight: "1.25" },
        h3: { fontSize: "1.0625rem", lineHeight: "1.35" },
      },
    },
    fontSizes: { xs: "0.78rem", sm: "0.875rem", md: "0.9375rem", lg: "1.0625rem", xl: "1.25rem" },
    defaultRadius: "md",
    cursorType: "pointer",
    respectReducedMotion: true,
    other: { ink: brandInk(brandColor) },
    autoContrast: true,
    components: {
      Card: { defaultProps: { withBorder: true, padding: "lg" } },
      Modal: { defaultProps: { centered: true }, styles: { title: DIALOG_TITLE } },
      Drawer: { styles: { title: DIALOG_TITLE } },
      Tooltip: { defaultProps: { withArrow: true } },
      // On dark, Mantine's own is the color of a card.
      Code: {
        styles: {
          root: {
            background: "light-dark(var(--mantine-color-gray-1), var(--mantine-color-dark-7))",
          },
        },
      },
      // Its placeholder for the focus is no child that a menu may have: the first item gets the focus.
      Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
      Select: LIST,
      MultiSelect: LIST,
      TagsInput: LIST,
      Autocomplete: LIST,
      // Its input lies over all its width: what is not the switch or its label should not turn it.
      Switch: { styles: { root: { width: "fit-content", maxWidth: "100%" } } },
      // Mantine's close button is a cross without a name.
      Notification: { defaultProps: { closeButtonProps: { "aria-label": t`Close` } } },
    },
  });
}

/** Puts the theme's own colors beside Mantine's. */
export const cssVariables: CSSVariablesResolver = (theme) => ({
  variables: {
    "--hb-ink": theme.other.ink,
    // Mantine's own is too pale to be read, and in a field for files it is all there is to read.
    "--mantine-color-placeholder": "var(--mantine-color-dimmed)",
  },
  light: {},
  dark: {
    ...Object.fromEntries(["brand", "gray", ...Object.keys(TONES)].flatMap(softOnDark)),
    // Mantine's own is the color of a card: a button that is off would vanish on one.
    "--mantine-color-disabled": "var(--mantine-color-dark-5)",
  },
});

/** Badges and notices on dark: a tint of their color. Mantine's own is darker than the surface it lies on. */
function softOnDark(color: string): [string, string][] {
  return [
    [
      `--mantine-color-${color}-light`,
      `color-mix(in srgb, var(--mantine-color-${color}-5) 24%, transparent)`,
    ],
    [`--mantine-color-${color}-light-color`, `var(--mantine-color-${color}-2)`],
  ];
}
