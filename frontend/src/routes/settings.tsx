import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { marketerRoute } from "@/routes/root";

const settingsRoute = createRoute({
  getParentRoute: () => marketerRoute,
  path: "/settings",
  component: lazyRouteComponent(() => import("@/features/settings/SettingsPage"), "SettingsPage"),
});

export const settingsRoutes = [settingsRoute];
