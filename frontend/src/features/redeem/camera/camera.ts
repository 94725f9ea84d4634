import { t } from "@lingui/core/macro";

/** A camera of this device, as a person chooses it. */
export type Camera = { id: string; name: string };

export type OpenCamera = {
  stream: MediaStream;
  /** The camera that the browser took, for the choice. */
  cameraId: string;
  cameras: Camera[];
  hasTorch: boolean;
};

export type CameraProblem = "insecure" | "denied" | "missing" | "busy";

/** The torch is in no type library yet: https://w3c.github.io/mediacapture-image/ */
type TorchCapabilities = MediaTrackCapabilities & { torch?: boolean };
type TorchConstraints = MediaTrackConstraintSet & { torch: boolean };

const PICTURE = { width: { ideal: 1280 }, height: { ideal: 720 } };

/** The chosen camera, or the one at the back; throws what `getUserMedia` throws. */
export async function openCamera(cameraId: string): Promise<OpenCamera> {
  if (!navigator.mediaDevices) throw new DOMException("No camera without HTTPS", "SecurityError");
  const stream = await streamOf(cameraId);
  const track = stream.getVideoTracks()[0];
  const capabilities: TorchCapabilities | undefined = track?.getCapabilities?.();
  return {
    stream,
    cameraId: track?.getSettings().deviceId ?? "",
    cameras: await listCameras(),
    hasTorch: capabilities?.torch === true,
  };
}

async function streamOf(cameraId: string): Promise<MediaStream> {
  const back = { ...PICTURE, facingMode: { ideal: "environment" } };
  if (!cameraId) return navigator.mediaDevices.getUserMedia({ video: back });
  const chosen = { ...PICTURE, deviceId: { exact: cameraId } };
  return navigator.mediaDevices.getUserMedia({ video: chosen }).catch((error) => {
    // The remembered camera is unplugged, or the browser gave its cameras new ids.
    if (problemOf(error) !== "missing") throw error;
    return navigator.mediaDevices.getUserMedia({ video: back });
  });
}

/** Names are known only once the camera is allowed. */
async function listCameras(): Promise<Camera[]> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices
    .filter(({ kind, deviceId }) => kind === "videoinput" && deviceId !== "")
    .map(({ deviceId, label }, i) => ({ id: deviceId, name: label || t`Camera ${i + 1}` }));
}

export function stopCamera(stream: MediaStream) {
  for (const track of stream.getTracks()) track.stop();
}

export async function switchTorch(stream: MediaStream, isOn: boolean) {
  const torch: TorchConstraints = { torch: isOn };
  await stream.getVideoTracks()[0]?.applyConstraints({ advanced: [torch] });
}

export function problemOf(error: unknown): CameraProblem {
  switch (error instanceof DOMException ? error.name : "") {
    case "SecurityError":
      return window.isSecureContext ? "denied" : "insecure";
    case "NotAllowedError":
      return "denied";
    case "NotFoundError":
    case "OverconstrainedError":
      return "missing";
    default:
      return "busy";
  }
}
