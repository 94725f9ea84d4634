import { useLocalStorage } from "@mantine/hooks";
import { useEffect, useRef } from "react";
import { allowSound, signal } from "@/features/redeem/feedback";
import type { CounterView } from "@/features/redeem/useCounter";
import type { Tone } from "@/features/redeem/verdict";

/** Sounds and vibrates once for each verdict, and for a silence of the server. */
export function useFeedback(view: CounterView) {
  const [hasSound, setSound] = useLocalStorage({
    key: "handbill-sound",
    defaultValue: true,
    getInitialValueInEffect: false,
  });
  const tone = toneOf(view);
  const withSound = useRef(hasSound);
  withSound.current = hasSound;
  // A verdict is news when the step or its kind changed, not when the page is drawn again.
  const news = view.step === "verdict" ? view.verdict.kind : view.step;

  useEffect(() => {
    if (tone && news) signal(tone, withSound.current);
  }, [tone, news]);

  const toggle = () => {
    allowSound();
    setSound(!hasSound);
  };
  return { hasSound, toggle };
}

function toneOf(view: CounterView): Tone | null {
  if (view.step === "verdict") return view.verdict.tone;
  return view.step === "unchecked" || view.step === "undecided" ? "unsure" : null;
}
