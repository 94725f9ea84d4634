import { Box, Button, Card, Group, TextInput } from "@mantine/core";
import { isNotEmpty, useForm } from "@mantine/form";
import { getRouteApi } from "@tanstack/react-router";
import { PageHeader } from "@/components/PageHeader";
import { CouponVerdict } from "@/features/redeem/CouponVerdict";

const route = getRouteApi("/signed-in/redeem");

/** At the counter: type the code, see one verdict, redeem. */
export function RedeemPage() {
  const { code } = route.useSearch();
  const navigate = route.useNavigate();
  const form = useForm({
    initialValues: { code: code ?? "" },
    validate: { code: isNotEmpty("Enter the code on the coupon.") },
  });

  const show = (next?: string) => void navigate({ search: { code: next } });
  const startOver = () => {
    form.setFieldValue("code", "");
    show();
  };

  return (
    <Box maw={560} mx="auto">
      <PageHeader title="Redeem" description="Enter the code that stands below the QR code." />
      <Card component="form" mb="lg" onSubmit={form.onSubmit((values) => show(values.code.trim()))}>
        <Group align="flex-end" wrap="wrap">
          <TextInput
            label="Coupon code"
            size="lg"
            flex="1 1 12rem"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={600}
            autoFocus={!code}
            {...form.getInputProps("code")}
          />
          <Button type="submit" size="lg">
            Check
          </Button>
        </Group>
      </Card>
      {code && <CouponVerdict key={code} code={code} onNext={startOver} />}
    </Box>
  );
}
