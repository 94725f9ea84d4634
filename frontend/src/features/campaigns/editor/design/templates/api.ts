import { queryOptions } from "@tanstack/react-query";
import { answer, client } from "@/api/client";
import { keys } from "@/api/keys";
import { useChange } from "@/api/useChange";
import { complete } from "@/features/campaigns/form/completeDesign";
import type { EmailDesign } from "@/features/campaigns/form/designTypes";

export const ownTemplatesQuery = queryOptions({
  queryKey: keys.designTemplates.list,
  queryFn: () => answer(client.GET("/api/v1/design-templates")),
});

export const ownTemplateQuery = (id: number) =>
  queryOptions({
    queryKey: keys.designTemplates.one(id),
    queryFn: async () => {
      const { design } = await answer(
        client.GET("/api/v1/design-templates/{id}", { params: { path: { id } } }),
      );
      return complete(design);
    },
  });

const touched = [keys.designTemplates.all];

export const useKeepTemplate = () =>
  useChange(
    (body: { name: string; design: EmailDesign }) =>
      answer(client.POST("/api/v1/design-templates", { body })),
    touched,
  );

export const useRenameTemplate = (id: number) =>
  useChange(
    ({ name }: { name: string }) =>
      answer(
        client.PATCH("/api/v1/design-templates/{id}", { params: { path: { id } }, body: { name } }),
      ),
    touched,
  );

export const useDeleteTemplate = (id: number) =>
  useChange(
    () => answer(client.DELETE("/api/v1/design-templates/{id}", { params: { path: { id } } })),
    touched,
  );
