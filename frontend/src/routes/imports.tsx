import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { marketerRoute } from "@/routes/root";

const importsRoute = createRoute({
  getParentRoute: () => marketerRoute,
  path: "/imports",
  component: lazyRouteComponent(() => import("@/features/imports/ImportsPage"), "ImportsPage"),
});

export const importRoutes = [importsRoute];
