import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Stack, Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useId } from "react";
import { ApiError, messageOf } from "@/api/problem";
import classes from "@/components/ErrorState.module.css";

type ErrorStateProps = { error: unknown; onRetry?: () => unknown };

export function ErrorState({ error, onRetry }: ErrorStateProps) {
  const title = error instanceof ApiError ? error.title : t`Something went wrong`;
  const id = useId();
  return (
    <div role="alert" aria-labelledby={id} className={classes.root}>
      <div className={classes.icon}>
        <IconAlertTriangle aria-hidden />
      </div>
      <div className={classes.body}>
        <div id={id} className={classes.title}>
          {title}
        </div>
        <Stack gap="sm" align="flex-start">
          <Text size="sm">{messageOf(error)}</Text>
          {onRetry && (
            <Button size="xs" variant="default" onClick={() => onRetry()}>
              <Trans>Try again</Trans>
            </Button>
          )}
        </Stack>
      </div>
    </div>
  );
}
