import { t } from "@lingui/core/macro";
import { ActionIcon, Menu } from "@mantine/core";
import { IconBulb, IconBulbFilled, IconCameraRotate, IconCheck, IconX } from "@tabler/icons-react";
import { useState } from "react";
import classes from "@/features/redeem/camera/CameraPane.module.css";
import { type OpenCamera, switchTorch } from "@/features/redeem/camera/camera";
import { notifyError } from "@/lib/notify";

type CameraToolsProps = {
  camera: OpenCamera;
  onChoose: (cameraId: string) => void;
  onStop: () => void;
};

/** Torch and choice of camera where the device has them. */
export function CameraTools({ camera, onChoose, onStop }: CameraToolsProps) {
  return (
    <div className={classes.tools}>
      {camera.hasTorch && <Torch stream={camera.stream} />}
      {camera.cameras.length > 1 && <CameraMenu camera={camera} onChoose={onChoose} />}
      <ActionIcon
        size={44}
        radius="xl"
        color="dark"
        aria-label={t`Stop the camera`}
        onClick={onStop}
      >
        <IconX size={22} aria-hidden />
      </ActionIcon>
    </div>
  );
}

function Torch({ stream }: { stream: MediaStream }) {
  const [isOn, setOn] = useState(false);
  const toggle = () => switchTorch(stream, !isOn).then(() => setOn(!isOn), notifyError);
  const Icon = isOn ? IconBulbFilled : IconBulb;
  return (
    <ActionIcon
      size={44}
      radius="xl"
      color={isOn ? "yellow" : "dark"}
      aria-label={t`Torch`}
      aria-pressed={isOn}
      onClick={() => void toggle()}
    >
      <Icon size={22} aria-hidden />
    </ActionIcon>
  );
}

function CameraMenu({ camera, onChoose }: Pick<CameraToolsProps, "camera" | "onChoose">) {
  return (
    <Menu position="top-end">
      <Menu.Target>
        <ActionIcon size={44} radius="xl" color="dark" aria-label={t`Choose the camera`}>
          <IconCameraRotate size={22} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {camera.cameras.map(({ id, name }) => (
          <Menu.Item
            key={id}
            aria-current={id === camera.cameraId}
            rightSection={id === camera.cameraId && <IconCheck size={16} aria-hidden />}
            onClick={() => onChoose(id)}
          >
            {name}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
