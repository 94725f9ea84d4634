import { useDocumentVisibility, useLocalStorage } from "@mantine/hooks";
import { useEffect, useState } from "react";
import {
  type CameraProblem,
  type OpenCamera,
  openCamera,
  problemOf,
  stopCamera,
} from "@/features/redeem/camera/camera";

export type CameraState =
  | { status: "off" }
  | { status: "starting" }
  | ({ status: "on" } & OpenCamera)
  | { status: "failed"; problem: CameraProblem };

/**
 * The camera of this device: off until somebody starts it, then on whenever this page is looked at. The start
 * and the chosen camera are remembered on the device.
 */
export function useCamera() {
  const [isWanted, setWanted] = useLocalStorage({
    key: "handbill-camera-on",
    defaultValue: false,
    getInitialValueInEffect: false,
  });
  const [cameraId, choose] = useLocalStorage({
    key: "handbill-camera",
    defaultValue: "",
    getInitialValueInEffect: false,
  });
  const isVisible = useDocumentVisibility() === "visible";
  const [state, setState] = useState<CameraState>({ status: "off" });
  const [tries, setTries] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another try is a reason to open it again
  useEffect(() => {
    if (!isWanted || !isVisible) {
      setState({ status: "off" });
      return;
    }
    let isOver = false;
    let opened: OpenCamera | undefined;
    const fail = (problem: CameraProblem) => {
      if (!isOver) setState({ status: "failed", problem });
    };
    setState({ status: "starting" });
    openCamera(cameraId).then(
      (camera) => {
        if (isOver) return stopCamera(camera.stream);
        opened = camera;
        camera.stream.getVideoTracks()[0]?.addEventListener("ended", () => fail("busy"));
        setState({ status: "on", ...camera });
      },
      (error) => fail(problemOf(error)),
    );
    return () => {
      isOver = true;
      if (opened) stopCamera(opened.stream);
    };
  }, [isWanted, isVisible, cameraId, tries]);

  const start = () => {
    setWanted(true);
    setTries((count) => count + 1);
  };
  return { state, isWanted, start, stop: () => setWanted(false), choose };
}
