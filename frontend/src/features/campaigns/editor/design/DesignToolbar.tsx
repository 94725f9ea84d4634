import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { ActionIcon, Button, Group } from "@mantine/core";
import {
  IconArrowBackUp,
  IconArrowForwardUp,
  IconPalette,
  type IconProps,
} from "@tabler/icons-react";
import type { ComponentType, ReactNode } from "react";
import { type Device, DeviceSwitch } from "@/components/DeviceSwitch";
import classes from "@/features/campaigns/editor/design/design.module.css";

type DesignToolbarProps = {
  canUndo: boolean;
  canRedo: boolean;
  onUndo: () => void;
  onRedo: () => void;
  device: Device;
  onDevice: (device: Device) => void;
  onStyle: () => void;
  /** What is done with the design as a whole. */
  children?: ReactNode;
};

export function DesignToolbar(props: DesignToolbarProps) {
  return (
    <div role="toolbar" aria-label={t`Design`} className={classes.toolbar}>
      <Group gap={4} wrap="nowrap">
        <Step
          label={t`Undo`}
          keys={t`Ctrl+Z`}
          icon={IconArrowBackUp}
          isOff={!props.canUndo}
          onClick={props.onUndo}
        />
        <Step
          label={t`Redo`}
          keys={t`Ctrl+Shift+Z`}
          icon={IconArrowForwardUp}
          isOff={!props.canRedo}
          onClick={props.onRedo}
        />
      </Group>
      <DeviceSwitch device={props.device} onChange={props.onDevice} />
      <Button
        variant="default"
        size="sm"
        leftSection={<IconPalette size={16} aria-hidden />}
        onClick={props.onStyle}
      >
        <Trans>Page style</Trans>
      </Button>
      <Group gap="xs" ms="auto">
        {props.children}
      </Group>
    </div>
  );
}

type StepProps = {
  label: string;
  keys: string;
  icon: ComponentType<IconProps>;
  isOff: boolean;
  onClick: () => void;
};

function Step({ label, keys, icon: Icon, isOff, onClick }: StepProps) {
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={36}
      className={classes.step}
      aria-label={label}
      title={`${label} (${keys})`}
      // Not disabled: focus would be lost with the last step.
      aria-disabled={isOff}
      data-disabled={isOff || undefined}
      onClick={() => !isOff && onClick()}
    >
      <Icon size={20} aria-hidden />
    </ActionIcon>
  );
}
