import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { withWords } from "@/lib/catalogs";
import { textParam } from "@/lib/search";
import { marketerRoute } from "@/routes/root";

const importsRoute = createRoute({
  getParentRoute: () => marketerRoute,
  path: "/imports",
  validateSearch: (search): { cursor?: string } => ({ cursor: textParam(search.cursor) }),
  component: lazyRouteComponent(
    withWords("imports", () => import("@/features/imports/ImportsPage")),
    "ImportsPage",
  ),
});

const newImportRoute = createRoute({
  getParentRoute: () => marketerRoute,
  path: "/imports/new",
  component: lazyRouteComponent(
    withWords("imports", () => import("@/features/imports/NewImportPage")),
    "NewImportPage",
  ),
});

const importRoute = createRoute({
  getParentRoute: () => marketerRoute,
  path: "/imports/$importId",
  params: {
    parse: ({ importId }) => ({ importId: Number(importId) }),
    stringify: ({ importId }) => ({ importId: String(importId) }),
  },
  validateSearch: (search): { cursor?: string } => ({ cursor: textParam(search.cursor) }),
  component: lazyRouteComponent(
    withWords("imports", () => import("@/features/imports/ImportPage")),
    "ImportPage",
  ),
});

export const importRoutes = [importsRoute, newImportRoute, importRoute];
