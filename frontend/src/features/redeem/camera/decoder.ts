import type { Decoder } from "@/features/redeem/camera/decoderType";

/** The browser's own reader, which no type library describes yet: https://wicg.github.io/shape-detection-api/ */
declare class BarcodeDetector {
  static getSupportedFormats(): Promise<string[]>;
  constructor(options: { formats: string[] });
  detect(image: HTMLVideoElement): Promise<{ rawValue: string }[]>;
}

/** The browser's reader where it reads QR codes, else our own, which is loaded only then. */
export async function createDecoder(): Promise<Decoder> {
  if (await readsQrCodes()) {
    const detector = new BarcodeDetector({ formats: ["qr_code"] });
    return {
      decode: async (video) => (await detector.detect(video))[0]?.rawValue || null,
      close: () => {},
    };
  }
  const { createZxingDecoder } = await import("@/features/redeem/camera/zxingDecoder");
  return createZxingDecoder();
}

async function readsQrCodes(): Promise<boolean> {
  if (!("BarcodeDetector" in window)) return false;
  // Some browsers have the class but not the system's service behind it.
  const formats = await BarcodeDetector.getSupportedFormats().catch((): string[] => []);
  return formats.includes("qr_code");
}
