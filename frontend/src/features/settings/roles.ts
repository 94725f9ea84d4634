import { t } from "@lingui/core/macro";

const MARKETER = { value: "marketer", label: t`Marketer: customers and campaigns` };
const STAFF = { value: "staff", label: t`Staff: redeem coupons` };

export const ROLES = [{ value: "owner", label: t`Owner: everything` }, MARKETER, STAFF];

/** Nobody becomes an owner by a link. */
export const INVITED_ROLES = [STAFF, MARKETER];
