import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { marketerRoute } from "@/routes/root";

const customersRoute = createRoute({
  getParentRoute: () => marketerRoute,
  path: "/customers",
  component: lazyRouteComponent(
    () => import("@/features/customers/CustomersPage"),
    "CustomersPage",
  ),
});

export const customerRoutes = [customersRoute];
