import { Trans } from "@lingui/react/macro";
import { Button, type ButtonProps, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import { useUndo } from "@/features/redeem/api";
import { operationKey } from "@/lib/operationKey";

type UndoButtonProps = Pick<ButtonProps, "size" | "fullWidth"> & {
  id: number;
  /** When the offer ends, in milliseconds since 1970. */
  until: number;
  /** Says what is undone, for those who do not see it: "Undo the redemption of Ana". */
  label: string;
  onUndone?: () => void;
};

/** Takes a redemption back for as long as the counter may. Goes away by itself when that time is over. */
export function UndoButton({ id, until, label, onUndone, ...button }: UndoButtonProps) {
  const undo = useUndo();
  const [key] = useState(operationKey);
  const isOffered = useIsBefore(until);
  if (!isOffered && !undo.isPending && !undo.error) return null;
  return (
    <>
      {isOffered && (
        <Button
          variant="default"
          loading={undo.isPending}
          aria-label={label}
          onClick={() => undo.mutate({ id, key }, { onSuccess: onUndone })}
          {...button}
        >
          <Trans>Undo</Trans>
        </Button>
      )}
      {undo.error && (
        <Text c="var(--mantine-color-error)" role="alert">
          {undo.error.message}
        </Text>
      )}
    </>
  );
}

function useIsBefore(moment: number): boolean {
  const [isBefore, setBefore] = useState(() => Date.now() < moment);
  useEffect(() => {
    const left = moment - Date.now();
    setBefore(left > 0);
    if (left <= 0) return;
    const timer = setTimeout(() => setBefore(false), left);
    return () => clearTimeout(timer);
  }, [moment]);
  return isBefore;
}
