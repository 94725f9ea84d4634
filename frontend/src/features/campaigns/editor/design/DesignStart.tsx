import { Button, Group, Stack, Text, Title } from "@mantine/core";
import classes from "@/features/campaigns/editor/design/design.module.css";
import { newDesign } from "@/features/campaigns/editor/design/model/blocks";
import type { EmailDesign } from "@/features/campaigns/form/designTypes";

type DesignStartProps = { onStart: (design: EmailDesign) => void; onCode: () => void };

/** A campaign without an e-mail yet: how to begin one. */
export function DesignStart({ onStart, onCode }: DesignStartProps) {
  return (
    <Stack component="section" aria-label="E-mail" gap="md">
      <Title order={2} size="h3">
        E-mail
      </Title>
      <div className={classes.start}>
        <Text fw={600}>This campaign has no e-mail yet.</Text>
        <Text c="dimmed" size="sm">
          Put it together from blocks: text, pictures, buttons and the coupon. Nothing to program.
        </Text>
        <Group mt="md" gap="sm" justify="center">
          <Button onClick={() => onStart(newDesign())}>Write with blocks</Button>
          <Button variant="default" onClick={onCode}>
            Write HTML code
          </Button>
        </Group>
      </div>
    </Stack>
  );
}
