const MARKETER = { value: "marketer", label: "Marketer: customers and campaigns" };
const STAFF = { value: "staff", label: "Staff: redeem coupons" };

export const ROLES = [{ value: "owner", label: "Owner: everything" }, MARKETER, STAFF];

/** Nobody becomes an owner by a link. */
export const INVITED_ROLES = [STAFF, MARKETER];
