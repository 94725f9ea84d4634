import { queryOptions } from "@tanstack/react-query";
import { answer, client, multipart } from "@/api/client";
import { keys } from "@/api/keys";
import { useChange } from "@/api/useChange";
import { shrinkPicture } from "@/features/campaigns/editor/design/pictures/shrinkPicture";

/** The newest; a library that holds more is still searched by eye. */
const MOST_SHOWN = 100;

export const picturesQuery = queryOptions({
  queryKey: keys.pictures,
  queryFn: () =>
    answer(client.GET("/api/v1/pictures", { params: { query: { limit: MOST_SHOWN } } })),
});

/** Made smaller before it leaves the browser. */
export const useAddPicture = () =>
  useChange(
    async (file: File) =>
      answer(
        client.POST(
          "/api/v1/pictures",
          multipart<{ file?: string }>({ file: await shrinkPicture(file) }),
        ),
      ),
    [keys.pictures],
  );

/** What it shows, for the next e-mail that it is chosen for. */
export const useDescribePicture = () =>
  useChange(
    ({ id, alt }: { id: number; alt: string }) =>
      answer(client.PATCH("/api/v1/pictures/{id}", { params: { path: { id } }, body: { alt } })),
    [keys.pictures],
  );
