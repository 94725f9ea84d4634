import { t } from "@lingui/core/macro";
import { Button, Loader, Text } from "@mantine/core";
import { IconCamera } from "@tabler/icons-react";
import type { ReactNode } from "react";
import classes from "@/features/redeem/camera/CameraPane.module.css";
import { CameraTools } from "@/features/redeem/camera/CameraTools";
import type { CameraProblem } from "@/features/redeem/camera/camera";
import { useCamera } from "@/features/redeem/camera/useCamera";
import { useScanner } from "@/features/redeem/camera/useScanner";
import { allowSound } from "@/features/redeem/feedback";

type CameraPaneProps = {
  /** False while a decision about a coupon is awaited. */
  isListening: boolean;
  /** A strip above a verdict. */
  isSmall: boolean;
  onCode: (code: string) => void;
};

/** The camera of this device, looking for coupons. */
export function CameraPane({ isListening, isSmall, onCode }: CameraPaneProps) {
  const { state, start, stop, choose } = useCamera();
  const stream = state.status === "on" ? state.stream : null;
  const { video, hasFailed } = useScanner({ stream, isListening, onCode });
  const begin = () => {
    allowSound();
    start();
  };

  if (state.status === "off" || state.status === "failed") {
    if (isSmall) return null;
    return (
      <Blank>
        <Text>{state.status === "failed" ? PROBLEMS[state.problem] : START}</Text>
        <Button size="lg" leftSection={<IconCamera aria-hidden />} onClick={begin}>
          {state.status === "failed" ? t`Try the camera again` : t`Start the camera`}
        </Button>
      </Blank>
    );
  }
  if (state.status === "starting") {
    return (
      <Blank>
        <Loader color="white" role="status" aria-label={t`Starting the camera`} />
      </Blank>
    );
  }
  return (
    <div
      className={classes.pane}
      data-small={isSmall || undefined}
      data-idle={!isListening || undefined}
    >
      <video ref={video} className={classes.video} muted playsInline aria-label={t`Camera`} />
      <div className={classes.frame} />
      <Text className={classes.hint} role="status">
        {hasFailed ? NO_READER : isListening ? t`Ready for the next coupon` : t`Scanning waits`}
      </Text>
      {!isSmall && <CameraTools camera={state} onChoose={choose} onStop={stop} />}
    </div>
  );
}

const START = t`Scan the customer’s QR code with this device’s camera.`;
const NO_READER = t`The code reader did not load. Type the code, or reload this page.`;

const PROBLEMS: Record<CameraProblem, string> = {
  insecure: t`Browsers give the camera to HTTPS addresses only. Type the code, or open Handbill by HTTPS.`,
  denied: t`The camera is not allowed here. Allow it in the browser’s settings for this site.`,
  missing: t`This device has no camera that the browser can use. Type the code instead.`,
  busy: t`The camera does not start; another app may be using it.`,
};

function Blank({ children }: { children: ReactNode }) {
  return (
    <div className={classes.pane}>
      <div className={classes.blank}>{children}</div>
    </div>
  );
}
