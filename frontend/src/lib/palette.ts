/**
 * Ten shades of one hue, even in perceived lightness (OKLCH), so that shade 7 carries white text and shade 3
 * reads on a dark ground at AA contrast whatever hue the business chose.
 * Conversion: Björn Ottosson, "A perceptual color space for image processing", 2020.
 */
const LIGHTNESS = [0.972, 0.935, 0.875, 0.805, 0.73, 0.655, 0.58, 0.5, 0.42, 0.33];
const CHROMA_SHARE = [0.18, 0.32, 0.52, 0.75, 0.92, 1, 1, 0.95, 0.85, 0.7];

export type Shades = [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];

export function brandShades(hex: string): Shades {
  const { chroma, hue } = toOklch(hex);
  const strength = Math.min(Math.max(chroma, 0.02), 0.18);
  return LIGHTNESS.map((lightness, i) =>
    toHex(lightness, strength * (CHROMA_SHARE[i] ?? 1), hue),
  ) as Shades;
}

/** Grays with a breath of the brand's hue, so that surfaces and brand belong together; the palest stay paper. */
export function tintedGrays(hex: string, lightness: readonly number[]): Shades {
  const { chroma, hue } = toOklch(hex);
  const tint = Math.min(chroma, 0.01);
  return lightness.map((value) => toHex(value, value > 0.92 ? tint / 3 : tint, hue)) as Shades;
}

/** Almost black, in the brand's hue: the ground of the navigation. */
export function brandInk(hex: string): string {
  const { chroma, hue } = toOklch(hex);
  return toHex(0.25, Math.min(chroma, 0.045), hue);
}

/** WCAG 2 contrast ratio of two hex colors, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [darker, lighter] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(hex: string): number {
  const [r, g, b] = toLinear(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function toLinear(hex: string): [number, number, number] {
  const channel = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function toOklch(hex: string): { chroma: number; hue: number } {
  const [r, g, b] = toLinear(hex);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  const a = 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s;
  const bb = 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s;
  return { chroma: Math.hypot(a, bb), hue: Math.atan2(bb, a) };
}

function toHex(lightness: number, chroma: number, hue: number): string {
  let share = chroma;
  let rgb = toRgb(lightness, share, hue);
  // Outside sRGB: gray it step by step rather than clip, which would shift the hue.
  while (share > 0.001 && rgb.some((value) => value < -0.0001 || value > 1.0001)) {
    share *= 0.95;
    rgb = toRgb(lightness, share, hue);
  }
  return `#${rgb.map(toByte).join("")}`;
}

function toRgb(lightness: number, chroma: number, hue: number): number[] {
  const a = chroma * Math.cos(hue);
  const b = chroma * Math.sin(hue);
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}

function toByte(linear: number): string {
  const value = Math.min(Math.max(linear, 0), 1);
  const gamma = value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055;
  return Math.round(gamma * 255)
    .toString(16)
    .padStart(2, "0");
}
