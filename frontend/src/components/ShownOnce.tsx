import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Alert, Button, Code, CopyButton, Group, Stack } from "@mantine/core";
import type { ReactNode } from "react";

type ShownOnceProps = {
  /** What cannot be shown again. */
  secret: string;
  /** What the secret is: "key". */
  name: string;
  onClose: () => void;
  children: ReactNode;
};

/** A secret that the server told this once, to be copied and handed over. */
export function ShownOnce({ secret, name, onClose, children }: ShownOnceProps) {
  return (
    <Stack>
      <Alert color="yellow" role="status">
        {children}
      </Alert>
      <Code block style={{ overflowWrap: "anywhere", whiteSpace: "pre-wrap" }}>
        {secret}
      </Code>
      <Group justify="flex-end">
        <CopyButton value={secret}>
          {({ copied, copy }) => (
            <Button variant="default" onClick={copy}>
              {copied ? t`Copied` : t`Copy ${name}`}
            </Button>
          )}
        </CopyButton>
        <Button onClick={onClose}>
          <Trans>Done</Trans>
        </Button>
      </Group>
    </Stack>
  );
}
