export type Decoder = {
  /** Reads the QR code in a video's present picture; null when there is none. One call at a time. */
  decode: (video: HTMLVideoElement) => Promise<string | null>;
  close: () => void;
};
