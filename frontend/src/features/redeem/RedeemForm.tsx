import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, NumberInput, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { CouponView } from "@/api/types";
import { allowSound } from "@/features/redeem/feedback";
import classes from "@/features/redeem/VerdictCard.module.css";
import { toMinorUnits } from "@/lib/money";
import { useFormat } from "@/lib/useFormat";

type RedeemFormProps = { coupon: CouponView; onRedeem: (amountMinor?: number) => void };

/** The one button, and what was bought for, which nobody has to enter. */
export function RedeemForm({ coupon, onRedeem }: RedeemFormProps) {
  const format = useFormat();
  const { symbol, digits, decimal } = format.currencyParts(coupon.currency);
  const [amount, setAmount] = useState<number | string>("");

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        allowSound();
        onRedeem(typeof amount === "number" ? toMinorUnits(amount, digits) : undefined);
      }}
    >
      <Stack>
        <NumberInput
          label={t`Bill`}
          description={t`Optional. Shows later what the campaign brought in.`}
          leftSection={<Text size="sm">{symbol}</Text>}
          leftSectionWidth={symbol.length > 2 ? 56 : 40}
          min={0}
          max={1_000_000_000}
          decimalScale={digits}
          decimalSeparator={decimal}
          inputMode={digits > 0 ? "decimal" : "numeric"}
          hideControls
          size="md"
          value={amount}
          onChange={setAmount}
        />
        <Button type="submit" fullWidth className={classes.redeem}>
          <Trans>Redeem</Trans>
        </Button>
      </Stack>
    </form>
  );
}
