/** How the navigation opens the palette, which is fetched after it and put here once it is there. */
export const paletteDoor = { open: () => {} };
