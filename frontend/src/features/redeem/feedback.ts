import type { Tone } from "@/features/redeem/verdict";

/** What a hand and an ear notice without a look at the screen. */
type Signal = { vibrate: number[]; notes: { hertz: number; at: number; seconds: number }[] };

const SIGNALS: Record<Tone, Signal> = {
  good: {
    vibrate: [70],
    notes: [
      { hertz: 660, at: 0, seconds: 0.09 },
      { hertz: 990, at: 0.09, seconds: 0.16 },
    ],
  },
  bad: {
    vibrate: [120, 80, 120, 80, 200],
    notes: [
      { hertz: 196, at: 0, seconds: 0.18 },
      { hertz: 165, at: 0.22, seconds: 0.3 },
    ],
  },
  unsure: { vibrate: [60, 60, 60], notes: [{ hertz: 330, at: 0, seconds: 0.2 }] },
};

const QUIET = 0.0001;
const LOUD = 0.22;

let audio: AudioContext | undefined;

/** Browsers stay silent until a tap: call it in the handler of one. */
export function allowSound() {
  if (!("AudioContext" in window)) return;
  audio ??= new AudioContext();
  void audio.resume().catch(() => {});
}

export function signal(tone: Tone, hasSound: boolean) {
  const { vibrate, notes } = SIGNALS[tone];
  navigator.vibrate?.(vibrate);
  if (!hasSound || audio?.state !== "running") return;
  for (const { hertz, at, seconds } of notes) play(audio, hertz, audio.currentTime + at, seconds);
}

function play(context: AudioContext, hertz: number, at: number, seconds: number) {
  const tone = context.createOscillator();
  const volume = context.createGain();
  tone.frequency.value = hertz;
  tone.type = "triangle";
  // Faded in and out: a hard edge clicks.
  volume.gain.setValueAtTime(QUIET, at);
  volume.gain.exponentialRampToValueAtTime(LOUD, at + 0.015);
  volume.gain.exponentialRampToValueAtTime(QUIET, at + seconds);
  tone.connect(volume).connect(context.destination);
  tone.start(at);
  tone.stop(at + seconds);
}
