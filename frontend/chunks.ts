const FRAMEWORK =
  /node_modules\/(react|react-dom|scheduler|use-sync-external-store|clsx|openapi-fetch)\//;

/** Not what lists without end, unsaved editors and changes need alone. */
const QUERIES_AND_ROUTES =
  /node_modules\/@tanstack\/(?!.*(table|useBlocker|infiniteQueryObserver|useInfiniteQuery|mutationObserver|useMutation))/;

/**
 * What the first screens show: more of it would be fetched before anything is seen. What they need of
 * Mantine's core comes with them by itself.
 */
const MANTINE =
  /@mantine\/core\/esm\/components\/(Anchor|Alert|Badge|Button|Burger|Card|Group|Loader|Paper|Progress|Skeleton|Stack|Text|Title|Transition|UnstyledButton|VisuallyHidden)\//;

const OURS =
  /\/src\/(api\/(?!generated|problem|couponChanges|allPages|device|news|oidc|useChange)|routes\/|components\/(shell\/(?!Account|Bell|Lock|Proof)|ErrorState|PageHeader|PageLoading|Stat\b|StatusBadge|TextLink|ButtonLink)|lib\/(campaigns|format|later|statuses|theme|palette|Trans|useFormat)\.)/;

/** What the sign-in and the first script of all pages need, which load nothing else. */
export const isDoor = (id: string) =>
  /vite\/preload-helper|rolldown\/runtime|\/src\/(api\/problem|lib\/(early|forms|parts|search|serviceWorker|signedIn|words|i18n|catalogs))\./.test(
    id,
  );

/**
 * What every page needs is one file: of sixty small ones, a sixth more has to be fetched before the
 * first page is there. Each module that belongs to some pages only stays with them.
 */
export const isBase = (id: string) =>
  [FRAMEWORK, QUERIES_AND_ROUTES, MANTINE, OURS].some((part) => part.test(id));
