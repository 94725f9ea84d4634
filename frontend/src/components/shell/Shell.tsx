import { AppShell, Box, Burger, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Outlet, useRouterState } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { useMe } from "@/api/shared";
import { AccountMenu } from "@/components/shell/AccountMenu";
import { Brand } from "@/components/shell/Brand";
import { Navigation } from "@/components/shell/Navigation";
import classes from "@/components/shell/Shell.module.css";

/** The frame around every signed-in page: navigation at the side, behind a burger on a phone. */
export function Shell() {
  const me = useMe();
  const [opened, { toggle, close }] = useDisclosure();
  const main = useRef<HTMLElement>(null);
  useNewPage(main, close);

  return (
    <AppShell
      header={{ height: { base: 56, md: 0 } }}
      navbar={{ width: 248, breakpoint: "md", collapsed: { mobile: !opened } }}
      padding={{ base: "md", md: "xl" }}
    >
      <a href="#main" className={classes.skip}>
        Skip to content
      </a>
      <AppShell.Header hiddenFrom="md" className={classes.ink} withBorder={false}>
        <Group h="100%" px="md" justify="space-between" wrap="nowrap">
          <Brand name={me.business.name} />
          <Burger
            opened={opened}
            onClick={toggle}
            color="white"
            size="sm"
            aria-label={opened ? "Close navigation" : "Open navigation"}
            aria-expanded={opened}
          />
        </Group>
      </AppShell.Header>
      <AppShell.Navbar className={classes.ink} withBorder={false} p="md">
        <Box visibleFrom="md" mb="xl">
          <Brand name={me.business.name} />
        </Box>
        <AppShell.Section grow className={classes.scroll}>
          <Navigation me={me} />
        </AppShell.Section>
        <AppShell.Section>
          <AccountMenu me={me} />
          <Text size="xs" mt="xs" className={classes.version}>
            Handbill {me.version}
          </Text>
        </AppShell.Section>
      </AppShell.Navbar>
      <AppShell.Main id="main" ref={main} tabIndex={-1} className={classes.main}>
        <Box maw={1180} mx="auto">
          <Outlet />
        </Box>
      </AppShell.Main>
    </AppShell>
  );
}

/** On another page, closes the menu and moves the focus to the content, as a full page load would. */
function useNewPage(main: React.RefObject<HTMLElement | null>, close: () => void) {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const shown = useRef(path);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    close();
    main.current?.focus({ preventScroll: true });
  }, [path, close, main]);
}
