import { MantineProvider } from "@mantine/core";
import { Notifications } from "@mantine/notifications";
import { QueryClientProvider, useQuery } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { meQuery } from "@/api/shared";
import { createQueryClient } from "@/lib/queryClient";
import { createTheme, cssVariables } from "@/lib/theme";
import { createAppRouter } from "@/routes/router";

export function App() {
  const [queryClient] = useState(() =>
    createQueryClient({ onSignedOut: () => router.navigate({ to: "/unlock" }) }),
  );
  const [router] = useState(() => createAppRouter(queryClient));
  return (
    <QueryClientProvider client={queryClient}>
      <BrandedTheme>
        {/* At the top: the buttons of a form and of a phone are at the bottom. */}
        <Notifications position="top-center" />
        <RouterProvider router={router} />
      </BrandedTheme>
    </QueryClientProvider>
  );
}

/** Colors the dashboard with the business's own hue once somebody is signed in. */
function BrandedTheme({ children }: { children: React.ReactNode }) {
  const me = useQuery({ ...meQuery, enabled: false });
  const brandColor = me.data?.business.brandColor;
  const theme = useMemo(() => createTheme(brandColor), [brandColor]);
  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
      {children}
    </MantineProvider>
  );
}
