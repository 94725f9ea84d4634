import { t } from "@lingui/core/macro";

type Named = {
  firstName: string;
  lastName: string;
  email?: string | null;
  phone?: string | null;
};

/** What to call a customer on screen: the name, else the address. */
export function customerName({ firstName, lastName, email, phone }: Named): string {
  return `${firstName} ${lastName}`.trim() || email || phone || t`Unnamed customer`;
}
