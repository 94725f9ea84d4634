import { screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { CameraPane } from "@/features/redeem/camera/CameraPane";
import { renderPage } from "@/test/render";

// Reading pictures is beyond jsdom; the browser test does it.
vi.mock("@/features/redeem/camera/decoder", () => ({
  createDecoder: () => Promise.resolve({ decode: () => Promise.resolve(null), close: () => {} }),
}));

type Track = Partial<MediaStreamTrack> & { applyConstraints: ReturnType<typeof vi.fn> };

function cameraWith(track: Partial<Track> = {}) {
  const stop = vi.fn();
  const applyConstraints = vi.fn(() => Promise.resolve());
  const one = {
    stop,
    applyConstraints,
    addEventListener: vi.fn(),
    getSettings: () => ({ deviceId: "back" }),
    getCapabilities: () => ({}),
    ...track,
  };
  const stream = { getTracks: () => [one], getVideoTracks: () => [one] };
  const getUserMedia = vi.fn(() => Promise.resolve(stream));
  const enumerateDevices = () =>
    Promise.resolve([
      { kind: "videoinput", deviceId: "back", label: "Back camera" },
      { kind: "videoinput", deviceId: "front", label: "Front camera" },
      { kind: "audioinput", deviceId: "mic", label: "Microphone" },
    ]);
  offer({ getUserMedia, enumerateDevices });
  return { getUserMedia, stop, applyConstraints };
}

const offer = (mediaDevices: unknown) =>
  Object.defineProperty(navigator, "mediaDevices", { value: mediaDevices, configurable: true });

const show = () => renderPage(<CameraPane isListening isSmall={false} onCode={vi.fn()} />);

async function start() {
  const page = await show();
  await page.user.click(await screen.findByRole("button", { name: "Start the camera" }));
  return page;
}

beforeEach(() => {
  localStorage.clear();
  vi.spyOn(HTMLMediaElement.prototype, "play").mockResolvedValue();
});
afterEach(() => Reflect.deleteProperty(navigator, "mediaDevices"));

it("asks for no camera before somebody starts it, then for the one at the back", async () => {
  const { getUserMedia, stop } = cameraWith();
  const { user } = await start();
  await user.click(await screen.findByRole("button", { name: "Stop the camera" }));
  expect(getUserMedia).toHaveBeenCalledOnce();
  expect(getUserMedia).toHaveBeenCalledWith({
    video: expect.objectContaining({ facingMode: { ideal: "environment" } }),
  });
  expect(stop).toHaveBeenCalled();
  expect(screen.queryByRole("button", { name: "Torch" })).not.toBeInTheDocument();
});

it("lets choose among the cameras, and remembers the choice", async () => {
  const { getUserMedia } = cameraWith();
  const { user } = await start();
  await user.click(await screen.findByRole("button", { name: "Choose the camera" }));
  await user.click(await screen.findByRole("menuitem", { name: "Front camera" }));
  await waitFor(() =>
    expect(getUserMedia).toHaveBeenLastCalledWith({
      video: expect.objectContaining({ deviceId: { exact: "front" } }),
    }),
  );
  expect(localStorage.getItem("handbill-camera")).toBe('"front"');
});

it("switches the torch where the device has one", async () => {
  const { applyConstraints } = cameraWith({
    getCapabilities: () => ({ torch: true }) as MediaTrackCapabilities,
  });
  const { user } = await start();
  await user.click(await screen.findByRole("button", { name: "Torch" }));
  expect(applyConstraints).toHaveBeenCalledWith({ advanced: [{ torch: true }] });
  expect(await screen.findByRole("button", { name: "Torch", pressed: true })).toBeVisible();
});

it("says what to do when the camera is not allowed, missing or only there with HTTPS", async () => {
  const refuse = (name: string) =>
    offer({ getUserMedia: () => Promise.reject(new DOMException("no", name)) });
  refuse("NotAllowedError");
  const { user } = await start();
  expect(await screen.findByText(/Allow it in the browser’s settings/)).toBeVisible();
  refuse("NotFoundError");
  await user.click(screen.getByRole("button", { name: "Try the camera again" }));
  expect(await screen.findByText(/no camera that the browser can use/)).toBeVisible();
  Reflect.deleteProperty(navigator, "mediaDevices");
  await user.click(screen.getByRole("button", { name: "Try the camera again" }));
  expect(await screen.findByText(/HTTPS addresses only/)).toBeVisible();
});
