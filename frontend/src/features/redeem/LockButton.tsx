import { t } from "@lingui/core/macro";
import { ActionIcon } from "@mantine/core";
import { IconLock } from "@tabler/icons-react";
import { useNavigate } from "@tanstack/react-router";
import { useLock } from "@/api/device";
import { notifyError } from "@/lib/notify";

/** On a shared device: one tap before somebody else serves. */
export function LockButton() {
  const navigate = useNavigate();
  const lock = useLock(() => navigate({ to: "/unlock" }));
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={44}
      aria-label={t`Lock this device`}
      loading={lock.isPending}
      onClick={() => lock.mutate(undefined, { onError: notifyError })}
    >
      <IconLock size={22} aria-hidden />
    </ActionIcon>
  );
}
