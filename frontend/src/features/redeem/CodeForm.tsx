import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Button, Group, TextInput } from "@mantine/core";
import { isNotEmpty, useForm } from "@mantine/form";
import { allowSound } from "@/features/redeem/feedback";

type CodeFormProps = {
  /** What was typed before and is to be corrected. */
  typed?: string;
  onCode: (code: string) => void;
};

/** For a code that is read aloud or cannot be scanned. */
export function CodeForm({ typed = "", onCode }: CodeFormProps) {
  const form = useForm({
    initialValues: { code: typed },
    validate: { code: isNotEmpty(t`Enter the code on the coupon.`) },
  });
  const submit = form.onSubmit(({ code }) => {
    allowSound();
    onCode(code.trim());
  });
  return (
    <form onSubmit={submit} noValidate>
      <Group align="flex-end" wrap="wrap">
        <TextInput
          label={t`Coupon code`}
          description={t`Below the QR code.`}
          size="lg"
          flex="1 1 12rem"
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={500}
          {...form.getInputProps("code")}
        />
        <Button type="submit" size="lg">
          <Trans>Check</Trans>
        </Button>
      </Group>
    </form>
  );
}
