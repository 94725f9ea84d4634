import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import { Alert, Badge, Box, Group, Loader, Stack, Text, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconChevronRight, IconSearch } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { CounterCoupon, CounterCustomer } from "@/api/types";
import { ErrorState } from "@/components/ErrorState";
import { ListButton } from "@/components/ListButton";
import { counterCustomersQuery, SHORTEST_SEARCH } from "@/features/redeem/api";
import { allowSound } from "@/features/redeem/feedback";
import { TITLES } from "@/features/redeem/verdict";
import { useFormat } from "@/lib/useFormat";

type CustomerSearchProps = { onCode: (code: string) => void };

/** For a customer who has no phone at hand: their coupons, by name, e-mail or phone. */
export function CustomerSearch({ onCode }: CustomerSearchProps) {
  const [text, setText] = useState("");
  const [query] = useDebouncedValue(text.trim(), 300);
  return (
    <Stack>
      <TextInput
        label={t`Customer`}
        description={t`Name, e-mail or phone, from ${SHORTEST_SEARCH} letters on.`}
        type="search"
        size="lg"
        autoComplete="off"
        maxLength={200}
        leftSection={<IconSearch size={20} aria-hidden />}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {query.length >= SHORTEST_SEARCH && <Found query={query} onCode={onCode} />}
    </Stack>
  );
}

function Found({ query, onCode }: { query: string } & CustomerSearchProps) {
  const found = useQuery(counterCustomersQuery(query));
  if (found.error) return <ErrorState error={found.error} onRetry={found.refetch} />;
  if (!found.data) return <Loader role="status" aria-label={t`Searching`} />;
  if (found.data.items.length === 0) {
    return (
      <Text c="dimmed">
        <Trans>No customer with a coupon fits “{query}”.</Trans>
      </Text>
    );
  }
  return (
    <Stack gap="lg" aria-busy={found.isPlaceholderData}>
      {found.data.items.map((customer) => (
        <Customer key={customer.id} customer={customer} onCode={onCode} />
      ))}
      {found.data.hasMore && (
        <Alert color="gray">
          <Trans>There are more. Type more of the name to find the right one.</Trans>
        </Alert>
      )}
    </Stack>
  );
}

function Customer({ customer, onCode }: { customer: CounterCustomer } & CustomerSearchProps) {
  const { name, email, phone, coupons } = customer;
  const contact = [email, phone].filter(Boolean).join(" · ");
  return (
    <Box component="section" aria-label={name || contact}>
      <Text fw={650} style={{ overflowWrap: "anywhere" }}>
        {name || contact}
      </Text>
      {name && (
        <Text size="sm" c="dimmed" style={{ overflowWrap: "anywhere" }}>
          {contact}
        </Text>
      )}
      {coupons.length === 0 && (
        <Text size="sm" c="dimmed">
          <Trans>No coupons.</Trans>
        </Text>
      )}
      <Stack gap="xs" mt="xs">
        {coupons.map((coupon) => (
          <CouponButton key={coupon.code} coupon={coupon} onCode={onCode} />
        ))}
      </Stack>
    </Box>
  );
}

function CouponButton({ coupon, onCode }: { coupon: CounterCoupon } & CustomerSearchProps) {
  const format = useFormat();
  const isValid = coupon.state === "available";
  const choose = () => {
    allowSound();
    onCode(coupon.code);
  };
  return (
    <ListButton onClick={choose}>
      <Box flex={1} miw={0}>
        <Text fw={600} lineClamp={2}>
          {coupon.offerTitle || coupon.campaignName}
        </Text>
        <Text size="sm" c="dimmed">
          <Trans>Until {format.date(coupon.expiresAt)}</Trans>
        </Text>
      </Box>
      <Group gap="xs" wrap="nowrap">
        <Badge color={isValid ? "teal" : "gray"} variant="light">
          {TITLES[coupon.state]}
        </Badge>
        <IconChevronRight size={18} aria-hidden />
      </Group>
    </ListButton>
  );
}
