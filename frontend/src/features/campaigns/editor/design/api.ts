import { useMutation } from "@tanstack/react-query";
import { answer, client } from "@/api/client";
import type { EmailDesign } from "@/features/campaigns/form/designTypes";

/** A design as the HTML template that goes out. */
export const useRenderDesign = () =>
  useMutation({
    mutationFn: (design: EmailDesign) =>
      answer(client.POST("/api/v1/designs/render", { body: { design } })),
  });
