import { t } from "@lingui/core/macro";
import { Trans } from "@lingui/react/macro";
import {
  Alert,
  Chip,
  Group,
  Input,
  MultiSelect,
  NumberInput,
  SegmentedControl,
  SimpleGrid,
  Text,
  TextInput,
} from "@mantine/core";
import { useMe } from "@/api/shared";
import { TextLink } from "@/components/TextLink";
import type { CampaignForm } from "@/features/campaigns/form/campaignForm";
import {
  MOST_REDEMPTIONS,
  type RulesValues,
  WEEKDAYS,
} from "@/features/campaigns/form/couponRules";
import { FIELDS } from "@/features/campaigns/form/fields";
import { fromMinorUnits, toMinorUnits } from "@/lib/money";
import { SEPARATORS } from "@/lib/separators";
import { useFormat } from "@/lib/useFormat";

type RulesProps = { rules: RulesValues; change: (change: Partial<RulesValues>) => void };

/** When, where and how often the campaign's coupons are worth something. */
export function CouponRulesPart({ form }: { form: CampaignForm }) {
  const rules = form.values.couponRules;
  const change = (changed: Partial<RulesValues>) =>
    form.setFieldValue("couponRules", { ...form.getValues().couponRules, ...changed });
  const problem = form.errors.couponRules;
  return (
    <>
      {problem && (
        <Alert color="red" role="alert">
          {problem}
        </Alert>
      )}
      <Days form={form} rules={rules} change={change} />
      <Hours rules={rules} change={change} />
      <Places rules={rules} change={change} />
      <Limits form={form} rules={rules} change={change} />
    </>
  );
}

function Days({ form, rules, change }: RulesProps & { form: CampaignForm }) {
  const hasLastDay = rules.validUntil !== null;
  return (
    <SimpleGrid cols={{ base: 1, xs: 2 }}>
      <TextInput
        type="date"
        label={t`First day`}
        description={t`Leave empty to start at once.`}
        value={rules.validFrom}
        onChange={(event) => change({ validFrom: event.currentTarget.value })}
      />
      <div>
        <SegmentedControl
          fullWidth
          mb={6}
          aria-label={t`Coupons end`}
          data={[
            { value: "days", label: t`Days after sending` },
            { value: "date", label: t`On a date` },
          ]}
          value={hasLastDay ? "date" : "days"}
          onChange={(ends) => change({ validUntil: ends === "date" ? "" : null })}
        />
        {hasLastDay ? (
          <TextInput
            type="date"
            aria-label={t`Last day`}
            min={rules.validFrom || undefined}
            value={rules.validUntil ?? ""}
            onChange={(event) => change({ validUntil: event.currentTarget.value })}
          />
        ) : (
          <NumberInput
            aria-label={t`Valid for`}
            suffix={` ${t({ message: "days", context: "after a number" })}`}
            min={1}
            max={FIELDS.qrExpirationDays.most}
            clampBehavior="none"
            allowDecimal={false}
            {...form.getInputProps("qrExpirationDays")}
          />
        )}
      </div>
    </SimpleGrid>
  );
}

function Hours({ rules, change }: RulesProps) {
  const isPastMidnight = rules.timeFrom !== "" && rules.timeUntil < rules.timeFrom;
  return (
    <>
      <Input.Wrapper
        label={t`Weekdays`}
        description={t`None chosen: every day.`}
        labelElement="div"
      >
        <Chip.Group
          multiple
          value={rules.weekdays}
          onChange={(weekdays) => change({ weekdays: [...weekdays].sort() })}
        >
          <Group gap="xs" mt={6} role="group" aria-label={t`Weekdays`}>
            {WEEKDAYS.map(({ value, short }) => (
              <Chip key={value} value={value} radius="md">
                {short}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </Input.Wrapper>
      <SimpleGrid cols={2}>
        <TextInput
          type="time"
          label={t`From`}
          description={t`Empty: all day.`}
          value={rules.timeFrom}
          onChange={(event) => change({ timeFrom: event.currentTarget.value })}
        />
        <TextInput
          type="time"
          label={t`Until`}
          description={isPastMidnight && rules.timeUntil ? t`On the next day.` : t`Not included.`}
          value={rules.timeUntil}
          onChange={(event) => change({ timeUntil: event.currentTarget.value })}
        />
      </SimpleGrid>
    </>
  );
}

function Places({ rules, change }: RulesProps) {
  const { business, account } = useMe();
  // A place that was renamed or removed stays visible, so that it can be taken out.
  const choices = [...new Set([...business.places, ...rules.places])];
  if (choices.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        <Trans>Coupons are valid everywhere.</Trans>{" "}
        {account.role === "owner" && (
          <TextLink to="/settings" search={{ tab: "business" }}>
            <Trans>Name your places to limit coupons to some of them.</Trans>
          </TextLink>
        )}
      </Text>
    );
  }
  return (
    <MultiSelect
      label={t`Places`}
      description={t`None chosen: all of them.`}
      data={choices}
      clearable
      clearButtonProps={{ "aria-label": t`All places` }}
      value={rules.places}
      onChange={(places) => change({ places })}
    />
  );
}

function Limits({ form, rules, change }: RulesProps & { form: CampaignForm }) {
  const format = useFormat();
  const { symbol, digits, decimal } = format.currencyParts();
  const spend = rules.minimumSpendMinor;
  return (
    <SimpleGrid cols={{ base: 1, xs: 3 }}>
      <NumberInput
        label={t`Uses per customer`}
        description={t`Of each coupon.`}
        min={1}
        max={FIELDS.maxUsage.most}
        clampBehavior="none"
        allowDecimal={false}
        {...form.getInputProps("maxUsage")}
      />
      <NumberInput
        label={t`Redemptions in all`}
        description={t`Empty: no limit.`}
        min={1}
        max={MOST_REDEMPTIONS}
        clampBehavior="none"
        allowDecimal={false}
        {...SEPARATORS}
        value={rules.redemptionCap}
        onChange={(redemptionCap) => change({ redemptionCap })}
      />
      <NumberInput
        label={t`Minimum spend`}
        description={t`Shown as a term.`}
        leftSection={<Text size="sm">{symbol}</Text>}
        min={0}
        max={1_000_000_000}
        decimalScale={digits}
        decimalSeparator={decimal}
        value={typeof spend === "number" ? fromMinorUnits(spend, digits) : spend}
        onChange={(amount) =>
          change({
            minimumSpendMinor: typeof amount === "number" ? toMinorUnits(amount, digits) : amount,
          })
        }
      />
    </SimpleGrid>
  );
}
