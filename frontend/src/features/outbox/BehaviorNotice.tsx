import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Box, Button, Group, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Notice } from "@/components/Notice";
import { behaviorQuery } from "@/features/outbox/api";
import { behaviorWords } from "@/features/outbox/behavior";
import { useFormat } from "@/lib/useFormat";

/** Reminds that the sandbox was told to misbehave, so that nobody wonders about failures. */
export function BehaviorNotice({ onAdjust }: { onAdjust: () => void }) {
  const behavior = useQuery(behaviorQuery);
  const format = useFormat();
  const words = behavior.data ? behaviorWords(behavior.data, format.percent) : "";
  if (!words) return null;
  return (
    <Box mb="md">
      <Notice icon={IconAlertTriangle} color="yellow" title={t`The sandbox misbehaves on purpose`}>
        <Group justify="space-between" gap="sm">
          <Text size="sm">
            <Trans>Of all messages, {words}.</Trans>
          </Text>
          <Button size="xs" variant="default" onClick={onAdjust}>
            <Trans>Change</Trans>
          </Button>
        </Group>
      </Notice>
    </Box>
  );
}
