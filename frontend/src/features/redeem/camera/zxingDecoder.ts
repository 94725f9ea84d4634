import type { Decoder } from "@/features/redeem/camera/decoderType";

/** Larger pictures find nothing more in a code held before a phone, and cost time. */
const LONGEST_SIDE = 960;

type Size = { width: number; height: number };
type Answer = "ready" | "failed" | { text: string | null };

/** Our own reader, in a worker. Rejects where the browser or the network does not give one. */
export async function createZxingDecoder(): Promise<Decoder> {
  const worker = new Worker(new URL("./zxing.worker.ts", import.meta.url), { type: "module" });
  const take = "OffscreenCanvas" in window ? bitmapOf : pixelTaker();
  const close = () => worker.terminate();
  if ((await answerOf(worker).catch(() => "failed")) !== "ready") {
    close();
    throw new Error("The reader of QR codes did not load");
  }
  const decode = async (video: HTMLVideoElement) => {
    if (video.videoWidth === 0) return null;
    const [picture, owned] = await take(video, sizeFor(video));
    const answer = answerOf(worker);
    worker.postMessage(picture, [owned]);
    const found = await answer;
    return typeof found === "string" ? null : found.text;
  };
  return { decode, close };
}

/** One picture is looked at at a time, so the next message is its answer. */
function answerOf(worker: Worker): Promise<Answer> {
  return new Promise((resolve, reject) => {
    worker.onmessage = ({ data }: MessageEvent<Answer>) => resolve(data);
    worker.onerror = reject;
  });
}

function sizeFor({ videoWidth, videoHeight }: HTMLVideoElement): Size {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(videoWidth, videoHeight));
  return { width: Math.round(videoWidth * scale), height: Math.round(videoHeight * scale) };
}

type Taken = [picture: ImageBitmap | ImageData, owned: Transferable];

async function bitmapOf(video: HTMLVideoElement, { width, height }: Size): Promise<Taken> {
  const bitmap = await createImageBitmap(video, { resizeWidth: width, resizeHeight: height });
  return [bitmap, bitmap];
}

/** For browsers whose workers cannot draw: Safari before 16.4. */
function pixelTaker() {
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", { willReadFrequently: true });
  return async (video: HTMLVideoElement, { width, height }: Size): Promise<Taken> => {
    if (!context) throw new Error("This browser cannot look at pictures");
    canvas.width = width;
    canvas.height = height;
    context.drawImage(video, 0, 0, width, height);
    const pixels = context.getImageData(0, 0, width, height);
    return [pixels, pixels.data.buffer];
  };
}
