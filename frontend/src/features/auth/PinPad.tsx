import { plural, t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Group, SimpleGrid, Stack, Text } from "@mantine/core";
import { useWindowEvent } from "@mantine/hooks";
import { IconBackspace } from "@tabler/icons-react";
import { useState } from "react";
import classes from "@/features/auth/PinPad.module.css";
import { isPin, LONGEST_PIN, SHORTEST_PIN } from "@/lib/pin";

type PinPadProps = { isPending: boolean; onPin: (pin: string) => void };

const DIGITS = ["1", "2", "3", "4", "5", "6", "7", "8", "9"];

/** Large keys for a thumb; a keyboard's digits work as well. The digits themselves are never shown. */
export function PinPad({ isPending, onPin }: PinPadProps) {
  const [pin, setPin] = useState("");
  const add = (digit: string) =>
    setPin((now) => (now.length < LONGEST_PIN ? `${now}${digit}` : now));
  const removeLast = () => setPin((now) => now.slice(0, -1));
  const enter = () => {
    if (!isPin(pin) || isPending) return;
    onPin(pin);
    setPin("");
  };

  useWindowEvent("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^\d$/.test(event.key)) add(event.key);
    else if (event.key === "Backspace") removeLast();
    else if (event.key === "Enter" && !(event.target instanceof HTMLButtonElement)) enter();
  });

  return (
    <Stack gap="md">
      <Group
        justify="center"
        gap="sm"
        h={24}
        role="status"
        aria-label={plural(pin.length, { one: "# digit entered", other: "# digits entered" })}
      >
        {Array.from({ length: Math.max(pin.length, SHORTEST_PIN) }, (_, i) => (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: dots have nothing else
            key={i}
            className={classes.dot}
            data-filled={i < pin.length || undefined}
          />
        ))}
      </Group>
      <SimpleGrid cols={3} spacing="sm">
        {DIGITS.map((digit) => (
          <Key key={digit} label={digit} onClick={() => add(digit)} />
        ))}
        <span />
        <Key label="0" onClick={() => add("0")} />
        <Button
          variant="subtle"
          color="gray"
          className={classes.key}
          aria-label={t`Delete the last digit`}
          onClick={removeLast}
        >
          <IconBackspace aria-hidden />
        </Button>
      </SimpleGrid>
      <Button size="lg" disabled={!isPin(pin)} loading={isPending} onClick={enter}>
        <Trans>Unlock</Trans>
      </Button>
    </Stack>
  );
}

function Key({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button variant="default" className={classes.key} onClick={onClick}>
      <Text span size="xl" fw={600}>
        {label}
      </Text>
    </Button>
  );
}
