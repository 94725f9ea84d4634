import { t } from "@lingui/core/macro";
import { NativeSelect, Stack } from "@mantine/core";
import { AddressInput, pageProblem } from "@/features/campaigns/editor/design/panel/AddressInput";
import type { DesignLink, LinkKind } from "@/features/campaigns/form/designTypes";
import { isEmail } from "@/lib/forms";

const KINDS: { value: LinkKind; label: string }[] = [
  { value: "WEB", label: t`A web page` },
  { value: "COUPON", label: t`The customer’s coupon` },
  { value: "MAIL", label: t`An e-mail address` },
  { value: "PHONE", label: t`A phone number` },
  { value: "PREFERENCES", label: t`The customer’s preferences` },
  { value: "UNSUBSCRIBE", label: t`Unsubscribing` },
];

const NOWHERE = "";

type LinkFieldProps = {
  label: string;
  value: DesignLink | null;
  onChange: (link: DesignLink | null) => void;
  /** What leads nowhere may be left so. */
  isOptional?: boolean;
};

/** Where something leads: a page, an address, or what is the customer's own. */
export function LinkField({ label, value, onChange, isOptional }: LinkFieldProps) {
  return (
    <Stack gap="xs">
      <NativeSelect
        label={label}
        data={[...(isOptional ? [{ value: NOWHERE, label: t`Nowhere` }] : []), ...KINDS]}
        value={value?.kind ?? NOWHERE}
        onChange={({ currentTarget }) =>
          onChange(currentTarget.value ? { kind: currentTarget.value as LinkKind } : null)
        }
      />
      {value?.kind === "WEB" && (
        <AddressInput
          label={t`Address of the page`}
          type="url"
          placeholder="https://"
          maxLength={2000}
          value={value.url ?? ""}
          problem={pageProblem}
          onChange={(url) => onChange({ kind: "WEB", url })}
        />
      )}
      {value?.kind === "MAIL" && (
        <AddressInput
          label={t`E-mail address`}
          type="email"
          maxLength={254}
          value={value.address ?? ""}
          problem={(typed) => (isEmail(typed) ? null : t`Enter an e-mail address.`)}
          onChange={(address) => onChange({ kind: "MAIL", address })}
        />
      )}
      {value?.kind === "PHONE" && (
        <AddressInput
          label={t`Phone number`}
          type="tel"
          maxLength={32}
          value={value.address ?? ""}
          problem={(typed) => (PHONE.test(typed) ? null : t`Enter a phone number.`)}
          onChange={(address) => onChange({ kind: "PHONE", address })}
        />
      )}
    </Stack>
  );
}

const PHONE = /^\+?[0-9][0-9 ()./-]{2,30}$/;

/** Whether it leads somewhere: what is chosen but not yet written does not. */
export const leadsSomewhere = ({ kind, url, address }: DesignLink): boolean =>
  kind === "WEB" ? Boolean(url) : kind === "MAIL" || kind === "PHONE" ? Boolean(address) : true;
