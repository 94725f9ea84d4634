import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { textParam } from "@/lib/search";
import { marketerRoute } from "@/routes/root";

type CustomerSearch = { query?: string; segment?: string; cursor?: string };

const customersRoute = createRoute({
  getParentRoute: () => marketerRoute,
  path: "/customers",
  validateSearch: (search): CustomerSearch => ({
    query: textParam(search.query),
    segment: textParam(search.segment),
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
