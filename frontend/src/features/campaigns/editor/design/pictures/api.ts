import { queryOptions } from "@tanstack/react-query";
import { ApiError } from "@/api/problem";
import { useChange } from "@/api/useChange";
import { shrinkPicture } from "@/features/campaigns/editor/design/pictures/shrinkPicture";

export type LibraryPicture = { id: string; url: string; name: string; alt: string };

const KEY = ["pictures"];

export const picturesQuery = queryOptions({
  queryKey: KEY,
  queryFn: async (): Promise<LibraryPicture[]> => {
    const response = await fetch("/api/v1/pictures");
    if (!response.ok) throw await ApiError.from(response);
    return (await response.json()).items;
  },
});

/** Made smaller before it leaves the browser. */
export const useAddPicture = () =>
  useChange(
    async (file: File): Promise<LibraryPicture> => {
      const form = new FormData();
      form.set("file", await shrinkPicture(file));
      const response = await fetch("/api/v1/pictures", { method: "POST", body: form });
      if (!response.ok) throw await ApiError.from(response);
      return response.json();
    },
    [KEY],
  );
