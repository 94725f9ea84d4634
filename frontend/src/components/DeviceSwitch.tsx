import { t } from "@lingui/core/macro";
import { SegmentedControl } from "@mantine/core";
import { useState } from "react";

export type Device = "desktop" | "phone";

type DeviceSwitchProps = { device: Device; onChange: (device: Device) => void };

/** On which device an e-mail is shown. */
export function DeviceSwitch({ device, onChange }: DeviceSwitchProps) {
  return (
    <SegmentedControl
      aria-label={t`Width`}
      size="xs"
      value={device}
      onChange={onChange}
      data={[
        { value: "desktop", label: t`Desktop` },
        { value: "phone", label: t`Phone` },
      ]}
    />
  );
}

/** Begins with the kind of device that the page itself is shown on. */
export const useDevice = () =>
  useState<Device>(window.matchMedia("(min-width: 48em)").matches ? "desktop" : "phone");
