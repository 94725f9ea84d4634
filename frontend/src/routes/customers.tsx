import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import type { ConsentStatus } from "@/api/types";
import { textParam } from "@/lib/search";
import { marketerRoute } from "@/routes/root";

type CustomerSearch = {
  query?: string;
  segment?: string;
  emailConsent?: ConsentStatus;
  smsConsent?: ConsentStatus;
  cursor?: string;
};

const CONSENTS: readonly string[] = ["unknown", "subscribed", "unsubscribed"];

const consentParam = (value: unknown) =>
  CONSENTS.includes(String(value)) ? (value as ConsentStatus) : undefined;

const customersRoute = createRoute({
  getParentRoute: () => marketerRoute,
  path: "/customers",
  validateSearch: (search): CustomerSearch => ({
    query: textParam(search.query),
    segment: textParam(search.segment),
    emailConsent: consentParam(search.emailConsent),
    smsConsent: consentParam(search.smsConsent),
    cursor: textParam(search.cursor),
  }),
  component: lazyRouteComponent(
    () => import("@/features/customers/CustomersPage"),
    "CustomersPage",
  ),
});

const newCustomerRoute = createRoute({
  getParentRoute: () => marketerRoute,
  path: "/customers/new",
  component: lazyRouteComponent(
    () => import("@/features/customers/NewCustomerPage"),
    "NewCustomerPage",
  ),
});

const customerRoute = createRoute({
  getParentRoute: () => marketerRoute,
  path: "/customers/$customerId",
  params: {
    parse: ({ customerId }) => ({ customerId: Number(customerId) }),
    stringify: ({ customerId }) => ({ customerId: String(customerId) }),
  },
  component: lazyRouteComponent(() => import("@/features/customers/CustomerPage"), "CustomerPage"),
});

export const customerRoutes = [customersRoute, newCustomerRoute, customerRoute];
