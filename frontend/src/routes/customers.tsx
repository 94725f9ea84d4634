import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import type { ConsentStatus } from "@/api/types";
import { withWords } from "@/lib/catalogs";
import { numberParam, oneOf, textParam } from "@/lib/search";
import { marketerRoute } from "@/routes/root";

const CONSENTS = ["unknown", "subscribed", "unsubscribed"] as const satisfies ConsentStatus[];
const REACHES = ["email", "sms", "any", "none"] as const;
const VISITS = ["in30", "in90", "not30", "not90", "not180", "not365"] as const;
const SORTS = ["added", "-added", "name", "-name", "lastVisit", "-lastVisit"] as const;

const DAY = /^\d{4}-\d{2}-\d{2}$/;

const dayParam = (value: unknown) => {
  const day = textParam(value);
  return day && DAY.test(day) ? day : undefined;
};

const customersRoute = createRoute({
  getParentRoute: () => marketerRoute,
  path: "/customers",
  validateSearch: (search: Record<string, unknown>): CustomersSearch => ({
    query: textParam(search.query),
    segment: textParam(search.segment),
    ruleSegment: numberParam(search.ruleSegment),
    emailConsent: oneOf(search.emailConsent, CONSENTS),
    smsConsent: oneOf(search.smsConsent, CONSENTS),
    reachableBy: oneOf(search.reachableBy, REACHES),
    visit: oneOf(search.visit, VISITS),
    importId: numberParam(search.importId),
    addedFrom: dayParam(search.addedFrom),
    addedUntil: dayParam(search.addedUntil),
    sort: oneOf(search.sort, SORTS),
    cursor: textParam(search.cursor),
  }),
  component: lazyRouteComponent(
    withWords("customers", () => import("@/features/customers/CustomersPage")),
    "CustomersPage",
  ),
});

type CustomersSearch = {
  query?: string;
  segment?: string;
  ruleSegment?: number;
  emailConsent?: ConsentStatus;
  smsConsent?: ConsentStatus;
  reachableBy?: (typeof REACHES)[number];
  visit?: (typeof VISITS)[number];
  importId?: number;
  addedFrom?: string;
  addedUntil?: string;
  sort?: (typeof SORTS)[number];
  cursor?: string;
};

const newCustomerRoute = createRoute({
  getParentRoute: () => marketerRoute,
  path: "/customers/new",
  component: lazyRouteComponent(
    withWords("customers", () => import("@/features/customers/NewCustomerPage")),
    "NewCustomerPage",
  ),
});

const changesRoute = createRoute({
  getParentRoute: () => marketerRoute,
  path: "/customers/changes",
  validateSearch: (search: Record<string, unknown>): { cursor?: string } => ({
    cursor: textParam(search.cursor),
  }),
  component: lazyRouteComponent(
    withWords("customers", () => import("@/features/customers/changes/ChangesPage")),
    "ChangesPage",
  ),
});

const customerRoute = createRoute({
  getParentRoute: () => marketerRoute,
  path: "/customers/$customerId",
  params: {
    parse: ({ customerId }) => ({ customerId: Number(customerId) }),
    stringify: ({ customerId }) => ({ customerId: String(customerId) }),
  },
  component: lazyRouteComponent(
    withWords("customers", () => import("@/features/customers/CustomerPage")),
    "CustomerPage",
  ),
});

export const customerRoutes = [customersRoute, newCustomerRoute, changesRoute, customerRoute];
