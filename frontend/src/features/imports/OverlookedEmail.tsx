import { Trans } from "@lingui/react/macro";
import { Alert, Button, Group, Text } from "@mantine/core";

type OverlookedEmailProps = { column: string; onUse: () => void };

export function OverlookedEmail({ column, onUse }: OverlookedEmailProps) {
  return (
    <Alert color="yellow" role="status">
      <Group justify="space-between" gap="sm">
        <Text size="sm">
          <Trans>No column is chosen as the e-mail address, though “{column}” looks like it.</Trans>
        </Text>
        <Button size="xs" variant="default" onClick={onUse}>
          <Trans>Use “{column}” as e-mail</Trans>
        </Button>
      </Group>
    </Alert>
  );
}
