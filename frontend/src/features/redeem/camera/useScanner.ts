import { useEffect, useRef, useState } from "react";
import { createDecoder } from "@/features/redeem/camera/decoder";
import type { Decoder } from "@/features/redeem/camera/decoderType";
import { Sightings } from "@/features/redeem/camera/sightings";

/** Between two looks at the picture: quick enough for a hand that shows a coupon, slow enough for a battery. */
const PAUSE_MS = 90;

type Scanner = {
  stream: MediaStream | null;
  /** False while a decision is awaited: another coupon must not take its place under the finger. */
  isListening: boolean;
  onCode: (code: string) => void;
};

/** Plays the stream and tells each new code in it. The ref belongs on the video; `hasFailed` when no reader could be loaded. */
export function useScanner({ stream, isListening, onCode }: Scanner) {
  const video = useRef<HTMLVideoElement>(null);
  const latest = useRef({ isListening, onCode });
  latest.current = { isListening, onCode };
  const [hasFailed, setFailed] = useState(false);

  useEffect(() => {
    const element = video.current;
    if (!stream || !element) return;
    let isOver = false;
    element.srcObject = stream;
    void element.play().catch(() => {});
    setFailed(false);

    const sightings = new Sightings();
    const look = async (decoder: Decoder): Promise<void> => {
      const code =
        element.readyState >= 2 && !isOver ? await decoder.decode(element).catch(() => null) : null;
      if (isOver) return decoder.close();
      const { isListening, onCode } = latest.current;
      if (code && sightings.isNews(code, performance.now(), isListening)) onCode(code);
      setTimeout(() => void look(decoder), PAUSE_MS);
    };
    createDecoder().then(look, () => {
      if (!isOver) setFailed(true);
    });
    return () => {
      isOver = true;
      element.srcObject = null;
    };
  }, [stream]);

  return { video, hasFailed };
}
