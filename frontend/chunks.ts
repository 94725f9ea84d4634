const FRAMEWORK = /node_modules\/(react|react-dom|scheduler|use-sync-external-store|clsx)\//;

/** Not what lists without end, unsaved editors and changes need alone. */
const QUERIES_AND_ROUTES =
  /node_modules\/@tanstack\/(?!.*(table|useBlocker|infiniteQueryObserver|useInfiniteQuery|mutationObserver|useMutation))/;

/**
 * What the first screens show: more of it would be fetched before anything is seen. What they need of
 * Mantine's core comes with them by itself.
 */
const MANTINE =
  /@mantine\/core\/esm\/components\/(Anchor|Badge|Button|Burger|Card|Group|Loader|Paper|Progress|Skeleton|Stack|Text|Title|Transition|UnstyledButton|VisuallyHidden)\/|@mantine\/core\/esm\/core\/MantineProvider\/MantineProvider\./;

const OURS =
  /\/src\/(api\/(?!generated|problem|couponChanges|allPages|device|news|keys|oidc|useChange)|routes\/|components\/(shell\/(?!Account|Bell|Lock|Proof)|ErrorState|PageHeader|PageLoading|Stat\b|TextLink|ToneBadge|ButtonLink)|lib\/(campaigns|format|later|theme|palette|money|Trans|useFormat)\.)/;

/** What the sign-in and the first script of all pages need, which load nothing else. */
const isDoor = (id: string) =>
  /vite\/preload-helper|rolldown\/runtime|\/src\/(api\/problem|lib\/(early|elsewhere|forms|parts|search|serverWords\/said|serviceWorker|signedIn|words|i18n|catalogs))\./.test(
    id,
  );

/**
 * What every page needs is one file: of sixty small ones, a sixth more has to be fetched before the
 * first page is there. Each module that belongs to some pages only stays with them.
 */
const isBase = (id: string) =>
  [FRAMEWORK, QUERIES_AND_ROUTES, MANTINE, OURS].some((part) => part.test(id));

/** Leaves that pages, menus and fields share. */
const SMALL =
  /@tabler\/|@mantine\/(hooks|store)\/|@mantine\/core\/esm\/(core|utils\/(?!Floating))\b|@mantine\/core\/esm\/components\/(ActionIcon|Center|Checkbox\/CheckIcon|Code|CopyButton|Image|Input|List|Radio\/RadioIcon|ScrollArea\/utils|SimpleGrid|ThemeIcon)\b|\/src\/api\/|\/src\/lib\/(?!rules|undoable|use\w+Form)|\/src\/components\/(FormProblem|StatusBadge)\.|useMutation|mutationObserver/;

/** Menus and dialogs, which nobody needs before the first paint. */
const OVER_PAGES =
  /@mantine\/core\/esm\/components\/(Menu|Popover|Modal|ModalBase|FocusTrap|Overlay|Portal|ScrollArea)\/|@floating-ui\/|react-remove-scroll|\/src\/components\/(ConfirmDialog|Dialog)\./;

const FIELDS =
  /@mantine\/form\/|@mantine\/core\/esm\/components\/(Checkbox|Fieldset|InputBase|NativeSelect|PasswordInput|SegmentedControl|Switch|Textarea|TextInput)\/|\/src\/lib\/use\w+Form\./;

const SELECTS =
  /@mantine\/core\/esm\/components\/(Combobox|Select)\/|\/src\/components\/(FilterRow|FilterSelect|SearchBox|SegmentPicker)\./;

const TABLE =
  /@tanstack\/(react-table|table-core)\/|@mantine\/core\/esm\/components\/Table\/|\/src\/components\/(DataTable|TableSkeleton|table|tornRows)\./;

/**
 * Which files the dashboard is built into. Small ones that pages share would be two hundred: a phone
 * asks for each, and the first script names them all. What one feature's pages share stays as it
 * falls: a file of it brings what only some of them need, and the editor would wait for 50 kB more.
 */
export const chunkGroups = [
  { name: "door", test: isDoor, priority: 9 },
  { name: "base", test: isBase, priority: 8 },
  { name: "small", test: SMALL, priority: 7, minShareCount: 2 },
  { name: "over", test: OVER_PAGES, priority: 6 },
  { name: "fields", test: FIELDS, priority: 5, minShareCount: 2 },
  { name: "selects", test: SELECTS, priority: 4, minShareCount: 2 },
  { name: "table", test: TABLE, priority: 3 },
  {
    name: "shared",
    test: /\/src\/components\/(?!ChartFrame|CouponChange)/,
    priority: 2,
    minShareCount: 2,
  },
];
