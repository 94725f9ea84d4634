import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { withWords } from "@/lib/catalogs";
import { marketerRoute } from "@/routes/root";

const listRoute = createRoute({
  getParentRoute: () => marketerRoute,
  path: "/sign-up-pages",
  component: lazyRouteComponent(
    withWords("signUp", () => import("@/features/signUp/SignUpPagesPage")),
    "SignUpPagesPage",
  ),
});

const newRoute = createRoute({
  getParentRoute: () => marketerRoute,
  path: "/sign-up-pages/new",
  component: lazyRouteComponent(
    withWords("signUp", () => import("@/features/signUp/NewSignUpPagePage")),
    "NewSignUpPagePage",
  ),
});

const pageRoute = createRoute({
  getParentRoute: () => marketerRoute,
  path: "/sign-up-pages/$pageId",
  params: {
    parse: ({ pageId }) => ({ pageId: Number(pageId) }),
    stringify: ({ pageId }) => ({ pageId: String(pageId) }),
  },
  component: lazyRouteComponent(
    withWords("signUp", () => import("@/features/signUp/SignUpPagePage")),
    "SignUpPagePage",
  ),
});

export const signUpRoutes = [listRoute, newRoute, pageRoute];
