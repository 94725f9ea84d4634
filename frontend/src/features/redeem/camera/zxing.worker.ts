import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import wasmUrl from "zxing-wasm/reader/zxing_reader.wasm?url";

/**
 * ZXing compiled to WebAssembly, in a thread of its own: a look at a picture takes longer than a frame, and the page must
 * go on moving. Takes a picture, answers with the QR code's text or null. Says "ready" once, or "failed".
 */
let canvas: OffscreenCanvas | undefined;

// Served by ourselves: a counter's network may reach nothing else.
prepareZXingModule({ overrides: { locateFile: () => wasmUrl }, fireImmediately: true }).then(
  () => postMessage("ready"),
  () => postMessage("failed"),
);

addEventListener("message", async ({ data }: MessageEvent<ImageBitmap | ImageData>) => {
  const text = await read(data).catch(() => null);
  postMessage({ text });
});

async function read(picture: ImageBitmap | ImageData): Promise<string | null> {
  const pixels = picture instanceof ImageData ? picture : pixelsOf(picture);
  if (!pixels) return null;
  const [found] = await readBarcodes(pixels, { formats: ["QRCode"], maxNumberOfSymbols: 1 });
  return found?.text || null;
}

function pixelsOf(picture: ImageBitmap): ImageData | undefined {
  const { width, height } = picture;
  if (canvas?.width !== width || canvas.height !== height) {
    canvas = new OffscreenCanvas(width, height);
  }
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context?.drawImage(picture, 0, 0);
  picture.close();
  return context?.getImageData(0, 0, width, height);
}
