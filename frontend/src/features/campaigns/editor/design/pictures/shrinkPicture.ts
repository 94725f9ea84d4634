import { t } from "@lingui/core/macro";
/** Wider than this no e-mail shows it, not even on screens with two pixels for one. */
export const WIDEST = 1_200;

/** In bytes: heavier pictures arrive late on a phone, and many in one e-mail count together. */
export const HEAVIEST = 300_000;

/** What is taken as it is: making an animation smaller would stop it. */
const KEPT = "image/gif";

const QUALITIES = [0.86, 0.76, 0.66, 0.56, 0.46];
const STEPS_DOWN = [1, 0.8, 0.64, 0.5];

export class UnreadablePicture extends Error {}

/** The size at which it is drawn: never larger than it is. */
export function sizeWithin(width: number, height: number, widest: number) {
  const scale = Math.min(1, widest / width);
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}

/**
 * A picture as it goes into an e-mail: at most 1,200 pixels wide and 300 kB, as JPEG, or PNG where something shows through.
 * Not WebP: Outlook for Windows shows none.
 */
export async function shrinkPicture(file: File): Promise<File> {
  if (file.type === KEPT && file.size <= HEAVIEST) return file;
  const bitmap = await createImageBitmap(file).catch(() => {
    throw new UnreadablePicture(
      t`This file is no picture that a browser can read. Use JPEG or PNG.`,
    );
  });
  try {
    const isSmall = bitmap.width <= WIDEST && file.size <= HEAVIEST;
    if (isSmall && /^image\/(jpeg|png)$/.test(file.type)) return file;
    for (const step of STEPS_DOWN) {
      const canvas = drawn(bitmap, WIDEST * step);
      for (const blob of await encodings(canvas, file.type)) {
        if (blob.size <= HEAVIEST) return named(file, blob);
      }
    }
  } finally {
    bitmap.close();
  }
  throw new UnreadablePicture(t`This picture stays too large. Save it as JPEG and try again.`);
}

function drawn(bitmap: ImageBitmap, widest: number): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  Object.assign(canvas, sizeWithin(bitmap.width, bitmap.height, widest));
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (!context) throw new UnreadablePicture(t`This browser cannot make pictures smaller.`);
  context.imageSmoothingQuality = "high";
  context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
  return canvas;
}

/** From the best to the smallest. */
async function encodings(canvas: HTMLCanvasElement, type: string): Promise<Blob[]> {
  if (type !== "image/jpeg" && showsThrough(canvas)) return [await encoded(canvas, "image/png")];
  const blobs: Blob[] = [];
  for (const quality of QUALITIES) {
    const blob = await encoded(canvas, "image/jpeg", quality);
    blobs.push(blob);
    if (blob.size <= HEAVIEST) break;
  }
  return blobs;
}

function showsThrough(canvas: HTMLCanvasElement): boolean {
  const pixels = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data;
  if (!pixels) return false;
  for (let alpha = 3; alpha < pixels.length; alpha += 4)
    if ((pixels[alpha] ?? 255) < 250) return true;
  return false;
}

const encoded = (canvas: HTMLCanvasElement, type: string, quality?: number) =>
  new Promise<Blob>((resolve, reject) =>
    canvas.toBlob(
      (blob) => (blob ? resolve(blob) : reject(new UnreadablePicture(t`No picture came out.`))),
      type,
      quality,
    ),
  );

function named(file: File, blob: Blob): File {
  const ending = blob.type === "image/png" ? "png" : "jpg";
  return new File([blob], `${file.name.replace(/\.[^.]*$/, "")}.${ending}`, { type: blob.type });
}
